/** `npm run precompress`: lays a compressed copy beside every file of the built site that is worth it, for hosts that serve such copies. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Texts, and WebAssembly; fonts, archives and Pagefind's pieces are compressed already. */
const COMPRESSIBLE = '**/*.{html,css,js,mjs,json,md,txt,xml,csv,bib,svg,wasm}';
/** Below this one packet carries the file anyway: bytes. */
const WORTH_IT = 1_024;

const folder = process.argv[2] ?? process.env.OUT_DIR ?? 'dist';
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const files: string[] = [];
for await (const file of glob(COMPRESSIBLE, { cwd: folder })) files.push(path.join(folder, file));
if (files.length === 0) {
  console.error(`Nothing to compress in ${folder}: run "npm run build" first.`);
  process.exit(1);
}

const sum = { before: 0, br: 0, gz: 0 };
const queue = files.sort().values();
async function work(): Promise<void> {
  for (const file of queue) {
    const bytes = await readFile(file);
    if (bytes.length < WORTH_IT) continue;
    const [br, gz] = await Promise.all([brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }), zip(bytes, { level: 9 })]);
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
    sum.before += bytes.length;
    sum.br += br.length;
    sum.gz += gz.length;
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
console.log(`${files.length} files, ${megabytes(sum.before)}: ${megabytes(sum.br)} with brotli, ${megabytes(sum.gz)} with gzip`);
