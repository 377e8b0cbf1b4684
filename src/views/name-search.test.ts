import { describe, expect, test } from 'vitest';
import { nearestNames, searchNames, type NameRecord } from './name-search.ts';

const record = (name: string, dataset: string, others: string[] = [], more: Partial<NameRecord> = {}): NameRecord => ({ href: `/${dataset}/${name}/`, name, dataset, kind: dataset, others, ...more });
const records = [
  record('Comparing gevent to eventlet', 'articles', [], { year: 2010 }),
  record('gevent', 'implementations', ['Gevent'], { year: 2009, languages: ['python'] }),
  record('libevent', 'implementations', [], { year: 2000, languages: ['c'] }),
  record('PEP 342: Coroutines via Enhanced Generators', 'peps', ['PEP 342', 'PEP342', '342'], { year: 2005, languages: ['python'] }),
  record('PEP 343: The "with" Statement', 'peps', ['PEP 343', 'PEP343', '343']),
  record('Ionel Cristian Mărieș', 'people', ['Maries Ionel Cristian']),
  record('Coroutine', 'concepts', ['coroutines', 'goroutine']),
  record('Microthread', 'concepts', ['green thread', 'lightweight threads']),
  record('C++', 'implementations', ['cpp']),
  record('C', 'implementations'),
];
const first = (question: string) => searchNames(records, question)[0]?.record.name;

test.each([
  ['gevent', 'gevent'],
  ['Gevent', 'gevent'],
  ['geven', 'gevent'],
  ['gevnet', 'gevent'],
  ['PEP 342', 'PEP 342: Coroutines via Enhanced Generators'],
  ['pep342', 'PEP 342: Coroutines via Enhanced Generators'],
  ['pep-342', 'PEP 342: Coroutines via Enhanced Generators'],
  ['342', 'PEP 342: Coroutines via Enhanced Generators'],
  ['maries', 'Ionel Cristian Mărieș'],
  ['Mărieș', 'Ionel Cristian Mărieș'],
  ['corutine', 'Coroutine'],
  ['green threads', 'Microthread'],
  ['c++', 'C++'],
  ['c', 'C'],
])('"%s" finds %s first', (question, name) => {
  expect(first(question)).toBe(name);
});

test('a number has no near misses', () => {
  expect(searchNames(records, 'PEP 341')).toEqual([]);
});

test('an alias that matched is named', () => {
  expect(searchNames(records, 'goroutine')[0]).toMatchObject({ record: { name: 'Coroutine' }, matched: 'goroutine' });
});

describe('filters', () => {
  const names = (filters: object) => searchNames(records, 'event', filters).map(({ record: { name } }) => name);
  test('narrow by kind, language and decade', () => {
    expect(names({ kind: 'articles' })).toEqual(['Comparing gevent to eventlet']);
    expect(names({ language: 'c' })).toEqual(['libevent']);
    expect(names({ decade: 2000 }).sort()).toEqual(['gevent', 'libevent']);
  });
});

test('a question that finds nothing has names nearby', () => {
  expect(nearestNames(records, 'gevnt', 1)[0]!.name).toBe('gevent');
});

test('an empty question finds nothing', () => {
  expect(searchNames(records, '  ')).toEqual([]);
});
