/** `npm run diff -- BASE`: what the working tree changes for readers, compared with a commit; as Markdown or `--format json`. */
import { parseArgs } from 'node:util';
import { readTree } from '../src/knowledge-base/files.ts';
import { compareSides } from './diff/compare.ts';
import { sideOf } from './diff/side.ts';
import { summaryOf } from './diff/summary.ts';
import { commitOf, treeAt, UnknownCommit } from './diff/tree-at.ts';

const FORMATS = ['md', 'json'];

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { format: { type: 'string', default: 'md' }, root: { type: 'string', default: process.cwd() } } });
const [base] = positionals;
if (base === undefined || positionals.length > 1) fail('npm run diff -- BASE [--format md|json]\n  BASE is what to compare with: a commit, branch or tag such as origin/main');
if (!FORMATS.includes(values.format)) fail(`--format: found "${values.format}", expected one of ${FORMATS.join(', ')}`);

try {
  const commit = commitOf(values.root, base);
  const today = new Date().toISOString().slice(0, 10);
  const difference = compareSides(sideOf(treeAt(values.root, commit), today), sideOf(await readTree(values.root), today));
  process.stdout.write(values.format === 'json' ? `${JSON.stringify({ base: commit, ...difference }, null, 2)}\n` : summaryOf(difference, base));
} catch (error) {
  if (error instanceof UnknownCommit) fail(`BASE: ${error.message}`);
  throw error;
}
