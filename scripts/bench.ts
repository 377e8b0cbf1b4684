/**
 * `npm run bench`: how well the search answers and what the built pages weigh, as tables or, with `-- --json`, for programs.
 * `-- --growth` also builds made-up knowledge bases of 200 to 5,000 entries, `-- --filter` times the filter of a
 * table of 1,000 rows in the headless browser, `-- --loading` asks Lighthouse about a page of every kind; these take minutes.
 * `-- --write` stores what this run measured, for the page that shows it.
 */
import { existsSync } from 'node:fs';
import { glob, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem, type } from 'node:os';
import { parseArgs } from 'node:util';
import { loadOrThrow } from '../src/knowledge-base/load.ts';
import { readMeasurements, type Measurements } from '../src/schema/measurements.ts';
import { MEASUREMENTS_FILE } from '../src/site/measurements.ts';
import manifest from '../package.json' with { type: 'json' };
import { circumstances } from '../src/views/measurements.ts';
import { budgets } from './bench/budgets.ts';
import { measureFilter } from './bench/filter.ts';
import { measureGrowth } from './bench/growth.ts';
import { measureLoading } from './bench/loading.ts';
import { weighPage } from './bench/page-weight.ts';
import { measureSearch } from './bench/search.ts';

const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({ options: { json: flag, growth: flag, filter: flag, loading: flag, write: flag } });
const progress = (text: string) => process.stderr.isTTY && console.error(text);

async function countPages(): Promise<number> {
  let count = 0;
  for await (const _ of glob('dist/**/*.html')) count++;
  return count;
}

const weigh = async ({ kind, page, bytes: budget }: (typeof budgets)[number]) => ({ kind, page, budget, ...(await weighPage('dist', page)) });

const kb = await loadOrThrow(process.cwd());
const search = measureSearch(kb);
const { astro, '@astrojs/starlight': starlight, pagefind, lighthouse } = manifest.devDependencies;
const result: Measurements = {
  generatedBy: 'npm run bench -- --write; what changes it is another measurement',
  date: new Date().toISOString().slice(0, 10),
  machine: { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, gibibytes: Math.round(totalmem() / 2 ** 30), system: `${type()} ${release().split('.').slice(0, 2).join('.')}` },
  versions: { Node: process.versions.node, Astro: astro, Starlight: starlight, Pagefind: pagefind, ...(values.loading && { Lighthouse: lighthouse }) },
  entries: Object.keys(kb.entries).length,
  pages: await countPages(),
  search,
  ...(existsSync('dist') && { weight: await Promise.all(budgets.map(weigh)) }),
  ...(values.growth && { growth: await measureGrowth([200, 1000, 2000, 5000], progress) }),
  ...(values.loading && { loading: await measureLoading(progress) }),
  ...(values.filter && { filter: await measureFilter(progress) }),
};

const text = `${JSON.stringify(result, null, 2)}\n`;
if (values.write) {
  readMeasurements(text, MEASUREMENTS_FILE);
  await writeFile(MEASUREMENTS_FILE, text);
}

if (values.json) process.stdout.write(text);
else {
  console.log(circumstances(result));
  console.log(`\nIndex of names: ${search.records} records, ${search.brotliBytes} bytes (brotli)`);
  console.table(search.classes);
  if (result.weight) console.table(result.weight.map(({ parts, ...weight }) => ({ ...weight, ...parts })));
  if (result.growth) {
    console.table(result.growth.builds);
    console.log(`The processors' time to build grows with the number of entries to the power of ${result.growth.exponent.toFixed(2)}.`);
  }
  if (result.loading) console.table(result.loading);
  if (result.filter) console.log(`A keystroke in the filter of ${result.filter.rows} rows takes ${result.filter.medianMilliseconds.toFixed(1)} ms of script (median of ${result.filter.keystrokes}).`);
}
