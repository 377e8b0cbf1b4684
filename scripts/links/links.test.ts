import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultyServer, type FaultyServer } from './fixture-server.ts';
import type { LinkReport } from './report.ts';

let root: string;
let server: FaultyServer;

beforeAll(async () => {
  [root, server] = [await mkdtemp(path.join(tmpdir(), 'links-')), await faultyServer()];
  await mkdir(path.join(root, 'data/peps'), { recursive: true });
  await writeFile(path.join(root, 'data/peps/a.yaml'), `links:\n${['/slow-1', '/slow-2', '/slow-3', '/moved', '/status/404'].map((where) => `  - url: ${server.origin}${where}\n`).join('')}`);
});
afterAll(async () => {
  server.stop();
  await rm(root, { recursive: true, force: true });
});

const run = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [path.resolve('scripts/links.ts'), '--root', root, ...args], (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }));
  });

test('it asks one after the other and writes both reports; progress is for terminals', async () => {
  const out = path.join(root, 'report');
  const { code, stdout, stderr } = await run('--out', out, '--pause', '1', '--retries', '0');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^✗ 5 addresses: 3 answers, 1 moved permanently, 1 gone; .*links\.md\n$/);
  expect(server.mostAtOnce).toBe(1);
  expect([...server.agents]).toEqual([expect.stringMatching(/^lightweight-scaling-links\/\S+ \(\+https:\/\/github\.com\/\S+\)$/)]);
  const report = JSON.parse(await readFile(path.join(out, 'links.json'), 'utf8')) as LinkReport;
  expect(report.troubles.map(({ outcome }) => outcome.kind)).toEqual(['gone', 'moved']);
  expect(await readFile(path.join(out, 'links.md'), 'utf8')).toContain(`original: ${server.origin}/moved`);
});

test('without a folder, or with a number that is none, it says what it takes', async () => {
  expect(await run()).toMatchObject({ code: 2, stderr: expect.stringContaining('--out FOLDER') });
  expect(await run('--out', 'x', '--pause', 'long')).toMatchObject({ code: 2, stderr: '--pause: found "long", expected a whole number\n' });
});
