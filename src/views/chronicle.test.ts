import { expect, test } from 'vitest';
import { validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { axisOf, strokesPath, countYears, packRows, pan, placeInYear, readHappening, zoom } from './chronicle.ts';
import { formatWithinYear } from './format-date.ts';
import type { Entry } from '../schema/datasets.ts';
import { languagesOf, timelineFacts, timelineItems } from './timeline.ts';

const all = { from: 1954, to: 2026 };

test('an axis shows decades from afar and years from near', () => {
  const decades = axisOf(1954, 2026);
  expect(decades.map(({ label }) => label)).toEqual(['1950s', '1960s', '1970s', '1980s', '1990s', '2000s', '2010s', '2020s']);
  expect([decades[0], decades.at(-1)]).toEqual([{ label: '1950s', from: 1954, to: 1959 }, { label: '2020s', from: 2020, to: 2026 }]);
  expect(axisOf(2000, 2002).map(({ label, from, to }) => [label, from, to])).toEqual([['2000', 2000, 2000], ['2001', 2001, 2001], ['2002', 2002, 2002]]);
});

test('zooming keeps the middle, and ends at a year and at everything', () => {
  expect(zoom({ from: 1990, to: 2009 }, 0.5, all)).toEqual({ from: 1995, to: 2004 });
  expect(zoom({ from: 2000, to: 2000 }, 0.5, all)).toEqual({ from: 2000, to: 2000 });
  expect(zoom({ from: 2000, to: 2000 }, 2, all)).toEqual({ from: 2000, to: 2001 });
  expect(zoom({ from: 1960, to: 2020 }, 2, all)).toEqual(all);
  expect(zoom({ from: 2020, to: 2026 }, 2, all)).toEqual({ from: 2013, to: 2026 });
});

test('moving on ends where the years end', () => {
  expect(pan({ from: 2000, to: 2009 }, 0.5, all)).toEqual({ from: 2005, to: 2014 });
  expect(pan({ from: 2000, to: 2000 }, -0.5, all)).toEqual({ from: 1999, to: 1999 });
  expect(pan({ from: 2020, to: 2026 }, 0.5, all)).toEqual({ from: 2020, to: 2026 });
});

test('a year with more in it has a higher block', () => {
  const counts = countYears([{ lane: 'python', year: 2001 }, { lane: 'python', year: 2001 }, { lane: 'python', year: 1999 }, { lane: 'kernels', year: 1999 }]);
  expect(counts.get('python')).toEqual(new Map([[2001, 2], [1999, 1]]));
  expect(strokesPath(new Map([[2001, 4], [1999, 1]]), 4)).toBe('m1999 0v21v-42v21m2 0v42v-84v42');
});

test('what has no room in a row goes into the next one that has', () => {
  expect(packRows([{ from: 0, to: 5 }, { from: 2, to: 4 }, { from: 4, to: 9 }, { from: 5, to: 6 }])).toEqual([0, 1, 1, 0]);
});

test('an item has its lane, and whether something began with it', () => {
  const items = timelineItems(validKnowledgeBase()).map(({ id, lane, begins }) => [id, lane, begins]);
  expect(items).toContainEqual(['pep-0342', 'python', true]);
  expect(items).toContainEqual(['bobbin', 'languages', true]);
  expect(items).toContainEqual(['spindle', 'python', false]);
});

test('specifications about each other have the languages of what runs', () => {
  const valid = validKnowledgeBase();
  const specification = (id: string, about: string[]) => ({ ...valid.entries['pep-0342'], id, dataset: 'specifications', about }) as unknown as Entry;
  const one = specification('one', ['two', 'spindle']);
  const kb = { ...valid, entries: { ...valid.entries, one, two: specification('two', ['one']) } };
  expect(languagesOf(kb, one)).toEqual(['python']);
});

test('what existed in a year had begun by then, and was not over before it', () => {
  const ids = (existed: number) => timelineItems(validKnowledgeBase(), { existed }).map(({ id }) => id);
  expect(ids(2006)).toEqual(['bobbin', 'pep-0342']);
  expect(ids(2009)).toEqual(['bobbin', 'pep-0342', 'spindle']);
});

test.each([['2009', ''], ['2009-07', 'July'], ['2009-07-08', '8 July'], ['2009~', 'about 2009'], ['../1996', 'in or before 1996'], ['2009-07/2010', 'July 2009 to 2010']])('beside its year %s reads "%s"', (edtf, words) => {
  expect(formatWithinYear(edtf)).toBe(words);
});

test.each([['', 2007], ['May', 2007.33], ['25 May', 2007.4], ['in or before 11 June 2007', 2007.44], ['about 2007', 2007], ['July 2007 to 2010', 2007.5]])('"%s" of 2007 stands at %d', (words, at) => {
  expect(placeInYear(2007, words)).toBe(at);
});

test('what the list says is read as it was meant, below a base path too', () => {
  const item = { year: 2009, when: 'July', lane: 'python' };
  expect(readHappening({ ...item, href: '/below/implementations/gevent/' })).toEqual({ year: 2009, at: 2009.5, dataset: 'implementations', languages: ['python'], begins: true, until: undefined, lane: 'python' });
  expect(readHappening({ ...item, href: '/articles/x/#history', lane: 'papers' }, { languages: ['c', 'java'], until: 2011 })).toMatchObject({ dataset: 'articles', languages: ['c', 'java'], begins: false, until: undefined });
  expect(readHappening({ ...item, href: '/implementations/x/' }, { until: 2011 })).toMatchObject({ languages: ['python'], begins: true, until: 2011 });
  expect(readHappening({ ...item, href: '/concepts/x/', lane: 'concepts' }).languages).toEqual([]);
});

test('what the list does not say stands beside it, and reads the same', () => {
  const kb = validKnowledgeBase();
  const { entries, languages } = timelineFacts(kb);
  expect(languages).toEqual([{ value: 'c', label: 'c label' }, { value: 'python', label: 'python label' }]);
  for (const item of timelineItems(kb)) {
    const read = readHappening({ year: item.year, when: formatWithinYear(item.date), href: item.begins ? item.href : `${item.href}#history`, lane: item.lane }, entries[item.href]);
    expect(read).toMatchObject({ languages: item.languages, begins: item.begins, dataset: item.dataset, until: item.until });
  }
});
