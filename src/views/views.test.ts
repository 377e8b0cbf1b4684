import { describe, expect, test } from 'vitest';
import { sortKey } from '../knowledge-base/link.ts';
import { buildWith, validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { factsOf } from './facts.ts';
import { formatDate, sortKeyOfWords, yearOf } from './format-date.ts';
import { linksOf } from './links.ts';
import { neighboursOf } from './neighbours.ts';
import { referredToBy, relationsOf } from './relations.ts';
import { columnStyle, furtherColumns, isLinkedCell, isSplit, otherWords, tableOf, wordsBeyond } from './table.ts';
import { readTimelineQuery, writeTimelineQuery } from './timeline-query.ts';
import { byDecade, languagesOf, timelineItems } from './timeline.ts';
import { readTrace } from './trace.ts';
import { valuesOf, type Value } from './values.ts';
import { worksOfPerson } from './works.ts';

const kb = validKnowledgeBase();
const spindle = kb.entries.spindle!;

test.each([
  ['2009', '2009', 2009],
  ['2009-07', 'July 2009', 2009],
  ['2009-07-07', '7 July 2009', 2009],
  ['1999~', 'about 1999', 1999],
  ['1999?', 'perhaps 1999', 1999],
  ['../1996', 'in or before 1996', 1996],
  ['1996/..', 'since 1996', 1996],
  ['1996/2012', '1996 to 2012', 1996],
])('%s reads "%s"', (edtf, words, year) => {
  expect(formatDate(edtf)).toBe(words);
  expect(yearOf(edtf)).toBe(year);
  expect(sortKeyOfWords(words)).toBe(sortKey(edtf));
});

test('a date in words sorts as its day, whatever stands around it', () => {
  expect(['in or before February 2024', '2024.1 (May 2024)', 'in or before 3 May 1962', ''].map(sortKeyOfWords)).toEqual(['2024-02-29', '2024-05-01', '1962-05-03', '']);
});

describe('values', () => {
  test('a reference is the name of the entry, linked', () => {
    expect(valuesOf(kb, spindle, 'authors')).toEqual([{ text: 'Ada Wěaver', href: '/people/ada-weaver/', raw: 'ada-weaver' }]);
  });
  test('a term is its label with the definition', () => {
    expect(valuesOf(kb, spindle, 'kind')).toEqual([{ text: 'library label', definition: 'What library means.', raw: 'library' }]);
  });
  test('a date is in words and sorts by its first day', () => {
    expect(valuesOf(kb, spindle, 'firstRelease')).toEqual([{ text: '11 June 2007', sort: '2007-06-11', raw: '2007-06-11' }]);
  });
  test('what an entry does not say has no values', () => {
    expect(valuesOf(kb, spindle, 'threading')).toEqual([]);
  });
  test('records read as words', () => {
    expect(valuesOf(kb, spindle, 'capabilities')[0]!.text).toBe('dns label');
    expect(valuesOf(kb, spindle, 'packages')[0]).toEqual({ text: 'PyPI: spindle', href: 'https://pypi.org/project/spindle/' });
    expect(valuesOf(kb, spindle, 'usedBy')[0]!.text).toBe('Loom Works');
  });
});

test('facts name the sources that support them', () => {
  const facts = factsOf(kb, spindle).flatMap(({ facts: list }) => list);
  expect(facts.find(({ field }) => field === 'firstRelease')!.sources).toEqual([1]);
  expect(facts.find(({ field }) => field === 'license')!.sources).toEqual([]);
  expect(facts.some(({ field }) => field === 'threading')).toBe(false);
});

describe('tables', () => {
  test('rows stand in the order of time, with what filters need', () => {
    const { rows, columns } = tableOf(kb, { dataset: 'implementations' });
    expect(rows.map(({ id }) => id)).toEqual(['bobbin', 'spindle']);
    expect(columns.find(({ field }) => field === 'firstRelease')).toMatchObject({ facet: 'decade', narrows: true });
    // "c label" is not how the value "c" is usually spelled.
    expect(columns.find(({ field }) => field === 'languages')).toMatchObject({ facet: 'value', narrows: true, spellings: { 'c label': 'c', 'python label': 'python' } });
  });
  test('a query narrows rows and columns', () => {
    const { rows, columns } = tableOf(kb, { dataset: 'implementations', where: [{ field: 'status', value: 'active' }], columns: ['name', 'license'] });
    expect(rows.map(({ id }) => id)).toEqual(['spindle']);
    expect(columns.map(({ label }) => label)).toEqual(['Licence']);
  });
  test('a column whose values are all spelled as they read is narrowed by its text', () => {
    expect(tableOf(kb, { dataset: 'implementations' }).columns.find(({ field }) => field === 'license')).toMatchObject({ facet: 'text' });
  });
  test('only people and organisations are linked in cells, and commas tell plain values apart', () => {
    const cell = (...values: Value[]) => ({ field: 'languages', values, sort: '' });
    expect(isLinkedCell(cell({ text: 'Ada', href: '/people/ada/' }))).toBe(true);
    expect(isLinkedCell(cell({ text: 'C', href: '/implementations/c/' }))).toBe(false);
    expect([isSplit(cell({ text: 'C' }, { text: 'Go' })), isSplit(cell({ text: 'C, mostly' })), isSplit({ ...cell({ text: 'Active', raw: 'active' }), field: 'status' })]).toEqual([false, true, true]);
  });
  test('what holds for a column is said once', () => {
    expect(columnStyle([{ field: 'date', label: 'Date' }, { field: 'kind', label: 'Kind' }])).toEqual({ labels: '--label-2:"Date";--label-3:"Kind"', nowrap: 'nowrap-2' });
  });
  test('the text filter knows other names by the words that the row does not say', () => {
    expect(wordsBeyond('Simula: Extension of Algol 60', ['SIMULA 67', 'Simula I', 'Simulá 67'])).toBe('67');
    expect(wordsBeyond('Spindle', ['spindle.py', 'spindle.python'])).toBe('spindle.python');
    expect(otherWords(kb, 'implementations')).toEqual({ spindle: 'spindle.py' });
  });
  test('further columns are the facts that the page does not show, for every row', () => {
    const { columns, rows } = furtherColumns(kb, 'implementations');
    expect(columns.map(({ field }) => field)).toEqual(['statusReason', 'capabilities', 'authors', 'usedBy', 'packages']);
    expect(rows.spindle!.find(({ field }) => field === 'authors')!.values[0]!.text).toBe('Ada Wěaver');
    expect(rows.bobbin!.find(({ field }) => field === 'authors')).toEqual({ field: 'authors', values: [], sort: '' });
  });
});

describe('the timeline', () => {
  test('groups by decade and year', () => {
    expect(byDecade(timelineItems(kb)).map(({ decade, years }) => [decade, years.map(({ year }) => year)])).toEqual([
      [1990, [1996]],
      [2000, [2005, 2007, 2009]],
    ]);
  });
  test('narrows by years, language, dataset and entry', () => {
    const ids = (query: object) => timelineItems(kb, query).map(({ id }) => id);
    expect(ids({ from: 2006 })).toEqual(['spindle', 'spindle']);
    expect(ids({ to: 1999 })).toEqual(['bobbin']);
    expect(ids({ language: 'python' })).toEqual(['pep-0342', 'spindle', 'spindle']);
    expect(ids({ dataset: 'peps' })).toEqual(['pep-0342']);
    expect(ids({ about: 'bobbin' })).toEqual(['bobbin', 'spindle', 'spindle']);
  });
  test('a query survives the address, and nonsense is passed over', () => {
    const query = { from: 1996, to: 2011, language: 'python', dataset: 'peps' };
    expect(readTimelineQuery(new URLSearchParams(writeTimelineQuery(query)))).toEqual(query);
    expect(readTimelineQuery(new URLSearchParams('from=soon&to=12'))).toEqual({});
  });
});

test('the languages of a specification are those of what it is about, even when two are about each other', () => {
  const specification = (id: string, about: string) => `title: ${id}\nsummary: A specification.\nbody: python\nstatus: final\nabout: [spindle, ${about}]\nsources:\n  - url: https://example.org/\n    title: Example\n    supports: [summary]\nverified: 2026-11-22\n`;
  const term = (name: string, value: string) => `name: ${name}\nsummary: Terms.\nterms:\n  - value: ${value}\n    label: ${value}\n    definition: A term.\n`;
  const { knowledgeBase, findings } = buildWith({ 'data/specifications/one.yaml': specification('one', 'two'), 'data/specifications/two.yaml': specification('two', 'one'), 'data/vocabularies/standards-body.yaml': term('Body', 'python'), 'data/vocabularies/specification-status.yaml': term('Status', 'final') });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(languagesOf(knowledgeBase!, knowledgeBase!.entries.one!)).toEqual(['python']);
});

describe('relations', () => {
  test('are seen from both ends', () => {
    expect(relationsOf(kb, spindle).map(({ label, items }) => [label, items.map(({ value }) => value.raw)])).toEqual([['builds-on label', ['bobbin']]]);
    expect(relationsOf(kb, kb.entries.bobbin!)[0]!.items[0]!.value.text).toBe('Spindle');
  });
  test('what refers to an entry leaves out what is shown elsewhere', () => {
    expect(referredToBy(kb, kb.entries.generator!).map(({ label, values }) => [label, values.map(({ text }) => text)])).toEqual([['Implementations', ['Spindle']], ['PEPs', ['PEP 342: Coroutines via Enhanced Generators']]]);
    expect(referredToBy(kb, kb.entries.bobbin!)).toEqual([]);
    expect(referredToBy(kb, spindle)).toEqual([{ label: 'Essays', values: [{ text: 'On weaving', href: '/essays/on-weaving/' }] }]);
  });
  test('works stand under what was done', () => {
    expect(worksOfPerson(kb, 'ada-weaver').map(({ label, items }) => [label, items[0]!.value.text, items[0]!.when])).toEqual([['Made or wrote', 'Spindle', '11 June 2007']]);
  });
  test('neighbours are those before and after in time', () => {
    expect(neighboursOf(kb, spindle)).toEqual({ before: expect.objectContaining({ text: 'Bobbin', when: 'about 1996' }) });
  });
});

test('links show their rot, and where captures can be looked for', () => {
  const entry = { ...spindle, links: [{ kind: 'homepage', url: 'http://gone.example/', status: 'dead' }, { kind: 'homepage', url: 'https://here.example/', original: 'http://there.example/' }, { kind: 'homepage', url: 'http://old.example/', archived: 'https://web.archive.org/web/2011/http://old.example/' }] };
  const links = linksOf(kb, entry as typeof spindle);
  expect(links[0]).toMatchObject({ gone: true, archive: 'https://web.archive.org/web/*/http://gone.example/', archiveLabel: 'look for captures' });
  expect(links[1]).toMatchObject({ gone: false, original: 'there.example' });
  expect(links[2]).toMatchObject({ archive: 'https://web.archive.org/web/2011/http://old.example/', archiveLabel: 'archived copy' });
});

describe('traces', () => {
  test('lines "lane: event" are blocks in lanes', () => {
    expect(readTrace('a: one\nb: two\na: three\n')).toEqual({ lanes: ['a', 'b'], blocks: [{ lane: 0, step: 0, event: 'one' }, { lane: 1, step: 1, event: 'two' }, { lane: 0, step: 2, event: 'three' }] });
  });
  test.each([['another line', 'a: one\nno lane\nb: two\n'], ['one lane', 'a: one\na: two\n'], ['nothing', ''], ['nine lanes', 'abcdefghi'.split('').map((lane) => `${lane}: x\n`).join('')]])('%s is no trace', (_, output) => {
    expect(readTrace(output)).toBeUndefined();
  });
});
