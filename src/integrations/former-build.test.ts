import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { formerBuild } from './former-build.ts';

const root = await mkdtemp(path.join(tmpdir(), 'former-build-'));
const output = path.join(root, 'dist');
const cache = path.join(root, 'cache');
vi.stubEnv('CACHE_DIR', cache);
afterEach(() => rm(output, { recursive: true, force: true }));
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

/** Runs the hooks around what stands for a build. */
async function build(): Promise<string[]> {
  const { hooks } = formerBuild();
  const call = (hook: unknown, options: object = {}) => (hook as (options: object) => Promise<void> | void)(options);
  await call(hooks['astro:config:done'], { config: { outDir: pathToFileURL(`${output}/`) } });
  await call(hooks['astro:build:start']);
  const left = existsSync(output) ? await readdir(output) : [];
  await call(hooks['astro:build:done']);
  return left;
}

test('nothing of the build before is left, nor of one that was interrupted', async () => {
  for (const folder of [path.join(output, 'people/ada'), path.join(cache, 'former-builds/1/people'), path.join(cache, 'share-pictures')]) await mkdir(folder, { recursive: true });
  await writeFile(path.join(output, 'people/ada/index.html'), 'Ada');
  expect(await build()).toEqual([]);
  expect(await readdir(cache)).toEqual(['share-pictures']);
});

test('the first build has nothing to delete', async () => {
  expect(await build()).toEqual([]);
});

test('an output that is a repository stays where it is', async () => {
  await mkdir(path.join(output, '.git'), { recursive: true });
  expect(await build()).toEqual(['.git']);
});
