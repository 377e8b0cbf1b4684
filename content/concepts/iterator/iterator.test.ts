import { expect, test } from 'vitest';
import { log as newLog, Merge, tour } from './iterator.ts';

const silent = () => {};
const log = (...times: number[]) => newLog('log', times, silent);

test('a log can be walked as often as one likes', () => {
  const thrice = log(1, 2, 3);
  for (let walk = 0; walk < 3; walk++) expect([...thrice]).toEqual([1, 2, 3]);
});

test('two walks through one log do not disturb each other', () => {
  const shared = log(1, 2, 3);
  const a = shared[Symbol.iterator]();
  const b = shared[Symbol.iterator]();
  expect(a).not.toBe(b);
  expect([a.next().value, a.next().value, b.next().value, a.next().value, b.next().value]).toEqual([1, 2, 1, 3, 2]);
});

test('a merger is its own iterator, so a second loop goes on where the first stopped', () => {
  const merged = new Merge(log(1, 3), log(2, 4));
  expect(merged[Symbol.iterator]()).toBe(merged);
  for (const time of merged) if (time === 2) break;
  expect([...merged]).toEqual([3, 4]);
  expect([...merged]).toEqual([]);
});

test.each([[[], []], [[1], []], [[], [1]], [[1, 2], [1, 2]], [[5, 6], [1, 2, 9]], [[0, 0], [0]]])('%j and %j are merged in order, without a loss', (left, right) => {
  expect([...new Merge(log(...left), log(...right))]).toEqual([...left, ...right].toSorted((a, b) => a - b));
});

test('exhaustion is final', () => {
  for (const iterator of [log(1)[Symbol.iterator](), new Merge(log(1), log())]) {
    expect(iterator.next()).toEqual({ value: 1, done: false });
    for (let i = 0; i < 3; i++) expect(iterator.next()).toEqual({ value: undefined, done: true });
  }
});

test('nothing is taken from a source before it is asked for', () => {
  function endless(step: number) {
    const source = { taken: 0, [Symbol.iterator]: () => ({ next: () => ({ value: step * ++source.taken, done: false as const }) }) };
    return source;
  }
  const tens = endless(10);
  const threes = endless(3);
  const merged = new Merge(tens, threes);
  expect([tens.taken, threes.taken]).toEqual([0, 0]);
  expect(Array.from({ length: 4 }, () => merged.next().value)).toEqual([3, 6, 9, 10]);
  expect([tens.taken, threes.taken]).toEqual([1, 4]);
});

test('the tour shows one walk through the merger and two through the last log', () => {
  const events: string[] = [];
  tour((line) => events.push(line));
  const began = (name: string) => events.filter((event) => event === `${name}: begins a walk`).length;
  expect(['mail', 'web', 'disk'].map(began)).toEqual([1, 1, 2]);
  expect(events.filter((event) => /^main: gets \d/.test(event)).map((event) => Number(event.at(-1)))).toEqual([1, 2, 3, 4, 9, 5, 5]);
});
