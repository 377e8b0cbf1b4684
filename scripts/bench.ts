/** `npm run bench`: measures the search and the weight of the built pages, and prints tables; `-- --json` for programs. */
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { loadOrThrow } from '../src/knowledge-base/load.ts';
import { packNames, unpackNames } from '../src/views/name-index.ts';
import { searchNames } from '../src/views/name-search.ts';
import { nameRecords } from '../src/views/names.ts';
import { searchQueries, writtenQueries } from './search-queries.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const brotli = (text: string | Buffer): number => brotliCompressSync(text).length;
const round = (number: number, digits = 3): number => Number(number.toFixed(digits));

const kb = await loadOrThrow(process.cwd());

/** First-hit rate, mean reciprocal rank and time of the index of names, by class of question. */
function benchSearch() {
  const packed = packNames(nameRecords(kb));
  const records = unpackNames(packed);
  searchNames(records, 'warm up');
  const classes = new Map<string, { questions: number; first: number; reciprocal: number; times: number[] }>();
  for (const { class: kind, question, expected } of [...searchQueries(kb), ...writtenQueries()]) {
    const entry = classes.get(kind) ?? { questions: 0, first: 0, reciprocal: 0, times: [] };
    classes.set(kind, entry);
    const started = performance.now();
    const hits = searchNames(records, question);
    entry.times.push(performance.now() - started);
    const rank = hits.findIndex(({ record }) => expected.includes(record.href.split('/')[2]!));
    entry.questions++;
    if (rank === 0) entry.first++;
    if (rank >= 0) entry.reciprocal += 1 / (rank + 1);
  }
  return {
    records: records.length,
    brotliBytes: brotli(JSON.stringify(packed)),
    classes: [...classes].map(([name, { questions, first, reciprocal, times }]) => ({ class: name, questions, firstHit: round(first / questions), meanReciprocalRank: round(reciprocal / questions), medianMilliseconds: round(median(times), 2) })),
  };
}

/** Bytes of one page of every kind as a reader gets them: HTML, its style sheets and the scripts it names. */
async function benchPages() {
  const dist = path.resolve('dist');
  if (!existsSync(dist)) return [];
  const pages = ['index.html', 'implementations/gevent/index.html', 'implementations/index.html', 'concepts/event-loop/index.html', 'timeline/index.html', 'search/index.html', 'compare/index.html'];
  const sizes = [];
  for (const page of pages) {
    const html = await readFile(path.join(dist, page), 'utf8');
    const loaded = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"(?! media="print")|<script[^>]*\ssrc="\/([^"]+)"|<link rel="modulepreload" href="\/([^"]+)"/g)].map(([, ...addresses]) => addresses.find(Boolean)!);
    let bytes = brotli(html);
    for (const file of new Set(loaded)) bytes += brotli(await readFile(path.join(dist, file)));
    sizes.push({ page, requests: 1 + new Set(loaded).size, brotliBytes: bytes, elements: html.match(/<[a-z]/g)!.length });
  }
  return sizes;
}

async function countPages(): Promise<number> {
  let count = 0;
  for await (const _ of glob('dist/**/*.html')) count++;
  return count;
}

const result = { machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`, pages: await countPages(), search: benchSearch(), weight: await benchPages() };
if (values.json) console.log(JSON.stringify(result, null, 2));
else {
  console.log(`${result.machine}; ${result.pages} pages built`);
  console.log(`\nIndex of names: ${result.search.records} records, ${result.search.brotliBytes} bytes (brotli)`);
  console.table(result.search.classes);
  console.table(result.weight);
}
