import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { comparableOf } from './comparable.ts';
import { compare, comparisonCsv, comparisonMarkdown, moved, onlyDifferences, readComparison, writeComparison, type Comparable } from './comparison.ts';

const comparable = (id: string, facts: Record<string, string>): Comparable => ({
  id, name: id, href: `/x/${id}/`, dataset: 'implementations', summary: '',
  groups: [{ label: 'All', facts: Object.entries(facts).map(([field, text]) => ({ field, label: field, values: [{ text }], sources: [] })) }],
});
const comparison = compare([comparable('a', { kind: 'library', status: 'active' }), comparable('b', { kind: 'library', license: 'MIT' })]);

test('a row for each field that any of them has; equal ones are marked', () => {
  expect(comparison.groups[0]!.rows.map(({ field, same, cells }) => [field, same, cells.map(({ values }) => values[0]?.text)])).toEqual([
    ['kind', true, ['library', 'library']],
    ['status', false, ['active', undefined]],
    ['license', false, [undefined, 'MIT']],
  ]);
});

test('what all agree on can be folded, and a theme of nothing else with it', () => {
  expect(onlyDifferences(comparison).groups[0]!.rows.map(({ field }) => field)).toEqual(['status', 'license']);
  expect(onlyDifferences(compare([comparable('a', { kind: 'library' }), comparable('b', { kind: 'library' })])).groups).toEqual([]);
});

test('a cell names its sources', () => {
  const kb = validKnowledgeBase();
  const { groups } = compare([comparableOf(kb, kb.entries.spindle!), comparableOf(kb, kb.entries.bobbin!)]);
  const row = groups.flatMap(({ rows }) => rows).find(({ field }) => field === 'firstRelease')!;
  expect(row.cells.map(({ sources }) => sources)).toEqual([[{ text: 'News', href: 'https://example.org/news' }], [{ text: 'Example', href: 'https://example.org/' }]]);
});

describe('the address', () => {
  test('takes ids once, and only when they can be ids', () => {
    expect(readComparison(new URLSearchParams('ids=gevent,asyncio,gevent,../x,,%3Cb%3E'))).toEqual({ ids: ['gevent', 'asyncio'], differences: false, swapped: false });
  });
  test('says what the state says, and back', () => {
    const state = { ids: ['b', 'a'], differences: true, swapped: true };
    expect(writeComparison(state)).toBe('?ids=b,a&show=differences&axes=swapped');
    expect(readComparison(new URLSearchParams(writeComparison(state)))).toEqual(state);
    expect(writeComparison({ ids: [], differences: false, swapped: false })).toBe('');
  });
});

test('an entry moves one place, and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
});

describe('as text', () => {
  const awkward = compare([comparable('a|b', { kind: 'say "x", \\y', status: 'active' }), comparable('c', { kind: 'plain' })]);
  test('CSV is read back by another', () => {
    expect(parse(comparisonCsv(awkward))).toEqual([['', 'a|b', 'c'], ['kind', 'say "x", \\y', 'plain'], ['status', 'active', '']]);
  });
  test('Markdown keeps its columns', () => {
    expect(comparisonMarkdown(awkward)).toBe('|  | a\\|b | c |\n| --- | --- | --- |\n| kind | say "x", \\\\y | plain |\n| status | active | – |\n');
  });
});
