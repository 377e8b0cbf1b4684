/** How the build grows: made-up knowledge bases of several sizes, each built once through the real pipeline, with nothing kept from an earlier build. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { weighPage } from './page-weight.ts';
import { writeCorpus } from './synthetic-corpus.ts';

const run = promisify(execFile);

export interface Growth {
  builds: { entries: number; seconds: number; processorSeconds: number; mebibytes: number; tableBytes: number; timelineBytes: number; namesBytes: number }[];
  /** The power of the number of entries that the processors' time grows with, from the smallest to the largest: other programs hardly change it. */
  exponent: number;
}

export async function measureGrowth(sizes: readonly number[], progress: (text: string) => void): Promise<Growth> {
  const builds: Growth['builds'] = [];
  for (const entries of sizes) {
    progress(`building ${entries} synthetic entries`);
    const root = await mkdtemp(path.join(tmpdir(), 'synthetic-'));
    const dist = path.join(root, 'dist');
    try {
      await writeCorpus(root, entries);
      const { stdout } = await run(process.execPath, [path.resolve('scripts/bench/build-once.ts')], { env: { ...process.env, DATA_ROOT: root, OUT_DIR: dist, CACHE_DIR: path.join(root, 'cache') }, maxBuffer: 64 * 1024 * 1024 });
      const took = JSON.parse(stdout.trim().split('\n').at(-1)!) as { seconds: number; processorSeconds: number; mebibytes: number };
      const [table, timeline, search] = await Promise.all(['implementations', 'timeline', 'search'].map((page) => weighPage(dist, `${page}/index.html`)));
      builds.push({ entries, ...took, tableBytes: table!.bytes, timelineBytes: timeline!.bytes, namesBytes: search!.bytes });
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  }
  const [first, last] = [builds[0]!, builds.at(-1)!];
  return { builds, exponent: Math.log(last.processorSeconds / first.processorSeconds) / Math.log(last.entries / first.entries) };
}
