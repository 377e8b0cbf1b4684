import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validFiles } from '../../tests/support/knowledge-base.ts';
import { answers } from './look-up.fixture.ts';

let root: string;
let server: Server;
let mirrors: string[];

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'new-'));
  for (const [file, text] of Object.entries(validFiles)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  server = createServer((request, response) => void response.writeHead(answers[request.url!] ? 200 : 404).end(JSON.stringify(answers[request.url!] ?? {})));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  mirrors = ['pep', 'doi', 'pypi', 'npm', 'github'].flatMap((name) => ['--mirror', `${name}=http://127.0.0.1:${(server.address() as AddressInfo).port}`]);
});
afterAll(async () => {
  server.close();
  await rm(root, { recursive: true, force: true });
});

/** Runs the command as in a pipe; failure is a result like any other. */
function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [path.resolve('scripts/new.ts'), ...args, '--root', root, ...mirrors], (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }));
    child.stdin!.end();
  });
}

test('flags alone write the file, filled in with what the registries know', async () => {
  const { code, stdout, stderr } = await run('pep', '3124', '--id', 'pep-3124');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe('data/peps/pep-3124.yaml\nStill to write, marked with TODO: summary, status. Then: npm run check\n');
  const text = await readFile(path.join(root, 'data/peps/pep-3124.yaml'), 'utf8');
  expect(text).toContain('\ntitle: Overloading, Generic Functions\n');
  expect(text).toContain('\nnumber: 3124\n');
  expect(text).toContain('\ncreated: "2007-04-28"\n');
});

test('the same id a second time is refused, and the file stays', async () => {
  const before = await readFile(path.join(root, 'data/implementations/spindle.yaml'), 'utf8');
  expect(await run('implementation', 'Spindle', '--url', 'https://example.org/')).toMatchObject({ code: 1, stderr: expect.stringContaining('"spindle" is taken') });
  expect(await readFile(path.join(root, 'data/implementations/spindle.yaml'), 'utf8')).toBe(before);
});

test('a registry that does not know it is one line, and the file is written', async () => {
  const { code, stderr, stdout } = await run('implementation', 'Heddle', '--pypi', 'heddle');
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'PyPI does not know heddle.\n' });
  expect(stdout).toMatch(/^data\/implementations\/heddle\.yaml\n/);
});

test('in a pipe, missing flags are named', async () => {
  expect(await run('implementation')).toMatchObject({ code: 1, stderr: expect.stringMatching(/Missing: NAME, --url ADDRESS/) });
});

test('a word or flag that is unknown is refused with the usage', async () => {
  expect(await run('implementatoin', 'x')).toMatchObject({ code: 2, stderr: expect.stringMatching(/did you mean "implementation"\?[^]*npm run new -- DATASET NAME/) });
  expect(await run('--colour')).toMatchObject({ code: 2, stderr: expect.stringMatching(/--colour/) });
});
