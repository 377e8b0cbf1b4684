import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { implementation, validFiles } from '../../tests/support/knowledge-base.ts';
import type { Difference } from './compare.ts';

const SPINDLE = 'data/implementations/spindle.yaml';
let root: string;

const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'diff-'));
  git('init', '--quiet', '--initial-branch=main');
  for (const [file, text] of Object.entries(validFiles)) await write(file, text);
  git('add', '.');
  git('commit', '--quiet', '--message=Begin');
});
afterEach(() => rm(root, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [path.resolve('scripts/diff.ts'), ...args, '--root', root], (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }));
  });
}

const difference = async () => JSON.parse((await run('main', '--format', 'json')).stdout) as Difference;

test('a tree like its base changes nothing', async () => {
  expect(await difference()).toMatchObject({ added: [], removed: [], changed: [], pages: [] });
  expect((await run('main')).stdout).toContain('No entry, term or text differs from `main`.');
});

test('facts that change are named, with the pages that show them', async () => {
  await write(SPINDLE, implementation.replace('license: MIT', 'license: Apache-2.0').replace('  dns: "yes"', '  dns: partly').replace('firstRelease: "2007-06-11"', 'firstRelease: "2007-06"'));
  const { changed, pages } = await difference();
  expect(changed.map(({ id, facts }) => [id, facts.map(({ field }) => field)])).toEqual([['spindle', ['firstRelease', 'license', 'capabilities.dns']]]);
  expect(pages).toEqual(['/essays/on-weaving/', '/implementations/', '/implementations/spindle/', '/timeline/']);
  const { stdout } = await run('main');
  expect(stdout).toContain('0 entries added, 1 changed in 3 facts, 0 removed; 4 pages affected.');
  expect(stdout).toContain('| `license` | `MIT` | `Apache-2.0` |');
});

test('an entry that is added, and whom it mentions', async () => {
  await write('data/implementations/heddle.yaml', validFiles['data/implementations/bobbin.yaml']!.replace('Bobbin', 'Heddle').replace('Waits', 'Lifts what waits').replace('sources:', 'authors: [ada-weaver]\nsources:'));
  const { added, pages } = await difference();
  expect(added).toEqual([{ id: 'heddle', dataset: 'implementations', name: 'Heddle', summary: 'Lifts what waits for sockets.' }]);
  expect(pages).toEqual(['/implementations/', '/implementations/heddle/', '/people/ada-weaver/', '/timeline/']);
});

test('an entry that is removed, with or without a redirect', async () => {
  await rm(path.join(root, 'content/essays/on-weaving.md'));
  expect((await run('main')).stdout).toContain('**On weaving** (`essays/on-weaving`), **without a redirect**');
  await write('data/redirects.yaml', `${validFiles['data/redirects.yaml']}- from: on-weaving\n  dataset: articles\n  to: generator\n  date: 2026-11-22\n  why: Merged.\n`);
  expect((await difference()).removed).toMatchObject([{ id: 'on-weaving', to: ['generator'] }]);
});

test('prose, programs and terms count too', async () => {
  await write('content/concepts/generator/generator.out', 'main: two\n');
  await write('data/vocabularies/status.yaml', validFiles['data/vocabularies/status.yaml']!.replace('What active means.', 'It lives.'));
  const { changed, pages } = await difference();
  expect(changed.map(({ dataset, id, facts }) => [dataset, id, facts[0]!.field])).toEqual([['concepts', 'generator', 'snippet'], ['vocabularies', 'status', 'terms']]);
  expect(pages).toContain('/implementations/spindle/');
  expect(pages).toContain('/vocabularies/');
});

describe('an invalid side is said, and the rest compared', () => {
  test('this change', async () => {
    await write(SPINDLE, 'name: [');
    await write('data/people/ada-weaver.yaml', validFiles['data/people/ada-weaver.yaml']!.replace('Wrote Spindle.', 'Spun Spindle.'));
    const { changed, removed, unreadable, errors } = await difference();
    expect({ changed: changed.map(({ id }) => id), removed, unreadable }).toEqual({ changed: ['ada-weaver'], removed: [], unreadable: ['spindle'] });
    expect(errors.head[0]).toMatch(/^data\/implementations\/spindle\.yaml:\d+:\d+ yaml/);
    const { code, stdout } = await run('main');
    expect(code).toBe(0);
    expect(stdout).toContain('**This change is invalid**');
    expect(stdout).toContain('a file cannot be read: `spindle`');
  });

  test('the base', async () => {
    await write(SPINDLE, implementation.replace('[ada-weaver]', '[nobody]'));
    git('commit', '--quiet', '--all', '--message=Break');
    await write(SPINDLE, implementation);
    const { changed, errors } = await difference();
    expect(changed[0]!.facts).toEqual([{ field: 'authors', change: 'removed', before: 'nobody' }, { field: 'authors', change: 'added', after: 'ada-weaver' }]);
    expect(errors.base[0]).toMatch(/dangling-reference/);
    expect((await run('main')).stdout).toContain('**The base `main` is invalid**');
  });
});

test('what data says never becomes markup', async () => {
  await write(SPINDLE, implementation.replace('name: Spindle', 'name: "Spin | `x` <img src=x> @everybody"'));
  const { stdout } = await run('main');
  expect(stdout).toContain('| `name` | `Spindle` | ``Spin \\| `x` <img src=x> @everybody`` |');
  expect(stdout).toContain('**Spin \\| \\`x\\` \\<img src=x\\> \\@everybody**');
});

test('a name that is no commit, a format that is none, and nothing at all', async () => {
  expect(await run('nowhere')).toMatchObject({ code: 2, stderr: expect.stringMatching(/^BASE: found "nowhere", expected a commit, branch or tag/) });
  expect(await run('--', '--output=x')).toMatchObject({ code: 2 });
  expect(await run('main', '--format', 'xml')).toMatchObject({ code: 2, stderr: expect.stringContaining('expected one of md, json') });
  expect(await run()).toMatchObject({ code: 2, stderr: expect.stringContaining('npm run diff -- BASE') });
});
