import { expect, test } from 'vitest';
import { COST, interpret, receiver, run, type Shared, type Thread, worker } from './global-interpreter-lock.ts';

const silent = () => {};
const INTERVALS = [1, 2, 3, 4, 5, 6, 7, 8, 20, 100];

/** So many instructions that do nothing. */
function* compute(instructions: number): Thread {
  for (let i = 0; i < instructions; i++) yield 'nop';
}

function crowd(size: number) {
  const shared: Shared = { names: [], n: 0 };
  const threads = Object.fromEntries(Array.from({ length: size }, (_, i) => [`t${i}`, worker(`t${i}`, shared)]));
  return { shared, threads };
}

test.each(INTERVALS)('with interval %i only the thread that holds the lock does anything', (interval) => {
  let holder: string | undefined;
  const { shared, threads } = crowd(4);
  interpret({ net: receiver(), ...threads }, interval, (line) => {
    const [lane, event] = line.split(': ') as [string, string];
    if (event.startsWith('takes')) {
      expect(holder).toBeUndefined();
      holder = lane;
    } else expect(lane).toBe(holder);
    if (event.startsWith('lets go')) holder = undefined;
  });
  expect(holder).toBeUndefined();
  expect(shared.names).toHaveLength(4);
});

test.each(INTERVALS)('with interval %i no single instruction is lost', (interval) => {
  const { shared, threads } = crowd(5);
  interpret(threads, interval, silent);
  expect(shared.names.toSorted()).toEqual(['t0', 't1', 't2', 't3', 't4']);
});

test('a statement of several instructions is lost at some intervals, and at others it is not', () => {
  const results = INTERVALS.map((interval) => run(interval, silent).n);
  expect(new Set(results)).toEqual(new Set([1, 2]));
  expect(results.at(-1)).toBe(2);
});

test.each([1, 3, 5, 10, 11])('with interval %i nobody who competes with one other waits longer than the interval and one instruction', (interval) => {
  const since = new Map<string, number>();
  const waits: number[] = [];
  interpret({ a: compute(50), b: compute(50) }, interval, (line) => {
    const [, lane, event, time] = /^(\w+): (takes|lets go).* at (\d+)$/.exec(line) ?? [];
    if (event === 'lets go') since.set(lane!, Number(time));
    else if (event === 'takes' && since.has(lane!)) waits.push(Number(time) - since.get(lane!)!);
  });
  expect(waits.length).toBeGreaterThan(5);
  for (const wait of waits.slice(0, -1)) expect(wait).toBeLessThan(interval + COST);
});

test('threads that compute gain nothing from each other', () => {
  for (const size of [1, 2, 8]) {
    const threads = Object.fromEntries(Array.from({ length: size }, (_, i) => [`t${i}`, compute(10)]));
    expect(interpret(threads, 5, silent)).toBe(size * 10 * COST);
  }
});

test('threads that wait do not hold the lock, so all their waits together take as long as one', () => {
  const receivers = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`t${i}`, receiver()]));
  expect(interpret(receivers, 5, silent)).toBe(9 + 10 * COST);
});
