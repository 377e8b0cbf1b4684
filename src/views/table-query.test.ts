import { describe, expect, test } from 'vitest';
import { byKeys, decadeFacet, facetOptions, filterRows, readTableState, sortBy, usualValue, writeTableState, type QueryRow } from './table-query.ts';

const row = (name: string, language: string, year: string): QueryRow => ({ text: `${name} ${language}`, facets: { languages: language.split('+'), decade: decadeFacet(year).map(({ value }) => value) }, keys: { name, year } });
const rows = [row('gevent', 'python', '2009'), row('libev', 'c', '2007'), row('cython', 'python+c', ''), row('asyncio', 'python', '2014')];
const names = (list: readonly QueryRow[]) => list.map(({ keys }) => keys.name);
const filter = (text: string, facets: Record<string, string>) => filterRows(rows, { words: text.split(' ').filter(Boolean), facets });

describe('the address of a table', () => {
  test('says what the state says, and back', () => {
    const state = { text: 'green thread', facets: { languages: 'python' }, sort: [{ field: 'firstRelease', descending: true }, { field: 'name', descending: false }], columns: ['license', 'status'], compact: true };
    expect(writeTableState(state)).toBe('?q=green+thread&languages=python&sort=-firstRelease,name&columns=license,status&density=compact');
    expect(readTableState(new URLSearchParams(writeTableState(state)))).toEqual(state);
  });
  test('is empty where nothing was asked', () => {
    expect(writeTableState(readTableState(new URLSearchParams()))).toBe('');
  });
  test('forgets empty filters and stray commas', () => {
    expect(readTableState(new URLSearchParams('languages=&columns=,&sort=,-name,'))).toEqual({ text: '', facets: {}, sort: [{ field: 'name', descending: true }], compact: false });
  });
});

describe('filtering', () => {
  test('wants every word and every facet', () => {
    expect(filter('ev', { languages: 'python' }).visible).toEqual([true, false, false, false]);
    expect(filter('', { languages: 'c' }).visible).toEqual([false, true, true, false]);
  });
  test('counts what an option would leave given the others, its own facet aside', () => {
    const { counts } = filter('', { languages: 'python', decade: '2000s' });
    expect(counts.get('languages=c')).toBe(1);
    expect(counts.get('languages=python')).toBe(1);
    expect(counts.get('decade=2010s')).toBe(1);
  });
  test('an option that leaves nothing is not counted', () => {
    expect(filter('gevent', {}).counts.has('languages=c')).toBe(false);
  });
});

describe('sorting', () => {
  test('by several columns, the unknown last either way', () => {
    expect(names(rows.toSorted(byKeys([{ field: 'year', descending: false }])))).toEqual(['libev', 'gevent', 'asyncio', 'cython']);
    expect(names(rows.toSorted(byKeys([{ field: 'year', descending: true }])))).toEqual(['asyncio', 'gevent', 'libev', 'cython']);
    const tie = [row('b', 'c', '2001'), row('a', 'c', '2001'), row('c', 'c', '1999')];
    expect(names(tie.toSorted(byKeys([{ field: 'year', descending: true }, { field: 'name', descending: false }])))).toEqual(['a', 'b', 'c']);
  });
  test('numbers count as numbers', () => {
    expect(names([row('PEP 3156', '', ''), row('PEP 342', '', '')].toSorted(byKeys([{ field: 'name', descending: false }])))).toEqual(['PEP 342', 'PEP 3156']);
  });
  test('a click sorts by one column, a second one turns it, a click that adds keeps the others', () => {
    const once = sortBy([], 'name', false);
    expect(once).toEqual([{ field: 'name', descending: false }]);
    expect(sortBy(once, 'name', false)).toEqual([{ field: 'name', descending: true }]);
    const both = sortBy(once, 'year', true);
    expect(both).toEqual([{ field: 'name', descending: false }, { field: 'year', descending: false }]);
    expect(sortBy(both, 'name', true)).toEqual([{ field: 'name', descending: true }, { field: 'year', descending: false }]);
    expect(sortBy(both, 'year', false)).toEqual([{ field: 'year', descending: false }]);
  });
});

test('options stand by frequency, then by label', () => {
  const value = (text: string) => ({ value: text, label: text.toUpperCase() });
  expect(facetOptions([[value('b')], [value('a'), value('c')], [value('c')]])).toEqual([
    { value: 'c', label: 'C', count: 2 },
    { value: 'a', label: 'A', count: 1 },
    { value: 'b', label: 'B', count: 1 },
  ]);
});

test('a date counts to its decade; no date to none', () => {
  expect(decadeFacet('1996-03-02')).toEqual([{ value: '1990s', label: '1990s' }]);
  expect(decadeFacet('')).toEqual([]);
});

test('options of decades keep their own order', () => {
  expect(facetOptions([decadeFacet('1999-01-01'), decadeFacet('2001-01-01'), decadeFacet('1980-01-01'), decadeFacet('2001-05-01')], true).map(({ label, count }) => `${label} ${count}`)).toEqual(['1980s 1', '1990s 1', '2000s 2']);
});

test('a label is usually spelled as its value, with hyphens', () => {
  expect(['Green threads', 'C', 'async/await', 'Déjà vu'].map(usualValue)).toEqual(['green-threads', 'c', 'async-await', 'deja-vu']);
});
