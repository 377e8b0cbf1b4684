/** How well and how fast the index of names answers the table of questions. */
import type { KnowledgeBase } from '../../src/knowledge-base/knowledge-base.ts';
import type { Measurements } from '../../src/schema/measurements.ts';
import { packNames, unpackNames } from '../../src/views/name-index.ts';
import { searchNames } from '../../src/views/name-search.ts';
import { nameRecords } from '../../src/views/names.ts';
import { searchQueries, writtenQueries } from '../search-queries.ts';
import { brotli } from './page-weight.ts';

export const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
export const round = (number: number, digits = 3): number => Number(number.toFixed(digits));

/** First-hit rate, mean reciprocal rank and time in milliseconds, by class of question. */
export function measureSearch(kb: KnowledgeBase): NonNullable<Measurements['search']> {
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
