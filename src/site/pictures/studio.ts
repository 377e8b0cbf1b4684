/** Makes pictures on all processors, and none of them twice: what was made before is kept by its contents. */
import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SharePicture } from '../../views/share-picture.ts';

const SOURCES = path.resolve('src/site/pictures');
/** Whatever decides what a picture looks like, besides what it shows. */
const LIBRARIES = ['satori', '@resvg/resvg-wasm', '@fontsource/source-sans-3'];
/** Fewer pictures than this are rendered before a second worker has started. */
const PER_WORKER = 20;

/** A hash of the code and the versions that draw. */
async function drawingHash(): Promise<string> {
  const hash = createHash('sha256');
  const files: string[] = [];
  for await (const file of glob('*.ts', { cwd: SOURCES })) if (!file.endsWith('.test.ts')) files.push(path.join(SOURCES, file));
  for (const library of LIBRARIES) files.push(path.resolve('node_modules', library, 'package.json'));
  for (const file of files.sort()) hash.update(await readFile(file));
  return hash.digest('hex');
}

export interface Studio {
  /** The bytes of pictures, in their order. */
  make(pictures: readonly SharePicture[]): Promise<Uint8Array[]>;
}

/** Opens a studio that keeps its work in a folder; `site` is the name that stands on every picture. */
export async function openStudio(folder: string, site: string): Promise<Studio> {
  await mkdir(folder, { recursive: true });
  const drawing = await drawingHash();
  const fileOf = (picture: SharePicture) => path.join(folder, `${createHash('sha256').update(JSON.stringify([drawing, site, picture])).digest('hex')}.png`);

  return {
    async make(pictures) {
      const files = pictures.map(fileOf);
      const made = await Promise.all(files.map((file) => readFile(file).catch(() => undefined)));
      const missing = new Map(pictures.flatMap((picture, i) => (made[i] ? [] : [[files[i]!, picture] as const])));
      const fresh = await render(missing, site);
      await Promise.all([...fresh].map(([file, bytes]) => keep(file, bytes)));
      return files.map((file, i) => made[i] ?? fresh.get(file)!);
    },
  };
}

/** Under its name a file is always whole, even if the build is stopped or another one runs. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}

/** Spreads pictures over workers; each takes the next as soon as it is done with one. */
async function render(pictures: ReadonlyMap<string, SharePicture>, site: string): Promise<Map<string, Uint8Array>> {
  const results = new Map<string, Uint8Array>();
  const waiting = [...pictures];
  const count = Math.min(availableParallelism(), Math.ceil(pictures.size / PER_WORKER));
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(path.join(SOURCES, 'worker.ts'));
      const next = () => {
        const job = waiting.shift();
        if (job) worker.postMessage({ key: job[0], picture: job[1], site });
        else void worker.terminate().then(() => resolve());
      };
      worker.on('error', reject);
      worker.on('message', ({ key, bytes }: { key: string; bytes: Uint8Array }) => {
        results.set(key, bytes);
        next();
      });
      next();
    });
  await Promise.all(Array.from({ length: count }, work));
  return results;
}
