import { expect, test } from 'vitest';
import { validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { numbersOf } from './numbers.ts';

test('numbers are counted in the data', () => {
  const kb = validKnowledgeBase();
  expect(numbersOf(kb)).toEqual({ entries: 6, sources: 6, disputes: 0, programs: 1, languages: 2, gone: 0 });
  const spindle = { ...kb.entries.spindle!, disputes: [{ claim: 'a', by: 'b', reading: 'c' }], links: [{ kind: 'homepage', url: 'http://gone.example/', status: 'dead' }] };
  expect(numbersOf({ ...kb, entries: { spindle } as unknown as typeof kb.entries })).toMatchObject({ entries: 1, disputes: 1, gone: 1 });
});
