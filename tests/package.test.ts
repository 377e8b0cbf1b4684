/** The npm package, installed without a network as its users would, and looked at by tools that know what goes wrong with packages. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadOrThrow } from '../src/knowledge-base/load.ts';
import { DATASETS } from '../src/schema/datasets.ts';
import { EXAMPLE } from '../src/site/package-example.ts';

const kb = await loadOrThrow(process.cwd());
const run = promisify(execFile);
const folder = await mkdtemp(path.join(tmpdir(), 'package-'));
const packed = path.join(folder, 'packed');
const project = path.join(folder, 'project');
const bin = (name: string) => path.resolve('node_modules/.bin', name);
const node = async (...args: string[]) => (await run(process.execPath, args, { cwd: project })).stdout;
let tarball: string;

beforeAll(async () => {
  await run(process.execPath, ['scripts/package.ts', '--out', packed]);
  await run('npm', ['pack', packed, '--pack-destination', folder], { cwd: folder });
  tarball = path.join(folder, (await readdir(folder)).find((file) => file.endsWith('.tgz'))!);
  await run(process.execPath, ['-e', `require('fs').mkdirSync(${JSON.stringify(project)})`]);
  await writeFile(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: project });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('it has no dependencies, and publint finds nothing to say', async () => {
  expect(await readdir(path.join(project, 'node_modules'))).toEqual(['.package-lock.json', 'lightweight-scaling']);
  const { messages } = await publint({ pkgDir: packed, strict: true, pack: false });
  expect(messages).toEqual([]);
});

test('its types are right however they are resolved', async () => {
  const { stdout } = await run(bin('attw'), [tarball, '--format', 'json']);
  expect((JSON.parse(stdout) as { problems?: object }).problems ?? {}).toEqual({});
});

test('the program in its README runs as a module', async () => {
  await writeFile(path.join(project, 'readme.js'), EXAMPLE);
  const [summary, fork] = (await node('readme.js')).split('\n');
  expect(summary).toBe(kb.entries.gevent!.summary);
  expect(fork).toBe('forked-from eventlet');
});

test('CommonJS has all of the data too', async () => {
  await writeFile(path.join(project, 'counts.cjs'), "const { load } = require('lightweight-scaling');\nload().then((kb) => console.log(JSON.stringify([Object.entries(kb.datasets).map(([name, { length }]) => [name, length]), kb.timeline.length, kb.vocabularies.length, kb.find('peps', { number: 342 })[0].id, kb.get('nobody') ?? null])));");
  expect(JSON.parse(await node('counts.cjs'))).toEqual([DATASETS.map((dataset) => [dataset, kb.datasets[dataset].length]), kb.chronology.length, Object.keys(kb.vocabularies).length, 'pep-0342', null]);
});

test('TypeScript knows every field, and refuses what no entry has', async () => {
  const good = `import { load, type Entry, type Implementation, type Status } from 'lightweight-scaling';
import type { KnowledgeBase } from 'lightweight-scaling';
const kb: KnowledgeBase = await load();
const dead: Status[] = ['dormant', 'archived', 'removed'];
const gone: Implementation[] = kb.find('implementations', { status: (status) => dead.includes(status), languages: 'python' });
const versions: (string | undefined)[] = gone.map(({ latestRelease }) => latestRelease?.version);
const entry: Entry | undefined = kb.get('pep-0342');
if (entry?.dataset === 'peps') { const number: number = entry.number; const name: string = entry.name; void [number, name]; }
for (const { snippet } of kb.datasets.concepts) { const output: string | undefined = snippet?.output; void output; }
for (const { relations } of kb.datasets.implementations) for (const { type } of relations ?? []) { const known: 'builds-on' extends typeof type ? true : false = true; void known; }
void versions;
`;
  const bad = ["kb.find('implementations', { colour: 'red' });", "kb.find('implementations', { status: 'great' });", "kb.datasets.people[0]!.number;", "kb.find('poets');"];
  const line = (code: string, i: number) => `// @ts-expect-error ${i}\n${code}\n`;
  await writeFile(path.join(project, 'use.ts'), good + bad.map(line).join(''));
  await writeFile(path.join(project, 'use.cts'), "import { load } from 'lightweight-scaling';\nvoid load().then((kb) => kb.datasets.peps[0]!.number);\n");
  for (const resolution of [['--module', 'nodenext'], ['--module', 'esnext', '--moduleResolution', 'bundler']]) {
    const files = resolution.includes('bundler') ? ['use.ts'] : ['use.ts', 'use.cts'];
    const { stdout } = await run(bin('tsc'), ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', ...resolution, ...files], { cwd: project }).catch((error: { stdout: string }) => error);
    expect(stdout, resolution.join(' ')).toBe('');
  }
});

test('the types that are written out agree with those that the schemas infer', async () => {
  // Words of a vocabulary are narrower in the package, so each of its types has to fit where an inferred one is asked for, with the same fields.
  const check = `import type { Entries as Written } from '${packed}/types.js';
import type { Entries as Inferred } from '${path.resolve('src/package/types.ts')}';
type Keys<T> = { [D in keyof T]: keyof T[D] };
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const fits = (written: Written): Inferred => written;
export const same: Same<Keys<Written>, Keys<Inferred>> = true;
`;
  const file = path.join(folder, 'agree.ts');
  await writeFile(file, check);
  const { stdout } = await run(bin('tsc'), ['--noEmit', '--ignoreConfig', '--strict', '--skipLibCheck', '--target', 'esnext', '--module', 'esnext', '--moduleResolution', 'bundler', '--allowImportingTsExtensions', '--types', 'node', '--typeRoots', path.resolve('node_modules/@types'), path.resolve('src/schema/untyped.d.ts'), file]).catch((error: { stdout: string }) => error);
  expect(stdout).toBe('');
});
