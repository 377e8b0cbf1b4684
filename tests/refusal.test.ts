import { execFile } from 'node:child_process';
import { cp, glob, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validFiles, implementation } from './support/knowledge-base.ts';

const CHECK = path.resolve('scripts/check.ts');
const ASTRO = path.resolve('node_modules/astro/bin/astro.mjs');
let root: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'refusal-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs a program of Node in a folder; failure is a result like any other. */
function run(args: readonly string[], cwd: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, env: { ...process.env, NO_COLOR: '1' } }, (error, stdout, stderr) => {
      resolve({ code: error ? ((error.code as unknown as number) ?? 1) : 0, output: stdout + stderr });
    });
  });
}

/** A folder with the valid files, and one of them replaced. */
async function checkout(name: string, file?: string, content?: string | Uint8Array): Promise<string> {
  const folder = path.join(root, name);
  for (const [where, text] of Object.entries(validFiles)) {
    await mkdir(path.dirname(path.join(folder, where)), { recursive: true });
    await writeFile(path.join(folder, where), text);
  }
  if (file && content !== undefined) await writeFile(path.join(folder, file), content);
  return folder;
}

const SPINDLE = 'data/implementations/spindle.yaml';

test('the valid files pass', async () => {
  expect(await run([CHECK], await checkout('valid'))).toMatchObject({ code: 0, output: expect.stringContaining('✓ 6 entries') });
});

describe('the check and the build refuse', () => {
  test.each([
    ['a dangling reference', implementation.replace('[ada-weaver]', '[nobody-here]'), /spindle\.yaml:11:11 dangling-reference/],
    ['a bad date', implementation.replace('2007-06-11', '2007-02-30'), /spindle\.yaml:6:15 value/],
    ['an unknown key', implementation.replace('status:', 'state:'), /spindle\.yaml:7:1 unknown-key/],
    ['a javascript: link', implementation.replace('https://example.org/users', 'javascript:alert(1)'), /spindle\.yaml:14:13 value/],
    ['an empty file', '', /spindle\.yaml:1:1 not-empty/],
    ['broken YAML', 'name: [Spindle\nkind: library\n', /spindle\.yaml:2:\d+ yaml/],
    ['bytes that are not UTF-8', Uint8Array.of(0x6e, 0x3a, 0x20, 0xff, 0xfe), /spindle\.yaml:1:1 readable-file/],
  ])('%s', async (name, content, message) => {
    const folder = await checkout(name.replace(/\W+/g, '-'), SPINDLE, content);
    const check = await run([CHECK], folder);
    expect(check.code).toBe(1);
    expect(check.output).toMatch(message);
    expect(check.output).not.toMatch(/^\s+at /m);
    // The configuration loads the data of the working folder before it builds anything.
    const build = await run([ASTRO, 'build', '--root', process.cwd(), '--silent'], folder);
    expect(build.code).not.toBe(0);
    expect(build.output).toMatch(message);
  });

  test('a duplicate id', async () => {
    const folder = await checkout('duplicate', 'data/organisations/ada-weaver.yaml', validFiles['data/organisations/loom-works.yaml']!);
    expect(await run([CHECK], folder)).toMatchObject({ code: 1, output: expect.stringMatching(/ada-weaver\.yaml:1:1 duplicate-id/) });
  });

  test.each([
    ['CRLF in broken YAML', 'name: [Spindle\r\nkind: library\r\n', /spindle\.yaml:2:\d+ yaml/],
    ['five megabytes', `name: "${'x'.repeat(5_000_000)}"\n`, /spindle\.yaml:1:1 readable-file: found \d+ bytes/],
    ['nesting without end', `name: ${'['.repeat(100_000)}\n`, /spindle\.yaml:1:\d+ yaml: found nesting without end/],
    ['__proto__', `${implementation}__proto__:\n  polluted: "yes"\n`, /spindle\.yaml:33:1 plain-keys/],
    ['a NUL', implementation.replace('Spindle', 'Spin\u0000dle'), /spindle\.yaml:1:11 plain-characters/],
    ['a direction override', implementation.replace('Spindle', 'Spin\u202edle'), /spindle\.yaml:1:11 plain-characters/],
    ['a data: link', implementation.replace('https://example.org/users', 'data:text/html,x'), /spindle\.yaml:14:13 value/],
    ['a file: link', implementation.replace('https://example.org/users', 'file:///etc/passwd'), /spindle\.yaml:14:13 value/],
    ['a link with credentials', implementation.replace('https://example.org/users', 'https://user:secret@example.org/'), /spindle\.yaml:14:13 value/],
  ])('%s, without a stack trace', async (name, content, message) => {
    const folder = await checkout(name.replace(/\W+/g, '-'), SPINDLE, content);
    const { code, output } = await run([CHECK], folder);
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringMatching(message) });
    expect(output).not.toMatch(/^\s+at /m);
  });

  test('a symbolic link to a folder, and one in the place of a folder', async () => {
    const folder = await checkout('symlinks');
    await symlink('/etc', path.join(folder, 'data/articles'));
    expect(await run([CHECK], folder)).toMatchObject({ code: 1, output: expect.stringMatching(/^data\/articles:1:1 readable-file: found a symbolic link/) });
    await rm(path.join(folder, 'content'), { recursive: true });
    await symlink('/etc', path.join(folder, 'content'));
    const { output } = await run([CHECK], folder);
    expect(output).toMatch(/^content:1:1 readable-file: found a symbolic link/m);
    expect(output).not.toContain('passwd');
  });

  test('a symbolic link out of the tree', async () => {
    const folder = await checkout('symlink');
    await symlink('/etc/hostname', path.join(folder, 'data/people/somebody.yaml'));
    expect(await run([CHECK], folder)).toMatchObject({ code: 1, output: expect.stringMatching(/somebody\.yaml:1:1 readable-file/) });
  });
});

test('findings come as JSON and as annotations', async () => {
  const folder = await checkout('formats', SPINDLE, '');
  const json = await run([CHECK, '--format', 'json'], folder);
  expect(JSON.parse(json.output)[0]).toMatchObject({ file: SPINDLE, line: 1, column: 1, rule: 'not-empty' });
  expect((await run([CHECK, '--format', 'github'], folder)).output).toContain(`::error file=${SPINDLE},line=1,col=1,title=not-empty::`);
  expect(await run([CHECK, '--format', 'xml'], folder)).toMatchObject({ code: 2, output: expect.stringContaining('expected one of pretty, json, github') });
});

test('a snippet whose output was tampered with is refused, with the difference', async () => {
  const folder = path.join(root, 'snippets');
  await cp('content/concepts/coroutine', path.join(folder, 'content/concepts/coroutine'), { recursive: true });
  const snippets = [path.resolve('scripts/snippets.ts')];
  expect(await run(snippets, folder)).toMatchObject({ code: 0 });
  await writeFile(path.join(folder, 'content/concepts/coroutine/coroutine.out'), 'somebody: else\n');
  expect(await run(snippets, folder)).toMatchObject({ code: 1, output: expect.stringContaining('-somebody: else') });
  expect(await run([...snippets, '--update', 'nothing'], folder)).toMatchObject({ code: 2, output: expect.stringContaining('expected one of coroutine') });
});

test('--fix mends what needs no judgement, says what, and has nothing to do the second time', async () => {
  const folder = await checkout('fix', SPINDLE, `\ufeff${implementation.replace('"2009"', "'2009'").replace('kind: library\nlanguages: [python]\n', 'languages: [python]\nkind: library \n').replaceAll('\n', '\r\n')}`);
  const check = await run([CHECK], folder);
  expect(check).toMatchObject({ code: 0, output: expect.stringContaining('5 warnings') });
  expect(check.output).toContain('--fix mends it');
  const fixed = await run([CHECK, '--fix'], folder);
  expect(fixed).toMatchObject({ code: 0, output: expect.stringContaining(`fixed ${SPINDLE}: byte-order-mark, line-ending, trailing-space, key-order, date-quotes`) });
  expect(await readFile(path.join(folder, SPINDLE), 'utf8')).toBe(implementation);
  const again = await run([CHECK, '--fix'], folder);
  expect(again.output).not.toContain('fixed');
  expect(again.output).not.toContain('warnings');
});

test('only prose that has been rendered, and so escaped, is put into a page as HTML', async () => {
  const raw: string[] = [];
  for await (const file of glob('src/**/*.{astro,ts}')) {
    if (/set:html|innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(await readFile(file, 'utf8'))) raw.push(file.replaceAll('\\', '/'));
  }
  // JSON-LD is data in a script element; its text is escaped by a function with a test of its own.
  expect(raw).toEqual(['src/components/JsonLd.astro', 'src/components/Prose.astro']);
});
