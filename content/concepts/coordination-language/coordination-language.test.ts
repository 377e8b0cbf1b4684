import { expect, test } from 'vitest';
import { ANY, shop, Space, worker } from './coordination-language.ts';
import type { Task, Tuple } from './coordination-language.ts';

const quiet = () => new Space(() => {});

/** A task that asks once, and notes what it gets. */
function* once(operation: 'in' | 'rd', pattern: readonly (string | number | typeof ANY)[], got: Tuple[]): Task {
  got.push(yield [operation, ...pattern]);
}

test('a tuple finds its reader whichever of the two comes first', () => {
  for (const early of [true, false]) {
    const space = quiet();
    const got: Tuple[] = [];
    if (early) space.out('a', 'news', 1);
    space.start('b', once('in', ['news', ANY], got));
    expect(space.run()).toEqual(early ? [] : ['b']);
    if (!early) space.out('a', 'news', 1);
    expect(space.run()).toEqual([]);
    expect(got).toEqual([['news', 1]]);
  }
});

test('in takes a tuple, so that of several tasks one gets it; rd leaves it to all', () => {
  for (const [operation, served, left] of [['in', 1, 0], ['rd', 3, 1]] as const) {
    const space = quiet();
    const got: Tuple[] = [];
    for (const name of ['a', 'b', 'c']) space.start(name, once(operation, ['news', ANY], got));
    space.out('d', 'news', 1);
    expect(space.run()).toHaveLength(3 - served);
    expect(got).toHaveLength(served);
    expect(space.tuples).toHaveLength(left);
  }
});

test('a tuple is chosen by what is in it, in length and in every field that is given', () => {
  const space = quiet();
  const got: Tuple[] = [];
  for (const tuple of [['sum', 1], ['price', 2, 3], ['price', 3, 4]] as const) space.out('a', ...tuple);
  space.start('b', once('in', ['price', 3, ANY], got));
  space.start('c', once('in', ['price', ANY], got));
  expect(space.run()).toEqual(['c']);
  expect(got).toEqual([['price', 3, 4]]);
});

test.each([1, 2, 5])('%s workers do the same work, each price once, and nobody counts them', (workers) => {
  const prices = [10, 20, 30, 40];
  const lines: string[] = [];
  const space = new Space((line) => lines.push(line));
  space.start('shop', shop(prices, space));
  for (let n = 1; n <= workers; n++) space.start(`worker ${n}`, worker(`worker ${n}`, space));
  space.out('bank', 'rate', 2);
  expect(space.run()).not.toContain('shop');
  const sums = lines.filter((line) => line.startsWith('shop: in')).map((line) => line.replace(/.* gets /, ''));
  expect(sums).toEqual(prices.map((price) => `(sum ${price} ${2 * price})`));
  expect(lines.filter((line) => line.includes(': out (sum'))).toHaveLength(prices.length);
  expect(space.tuples).toEqual([['rate', 2]]);
});

test('without a rate all who need it wait, and none of them spins', () => {
  const space = quiet();
  space.start('worker', worker('worker', space));
  space.start('shop', shop([1, 2], space));
  expect(space.run().toSorted()).toEqual(['shop', 'worker']);
  expect(space.tuples).toEqual([['price', 2]]);
});
