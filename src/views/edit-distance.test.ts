import { expect, test } from 'vitest';
import { slips, slipsAllowed } from './edit-distance.ts';

test('the same word is no distance', () => {
  expect(slips('gevent', 'gevent', 3)).toBe(0);
});

test.each([
  ['a swap', 'gevnet', 'gevent', 0.7],
  ['a neighbouring key', 'gebent', 'gevent', 0.6],
  ['a sound', 'corautine', 'coroutine', 0.5],
  ['a letter too many by doubling', 'geevent', 'gevent', 0.4],
  ['a letter too few of a double', 'cofee', 'coffee', 0.4],
  ['a missing letter', 'gevet', 'gevent', 1],
  ['any other letter', 'gevenx', 'gevent', 1],
])('%s costs what it should', (_, typed, meant, cost) => {
  expect(slips(typed, meant, 3)).toBeCloseTo(cost);
});

test('beyond the limit it is infinite', () => {
  expect(slips('kamaelia', 'twisted', 2)).toBe(Infinity);
  expect(slips('go', 'generator', 2)).toBe(Infinity);
});

test('short words allow no slip, longer ones more', () => {
  expect([3, 4, 7, 12].map(slipsAllowed)).toEqual([0, 1, 1.7, 2.4]);
});
