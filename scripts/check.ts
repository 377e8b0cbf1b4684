/** `npm run check`: reads and checks all data and content, and prints every finding; with `--fix` it first mends what can be. */
import { parseArgs } from 'node:util';
import { load } from '../src/knowledge-base/load.ts';
import { fixFiles } from './fix-files.ts';
import { FORMATS, report, type Format } from './report.ts';

const { values } = parseArgs({ options: { format: { type: 'string', default: 'pretty' }, root: { type: 'string', default: process.cwd() }, fix: { type: 'boolean', default: false } } });
if (!FORMATS.includes(values.format as Format)) {
  console.error(`--format: found "${values.format}", expected one of ${FORMATS.join(', ')}`);
  process.exit(2);
}
const started = performance.now();
if (values.fix) {
  // On stderr, so that the findings on stdout stay JSON where they should be.
  for (const { file, rules } of await fixFiles(values.root)) console.error(`fixed ${file}: ${rules.join(', ')}`);
}
const { knowledgeBase, findings } = await load(values.root, { today: new Date().toISOString().slice(0, 10) });
const errors = findings.filter(({ severity }) => severity === 'error').length;
process.stdout.write(report(findings, values.format as Format));
if (values.format === 'pretty') {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const count = knowledgeBase ? `${Object.keys(knowledgeBase.entries).length} entries` : `${errors} ${errors === 1 ? 'error' : 'errors'}`;
  const warnings = findings.length - errors;
  console.log(`${errors ? '✗' : '✓'} ${count}${warnings ? `, ${warnings} warnings` : ''}, ${seconds} s`);
}
process.exitCode = errors ? 1 : 0;
