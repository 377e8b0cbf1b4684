import { expect, test } from 'vitest';
import { ACTIONS, actionOf, SECTIONS } from './key-bindings.ts';

test('g and a letter lead to a section; no letter leads to two', () => {
  expect(actionOf('t', 'g')).toEqual({ type: 'go', href: '/timeline/' });
  expect(actionOf('z', 'g')).toBeUndefined();
  expect(new Set(SECTIONS.map(({ key }) => key)).size).toBe(SECTIONS.length);
});

test('after g a letter is that of a section, and nothing else', () => {
  expect(actionOf('c', 'g')).toEqual({ type: 'go', href: '/concepts/' });
  expect(actionOf('c', 'x')).toEqual({ type: 'compare' });
  expect(actionOf('j', 'g')).toBeUndefined();
});

test('every key of the list does something, but for the search, which has its own', () => {
  for (const key of ACTIONS.flatMap(({ keys }) => keys.split(' ')).filter((each) => each !== '/')) expect(actionOf(key, undefined), key).toBeDefined();
  expect(actionOf('g', undefined)).toBeUndefined();
});
