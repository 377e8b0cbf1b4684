/** Assembles the npm package in a folder: `npm run package`, then `npm pack ./dist-package`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageFiles } from './package/files.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist-package' } } });
const files = await packageFiles();
await rm(values.out, { recursive: true, force: true });
for (const [name, text] of Object.entries(files)) {
  const file = path.join(values.out, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
console.log(`✓ ${Object.keys(files).length} files in ${values.out}`);
