/**
 * `npm run bench`: how well the search answers and what the built pages weigh, as tables or, with `-- --json`, for programs.
 * `-- --growth` also builds made-up knowledge bases of 200 to 5,000 entries, `-- --filter` times the filter of a
 * table of 1,000 rows in the headless browser, `-- --loading` asks Lighthouse about a page of every kind; these take minutes.
 */
import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { loadOrThrow } from '../src/knowledge-base/load.ts';
import { budgets } from './bench/budgets.ts';
import { measureFilter } from './bench/filter.ts';
import { measureGrowth } from './bench/growth.ts';
import { measureLoading } from './bench/loading.ts';
import { weighPage } from './bench/page-weight.ts';
import { measureSearch } from './bench/search.ts';

const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({ options: { json: flag, growth: flag, filter: flag, loading: flag } });
const progress = (text: string) => process.stderr.isTTY && console.error(text);

async function countPages(): Promise<number> {
  let count = 0;
  for await (const _ of glob('dist/**/*.html')) count++;
  return count;
}

const weigh = async ({ kind, page, bytes: budget }: (typeof budgets)[number]) => ({ kind, page, budget, ...(await weighPage('dist', page)) });

const result = {
  machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`,
  pages: await countPages(),
  search: measureSearch(await loadOrThrow(process.cwd())),
  weight: existsSync('dist') ? await Promise.all(budgets.map(weigh)) : [],
  ...(values.growth && { growth: await measureGrowth([200, 1000, 2000, 5000], progress) }),
  ...(values.loading && { loading: await measureLoading(progress) }),
  ...(values.filter && { filter: await measureFilter(progress) }),
};

if (values.json) console.log(JSON.stringify(result, null, 2));
else {
  console.log(`${result.machine}; ${result.pages} pages built`);
  console.log(`\nIndex of names: ${result.search.records} records, ${result.search.brotliBytes} bytes (brotli)`);
  console.table(result.search.classes);
  console.table(result.weight.map(({ parts, ...weight }) => ({ ...weight, ...parts })));
  if (result.growth) {
    console.table(result.growth.builds);
    console.log(`The processors' time to build grows with the number of entries to the power of ${result.growth.exponent.toFixed(2)}.`);
  }
  if (result.loading) console.table(result.loading);
  if (result.filter) console.log(`A keystroke in the filter of ${result.filter.rows} rows takes ${result.filter.medianMilliseconds.toFixed(1)} ms of script (median of ${result.filter.keystrokes}).`);
}
