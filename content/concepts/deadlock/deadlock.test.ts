import { expect, test } from 'vitest';
import { cycleFrom, dine, dinner, inOrder, LEFT_FIRST } from './deadlock.ts';

const silent = () => {};

/** A round table: everyone needs the fork on the left and the one on the right. */
function table(seats: number): Record<string, string[]> {
  return Object.fromEntries(Array.from({ length: seats }, (_, seat) => [`p${seat}`, [`f${seat}`, `f${(seat + 1) % seats}`]]));
}

function reorderings<T>(items: readonly T[]): T[][] {
  return items.length === 0 ? [[]] : items.flatMap((item, i) => reorderings(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

test('the cycle is found from each of its members, and from nobody who merely waits for one', () => {
  const edges = new Map([['a', 'b'], ['b', 'c'], ['c', 'a'], ['queue', 'a'], ['x', 'y']]);
  const waitsFor = (name: string) => edges.get(name);
  expect(cycleFrom('a', waitsFor)).toEqual(['a', 'b', 'c', 'a']);
  expect(cycleFrom('c', waitsFor)).toEqual(['c', 'a', 'b', 'c']);
  expect(cycleFrom('queue', waitsFor)).toBeUndefined();
  expect(cycleFrom('x', waitsFor)).toBeUndefined();
});

test.each([2, 3, 4, 5, 8])('%i at a round table, the left fork first, wait for each other in a circle', (seats) => {
  const cycle = dine(table(seats), silent);
  expect(cycle).toHaveLength(seats + 1);
  expect(cycle?.[0]).toBe(cycle?.at(-1));
  expect(new Set(cycle)).toEqual(new Set(Object.keys(table(seats))));
});

test.each([2, 3, 4, 5, 8])('%i who keep to one order all eat', (seats) => {
  const eaten: string[] = [];
  expect(dine(inOrder(table(seats)), (line) => line.includes('eats') && eaten.push(line))).toBeUndefined();
  expect(eaten).toHaveLength(seats);
});

test('one order saves them, whoever begins', () => {
  for (const names of reorderings(['ann', 'bob', 'cy'])) {
    const wishes = Object.fromEntries(names.map((name) => [name, LEFT_FIRST[name]!]));
    expect(dine(wishes, silent)).toHaveLength(4);
    expect(dine(inOrder(wishes), silent)).toBeUndefined();
  }
});

test('one who does as the others do not is enough to break the circle', () => {
  expect(dine({ ...LEFT_FIRST, cy: ['fork 1', 'fork 3'] }, silent)).toBeUndefined();
});

test('a fork is never with two at once', () => {
  for (const wishes of [LEFT_FIRST, inOrder(LEFT_FIRST), inOrder(table(6))]) {
    const holders = new Map<string, string>();
    dine(wishes, (line) => {
      const [, name, event, fork] = /^(\w+): (takes|eats)(?: (.+))?/.exec(line) ?? [];
      if (event === 'takes') {
        expect(holders.has(fork!)).toBe(false);
        holders.set(fork!, name!);
      } else if (event === 'eats') for (const [own, holder] of [...holders]) if (holder === name) holders.delete(own);
    });
  }
});

test('the dinner shows both', () => {
  const events: string[] = [];
  dinner((line) => events.push(line));
  expect(events.filter((event) => event.startsWith('table:')).map((event) => event.includes('deadlock'))).toEqual([false, true, false, false]);
  const first = events.slice(0, events.findIndex((event) => event.includes('deadlock')));
  expect(first.filter((event) => event.includes('waits'))).toHaveLength(3);
  expect(first.some((event) => event.includes('eats'))).toBe(false);
});
