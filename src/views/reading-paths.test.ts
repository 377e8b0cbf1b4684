import { expect, test } from 'vitest';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { readingPaths, stepsTo } from './reading-paths.ts';

const valid = validKnowledgeBase();

/** Concepts with what they need. */
function concepts(needs: Readonly<Record<string, readonly string[]>>): KnowledgeBase {
  const list = Object.entries(needs).map(([id, prerequisites]) => ({ ...valid.datasets.concepts[0]!, id, title: id.toUpperCase(), prerequisites: [...prerequisites] }));
  return { ...valid, entries: Object.fromEntries(list.map((entry) => [entry.id, entry])), datasets: { ...valid.datasets, concepts: list } };
}

test('nothing comes before what it needs, and nothing twice', () => {
  expect(stepsTo(concepts({ a: [], b: ['a'], c: ['a', 'b'], d: ['c', 'b'] }), 'd')).toEqual(['a', 'b', 'c', 'd']);
});

test('a circle ends', () => {
  expect(stepsTo(concepts({ a: ['b'], b: ['a'] }), 'a')).toEqual(['b', 'a']);
});

test('paths lead to what nothing else needs; what needs nothing has no path', () => {
  const [family, ...others] = readingPaths(concepts({ a: [], b: ['a'], c: ['b'], alone: [] }));
  expect(others).toEqual([]);
  expect(family!.label).toBe('control-flow label');
  expect(family!.paths.map(({ goal, steps }) => [goal.text, steps.map(({ text }) => text)])).toEqual([['C', ['A', 'B', 'C']]]);
});
