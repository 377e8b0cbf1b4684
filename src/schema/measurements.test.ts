import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMeasurements } from './measurements.ts';

const FILE = 'docs/measurements.json';
const stored = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;
const read = (value: unknown) => readMeasurements(JSON.stringify(value), FILE);

test('the file that is stored can be read, with any of its sections or none', () => {
  expect(read(stored).date).toBe(stored.date);
  const { weight: _weight, search: _search, filter: _filter, loading: _loading, growth: _growth, ...circumstances } = stored;
  expect(read(circumstances)).toEqual(circumstances);
});

test('a file that is broken is refused with its name and everything that is wrong', () => {
  expect(() => readMeasurements('{ "date": ', FILE)).toThrow(/^docs\/measurements\.json is not JSON: /);
  const refusal = () => read({ ...stored, date: 'yesterday', pages: -1, filter: { rows: 1000, keystrokes: 17, medianMilliseconds: '3 ms' }, speed: 9 });
  for (const wrong of ['docs/measurements.json is not what "npm run bench -- --write" stores', '→ at date', '→ at pages', '→ at filter.medianMilliseconds', '"speed"']) expect(refusal).toThrow(wrong);
});
