import { expect, test } from 'vitest';
import { Bill, compare, InterestList, type Rounds, select, withList, withSelect } from './io-multiplexing.ts';

const silent = () => {};
const one = (clients: number, rounds: number): Rounds => Array.from({ length: rounds }, (_, round) => [(7 * round) % clients]);

test('select crosses out in place: a set that is used again has forgotten the others', () => {
  const set = [true, true, false, true];
  select(set, new Set([1, 2]), new Bill());
  expect(set).toEqual([false, true, false, false]); // 2 is ready, but nobody asked
  select(set, new Set([0, 3]), new Bill());
  expect(set).toEqual([false, false, false, false]);
});

test('an interest list forgets nobody, and names each socket once, however much came in', () => {
  const list = new InterestList();
  for (const socket of [0, 1, 3]) list.add(socket);
  for (const socket of [3, 1, 2, 3, 3]) list.arrive(socket);
  expect(list.wait()).toEqual([3, 1]);
  expect(list.wait()).toEqual([]);
  list.arrive(0);
  expect(list.wait()).toEqual([0]);
});

test.each([[1, 1], [8, 50], [100, 1000]])('with %i clients and %i rounds both serve the same', (clients, rounds) => {
  const speaking = one(clients, rounds);
  expect(withSelect(clients, speaking, silent).served).toEqual(speaking);
  expect(withList(clients, speaking, silent).served).toEqual(speaking);
});

test('what select costs grows with those who are connected, silent or not', () => {
  const cost = (clients: number) => withSelect(clients, one(8, 100), silent).bill;
  expect(cost(16)).toEqual({ calls: 100, copied: 100 * 2 * 16, looked: 100 * 2 * 16 });
  expect(cost(1600).copied).toBe(100 * cost(16).copied);
});

test('what the list costs is an entry for each client, and from then on nothing for the silent', () => {
  const cost = (clients: number, rounds: number) => withList(clients, one(8, rounds), silent).bill;
  for (const clients of [16, 1600]) {
    const [before, after] = [cost(clients, 0), cost(clients, 100)];
    expect(before).toEqual({ calls: clients, copied: clients, looked: 0 });
    expect(after).toEqual({ calls: clients + 100, copied: clients + 100, looked: 100 });
  }
});

test('where all speak at once, and once only, select needs fewer calls and copies no more', () => {
  const all = [Array.from({ length: 8 }, (_, socket) => socket)];
  expect(withSelect(8, all, silent).bill).toMatchObject({ calls: 1, copied: 16 });
  expect(withList(8, all, silent).bill).toMatchObject({ calls: 9, copied: 16 });
});

test('the comparison prints both bills', () => {
  const lines: string[] = [];
  compare(1000, one(1000, 1000), (line) => lines.push(line));
  expect(lines).toEqual(['main: 1000 clients, rounds 1000, messages 1000', 'select: calls 1000, entries copied 2000000, looked at 2000000', 'list: calls 2000, entries copied 2000, looked at 1000']);
});
