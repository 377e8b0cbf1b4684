import { expect, test } from 'vitest';
import { flow, now, Queue, run, work, type Task } from './back-pressure.ts';

const silent = () => {};

/** Runs one producer and one consumer with these working times, and watches the queue. */
function watch(bound: number, making: number[], using: number[]) {
  const queue = new Queue<number>(bound);
  const taken: number[] = [];
  const putAt: number[] = [];
  let longest = 0;
  let end = 0;
  function* produce(): Task {
    for (const [item, units] of making.entries()) {
      yield* work(units);
      yield* queue.put(item);
      putAt.push(now);
      longest = Math.max(longest, queue.items.length);
    }
  }
  function* consume(): Task {
    for (const units of using) {
      taken.push(yield* queue.take());
      yield* work(units);
    }
    end = now;
  }
  run([consume(), produce()]);
  return { taken, putAt, longest, end };
}

const repeat = (units: number, count: number) => Array.from({ length: count }, () => units);

test.each([1, 2, 3, 10])('a queue with room for %i never holds more, and nothing is lost or overtaken', (bound) => {
  const { taken, longest } = watch(bound, repeat(1, 200), Array.from({ length: 200 }, (_, i) => (i * 7) % 11));
  expect(longest).toBe(bound);
  expect(taken).toEqual(Array.from({ length: 200 }, (_, i) => i));
});

test('the producer is slowed down to the pace of the consumer, and no further', () => {
  const { putAt, end } = watch(2, repeat(10, 100), repeat(30, 100));
  const pauses = putAt.slice(10).map((at, i) => at - putAt[i + 9]!);
  expect(new Set(pauses)).toEqual(new Set([30]));
  expect(end).toBe(11 + 100 * 30); // after the first item the consumer has never been idle
});

test('a producer that is slow enough does not feel the bound', () => {
  const { putAt } = watch(1, repeat(30, 50), repeat(10, 50));
  expect(putAt).toEqual(Array.from({ length: 50 }, (_, i) => 30 * (i + 1)));
});

test('without a bound memory and age grow with the amount, with one they do not', () => {
  expect(flow(silent, 2, 1000)).toEqual(flow(silent, 2, 100));
  const [few, many] = [flow(silent, Infinity, 100), flow(silent, Infinity, 1000)];
  expect(many.longest).toBeGreaterThan(9 * few.longest);
  expect(many.oldest).toBeGreaterThan(9 * few.oldest);
});

test('a longer queue makes nobody faster: the work ends at the same time', () => {
  const ends = [1, 2, 50, Infinity].map((bound) => watch(bound, repeat(10, 60), repeat(30, 60)).end);
  expect(new Set(ends).size).toBe(1);
});

test('the flow shows it: who must wait is let in when the next one has been taken', () => {
  const lines: string[] = [];
  flow((line) => lines.push(line), 2, 6);
  const waits = lines.flatMap((line, i) => (line.includes('must wait') ? [i] : []));
  expect(waits.length).toBeGreaterThan(0);
  for (const i of waits) {
    expect(lines[i]).toContain('queue 2');
    expect(lines[i + 1]).toContain('consumer: takes');
    expect(lines[i + 2]).toContain('producer: puts');
  }
});
