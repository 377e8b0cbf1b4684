import { expect, test } from 'vitest';
import { validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { packNames, unpackNames } from './name-index.ts';
import { nameRecords } from './names.ts';

const records = nameRecords(validKnowledgeBase());

test('what is packed comes back, and PEPs know their spellings', () => {
  const back = unpackNames(packNames(records));
  const plain = (list: typeof records) => list.filter(({ dataset }) => !['peps', 'people'].includes(dataset));
  expect(plain(back)).toEqual(plain(records));
  expect(back.find(({ dataset }) => dataset === 'people')!.others).toEqual(['Wěaver']);
  expect(back.find(({ dataset }) => dataset === 'peps')).toEqual({
    href: '/peps/pep-0342/', name: 'PEP 342: Coroutines via Enhanced Generators', dataset: 'peps', kind: 'PEP, final label', year: 2005, languages: ['python'],
    others: ['PEP 342', 'pep-0342', '342', 'Coroutines via Enhanced Generators'],
  });
});

test('a record has no name twice', () => {
  expect(records.find(({ href }) => href.includes('ada'))!.others).toEqual([]);
  expect(records.find(({ href }) => href.includes('spindle'))!.others).toEqual(['spindle.py']);
});
