import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };

/** Licences whose terms are met by installing a package to build and test with; of what is shipped, the notices stay in the files. */
const COMPATIBLE = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'Python-2.0', 'Public Domain', 'Zlib', 'Unlicense', 'WTFPL', 'OFL-1.1', 'MPL-2.0', 'LGPL-3.0-or-later', 'LGPL-2.1+'];
/** What reaches readers: its licence must let them pass it on as it is. */
const SHIPPED = ['astro', '@astrojs/starlight', 'pagefind', 'pyodide', 'sucrase', '@fontsource-variable/source-sans-3', '@sqlite.org/sqlite-wasm'];
const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', 'OFL-1.1', 'MPL-2.0'];

interface Package {
  license?: string | { type: string } | { type: string }[];
  licenses?: { type: string }[];
}

const licenceOf = ({ license, licenses }: Package): string => (typeof license === 'string' ? license : [license ?? licenses ?? []].flat().map(({ type }) => type).join(' OR ') || 'none');
/** One of the licences that are offered is enough; of those that hold together, all must be. */
const allowed = (licence: string, list: readonly string[]): boolean => licence.replace(/[()]/g, '').split(' OR ').some((offer) => offer.split(' AND ').every((one) => list.includes(one)));

test('licences are told apart', () => {
  expect(allowed('MIT', COMPATIBLE)).toBe(true);
  expect(allowed('(MIT OR GPL-3.0-or-later)', COMPATIBLE)).toBe(true);
  expect(allowed('Apache-2.0 AND GPL-3.0-only', COMPATIBLE)).toBe(false);
  expect(allowed('none', COMPATIBLE)).toBe(false);
});

test('every package that npm installs has a licence that allows its use here', async () => {
  const packages = Object.entries(lock.packages as unknown as Record<string, Package>).filter(([folder]) => folder);
  const found = await Promise.all(
    packages.map(async ([folder, locked]) => {
      // What is not installed on this platform is judged by the lockfile.
      const installed = await readFile(`${folder}/package.json`, 'utf8').then((text) => JSON.parse(text) as Package, () => locked);
      const licence = licenceOf(installed);
      return { folder, licence: licence === 'none' ? licenceOf(locked) : licence };
    }),
  );
  expect(found.filter(({ licence }) => !allowed(licence, COMPATIBLE)).map(({ folder, licence }) => `${folder}: ${licence}`)).toEqual([]);
  expect(found.length).toBeGreaterThan(500);
});

test('what reaches readers may be passed on by them', async () => {
  for (const name of SHIPPED) expect([name, allowed(licenceOf(JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8')) as Package), PERMISSIVE)]).toEqual([name, true]);
});

test('the README gives a reason for every dependency, and none that is not there', async () => {
  const readme = await readFile('README.md', 'utf8');
  const section = /## Dependencies, and why\n([\s\S]*?)\n## /.exec(readme)![1]!;
  const named = [...section.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)].flatMap(([, names]) => [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
  expect(named.sort()).toEqual(Object.keys(manifest.devDependencies).sort());
});

test('only packages that are named may run scripts when they are installed', () => {
  expect(Object.keys(manifest.allowScripts).sort()).toEqual(['esbuild', 'node']);
});

test('the bill of materials names every package with its hash, and comes out the same every time', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'sbom-'));
  const [one, two] = await Promise.all(
    ['one', 'two'].map(async (name) => {
      await promisify(execFile)(process.execPath, ['scripts/sbom.ts', path.join(folder, name)]);
      return readFile(path.join(folder, name), 'utf8');
    }),
  );
  await rm(folder, { recursive: true });
  expect(one).toBe(two);
  const { components } = JSON.parse(one!) as { components: { name: string; hashes?: unknown[] }[] };
  expect(Object.keys(manifest.devDependencies).filter((name) => !components.some((component) => component.name === name && component.hashes))).toEqual([]);
});
