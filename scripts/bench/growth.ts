/** How the build grows: made-up knowledge bases of several sizes, each built once through the real pipeline, with nothing kept from an earlier build. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Measurements } from '../../src/schema/measurements.ts';
import { brotli, weighPage } from './page-weight.ts';
import { round } from './search.ts';
import { writeCorpus } from './synthetic-corpus.ts';

const run = promisify(execFile);

type Growth = NonNullable<Measurements['growth']>;

export async function measureGrowth(sizes: readonly number[], progress: (text: string) => void): Promise<Growth> {
  const builds: Growth['builds'] = [];
  for (const entries of sizes) {
    progress(`building ${entries} synthetic entries`);
    const root = await mkdtemp(path.join(tmpdir(), 'synthetic-'));
    const dist = path.join(root, 'dist');
    try {
      await writeCorpus(root, entries);
      const { stdout } = await run(process.execPath, [path.resolve('scripts/bench/build-once.ts')], { env: { ...process.env, DATA_ROOT: root, OUT_DIR: dist, CACHE_DIR: path.join(root, 'cache') }, maxBuffer: 64 * 1024 * 1024 });
      const { seconds, processorSeconds, mebibytes } = JSON.parse(stdout.trim().split('\n').at(-1)!) as { seconds: number; processorSeconds: number; mebibytes: number };
      const [table, timeline] = await Promise.all(['implementations', 'timeline'].map((page) => weighPage(dist, `${page}/index.html`)));
      builds.push({ entries, seconds: round(seconds, 1), processorSeconds: round(processorSeconds, 1), mebibytes: round(mebibytes, 0), tableBytes: table!.bytes, timelineBytes: timeline!.bytes, namesBytes: brotli(await readFile(path.join(dist, 'names.json'))) });
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  }
  const [first, last] = [builds[0]!, builds.at(-1)!];
  return { builds, exponent: round(Math.log(last.processorSeconds / first.processorSeconds) / Math.log(last.entries / first.entries)) };
}
