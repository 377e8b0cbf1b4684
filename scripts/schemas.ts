/** `npm run schemas`: writes the JSON Schemas that editors use for the YAML files; `-- --check` tells whether they are up to date. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { collect } from '../src/knowledge-base/collect.ts';
import { readTree } from '../src/knowledge-base/files.ts';
import { editorSchemas } from './schemas/editor-schema.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, root: { type: 'string', default: process.cwd() } } });

// Not through `load`: a mistake in an entry must not keep anybody from having the schema that explains it.
const { vocabularies } = collect(await readTree(values.root));
const wanted = editorSchemas(vocabularies.map(({ value }) => value));
const folder = path.join(values.root, 'schemas');
const existing = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.schema.json'));

const stale: string[] = [];
for (const name of new Set([...Object.keys(wanted), ...existing])) {
  const file = path.join(folder, name);
  const committed = existing.includes(name) ? await readFile(file, 'utf8') : undefined;
  const text = wanted[name];
  if (committed === text) continue;
  stale.push(`schemas/${name}`);
  if (values.check) continue;
  await mkdir(folder, { recursive: true });
  if (text === undefined) await rm(file);
  else await writeFile(file, text);
}

if (values.check && stale.length > 0) {
  console.error(`✗ not what src/schema/ and data/vocabularies/ say: ${stale.join(', ')}; run "npm run schemas" and commit the result`);
  process.exitCode = 1;
} else if (stale.length > 0) console.log(`✓ written: ${stale.join(', ')}`);
else console.log(`✓ ${Object.keys(wanted).length} schemas are up to date`);
