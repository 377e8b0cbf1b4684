import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What the modules of a folder may import from; an import goes one way, from the site down to the schemas. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schema: ['schema'],
  'knowledge-base': ['knowledge-base', 'schema'],
  views: ['views', 'knowledge-base', 'schema'],
  markdown: ['markdown', 'views', 'knowledge-base', 'schema'],
  // Of styles the addresses alone, to load them on demand.
  client: ['client', 'views', 'styles'],
};

/** What runs in the browser: these views must not pull the library, or its parsers, into the page. */
const FREE_OF_THE_LIBRARY = ['addresses', 'chronicle', 'comparison', 'edit-distance', 'fold-text', 'format-date', 'key-bindings', 'lineage-graph', 'lineage-lanes', 'lineage-query', 'marked-words', 'name-index', 'name-search', 'once', 'swim-lanes', 'table-query', 'time-scale', 'timeline-query', 'trace'];

const sources: { file: string; folder: string; imports: { from: string; typeOnly: boolean }[] }[] = [];
for await (const file of glob('src/{schema,knowledge-base,views,markdown,client}/**/*.ts')) {
  if (/\.(test|d)\.ts$/.test(file)) continue;
  const text = await readFile(file, 'utf8');
  const imports = [...text.matchAll(/^(?:import|export) (type )?[^;]*?from '([^']+)'|import\('([^']+)'\)/gm)].map(([, type, from, dynamic]) => ({ from: (from ?? dynamic)!, typeOnly: Boolean(type) }));
  sources.push({ file: file.replaceAll('\\', '/'), folder: file.split(path.sep)[1]!, imports });
}
const folderOf = (file: string, from: string) => path.posix.normalize(path.posix.join(path.posix.dirname(file), from)).split('/')[1]!;

test('imports go one way', () => {
  const wrong = sources.flatMap(({ file, folder, imports }) =>
    imports
      .filter(({ from, typeOnly }) => from.startsWith('.') && !MAY_IMPORT[folder]!.includes(folderOf(file, from)) && !(folder === 'client' && typeOnly))
      .map(({ from }) => `${file} imports ${from}`),
  );
  expect(wrong).toEqual([]);
  expect(sources.length).toBeGreaterThan(40);
});

test('the library and the views know nothing of Astro', () => {
  const wrong = sources.flatMap(({ file, imports }) => imports.filter(({ from }) => /^(?:astro|@astrojs|virtual:)/.test(from)).map(({ from }) => `${file} imports ${from}`));
  expect(wrong).toEqual([]);
});

test('only one module of the library touches the disk', () => {
  const touching = sources.filter(({ imports }) => imports.some(({ from }) => /^node:fs/.test(from))).map(({ file }) => file);
  expect(touching).toEqual(['src/knowledge-base/files.ts']);
});

test('views that run in the browser are free of the library', () => {
  const client = sources.filter(({ folder }) => folder === 'client');
  const used = new Set(client.flatMap(({ file, imports }) => imports.filter(({ from, typeOnly }) => !typeOnly && from.startsWith('.') && folderOf(file, from) === 'views').map(({ from }) => path.posix.basename(from, '.ts'))));
  expect([...used].filter((name) => !FREE_OF_THE_LIBRARY.includes(name))).toEqual([]);
  for (const name of FREE_OF_THE_LIBRARY) {
    const { imports } = sources.find(({ file }) => file === `src/views/${name}.ts`)!;
    expect(imports.filter(({ from, typeOnly }) => !typeOnly && from.startsWith('.')).map(({ from }) => path.posix.basename(from, '.ts')).filter((from) => !FREE_OF_THE_LIBRARY.includes(from)), name).toEqual([]);
  }
});
