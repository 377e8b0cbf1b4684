import { expect, test } from 'vitest';
import { filterRed, isMember, redden, tour, type Calls } from './function-colouring.ts';

const silent = () => {};

/** Whether a chain of calls leads from one function to another. */
function reaches(calls: Calls, from: string, to: string, seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return calls[from]!.some((callee) => reaches(calls, callee, to, seen));
}

const GRAPHS: Calls[] = [
  { a: [] },
  { a: ['b'], b: ['c'], c: ['d'], d: [] },
  { a: ['b', 'c'], b: ['d'], c: ['d'], d: [], e: ['a'], f: ['g'], g: [] },
  { a: ['b'], b: ['a', 'c'], c: ['c'], d: ['b'], e: [] },
];

test.each(GRAPHS)('red are exactly the functions from which a chain of calls leads to the first red one: %j', (calls) => {
  for (const first of Object.keys(calls)) {
    const expected = Object.keys(calls).filter((name) => reaches(calls, name, first));
    expect(redden(calls, first, silent).toSorted()).toEqual(expected.toSorted());
  }
});

test('a function turns red only after one that it calls', () => {
  for (const calls of GRAPHS) {
    for (const first of Object.keys(calls)) {
      const red = redden(calls, first, silent);
      red.slice(1).forEach((name, i) => expect(calls[name]!.some((callee) => red.slice(0, i + 1).includes(callee))).toBe(true));
    }
  }
});

test('every function is announced once, in one colour', () => {
  for (const calls of GRAPHS) {
    const events: string[] = [];
    redden(calls, 'a', (line) => events.push(line));
    expect(events.map((event) => /^\w+: (\w+)/.exec(event)?.[1]).toSorted()).toEqual(Object.keys(calls).toSorted());
  }
});

test('a blue filter keeps everything when its predicate is red', () => {
  expect(['ann', 'bob', 'cid'].filter((name) => isMember(name))).toEqual(['ann', 'bob', 'cid']);
});

test('a red filter waits for each answer', async () => {
  expect(await filterRed(['bob', 'ann', 'cid'], isMember)).toEqual(['ann']);
  expect(await filterRed([1, 2, 3, 4], (n) => Promise.resolve(n % 2 === 0))).toEqual([2, 4]);
});

test('the tour: five functions turn red in the depths, and only two at the edge', async () => {
  const events: string[] = [];
  await tour((line) => events.push(line));
  const second = events.findIndex((event) => event.includes('instead'));
  const third = events.findIndex((event) => event.includes('members'));
  const red = (from: number, to: number) => events.slice(from, to).filter((event) => event.startsWith('red: '));
  expect(red(0, second)).toHaveLength(5);
  expect(red(second, third)).toHaveLength(2);
});
