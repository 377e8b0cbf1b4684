import { expect, test } from 'vitest';
import { copy, Ring, Uring } from './io-uring.ts';

const silent = () => {};

test('a ring keeps the order, never overwrites, and uses its slots again', () => {
  const ring = new Ring(4, '');
  expect(['a', 'b', 'c', 'd', 'e'].map((entry) => ring.push(entry))).toEqual([0, 1, 2, 3, undefined]);
  expect([ring.shift(), ring.shift()]).toEqual(['a', 'b']);
  expect([ring.push('e'), ring.push('f'), ring.push('g')]).toEqual([0, 1, undefined]);
  expect(Array.from({ length: 5 }, () => ring.shift())).toEqual(['c', 'd', 'e', 'f', undefined]);
});

test('the kernel knows nothing of a request before the call', () => {
  const ring = new Uring(silent);
  ring.submissions.push({ mark: 'read', duration: 1 });
  ring.elapse(1000);
  expect(ring.completions.length).toBe(0);
  expect(ring.submissions.length).toBe(1);
  ring.enter(0);
  expect(ring.submissions.length).toBe(0);
  ring.elapse(1);
  expect(ring.completions.shift()).toBe('read');
});

test('one call takes the whole batch, and results need no call at all', () => {
  const ring = new Uring(silent);
  for (const mark of ['a', 'b', 'c', 'd']) ring.submissions.push({ mark, duration: 5 });
  ring.enter(0);
  expect(ring.now).toBe(0); // it did not wait
  ring.elapse(5);
  expect(ring.completions.length).toBe(4);
  expect(ring.calls).toBe(1);
});

test('each request gives exactly one result, in the order in which they are done', () => {
  const ring = new Uring(silent);
  const durations = [40, 10, 30, 20];
  for (const duration of durations) ring.submissions.push({ mark: String(duration), duration });
  ring.enter(4);
  expect(ring.now).toBe(40);
  expect(Array.from({ length: 5 }, () => ring.completions.shift())).toEqual(['10', '20', '30', '40', undefined]);
});

test('a call sleeps until as many results are there as it was asked to wait for, and no longer', () => {
  const ring = new Uring(silent);
  for (const duration of [10, 20, 30]) ring.submissions.push({ mark: String(duration), duration });
  ring.enter(2);
  expect(ring.now).toBe(20);
  expect(ring.completions.length).toBe(2);
  ring.enter(2); // they are still there
  expect(ring.now).toBe(20);
});

test('results for which there is no room wait for it, and are not lost', () => {
  const ring = new Uring(silent);
  const marks = Array.from({ length: 12 }, (_, i) => `request ${i}`);
  for (const mark of marks) {
    if (ring.submissions.push({ mark, duration: 1 }) === undefined) throw new Error('the batch is full');
    if (ring.submissions.length === 4) ring.enter(0);
  }
  ring.elapse(10);
  expect(ring.completions.length).toBe(8);
  const reaped: string[] = [];
  for (let round = 0; round < 2; round++) {
    for (let mark = ring.completions.shift(); mark; mark = ring.completions.shift()) reaped.push(mark);
    ring.elapse(0);
  }
  expect(reaped).toEqual(marks);
});

test('the copy: six operations, two calls, and less time than one after the other', () => {
  const events: string[] = [];
  const ring = new Uring((line) => events.push(line));
  copy(ring, (line) => events.push(line));
  expect(ring.calls).toBe(2);
  expect(ring.now).toBeLessThan(30 + 10 + 20 + 25 + 3 * 5);
  const marks = (pattern: RegExp) => events.flatMap((line) => pattern.exec(line)?.[1] ?? []);
  const put = marks(/^app: puts (.*) into slot \d$/);
  expect(put).toHaveLength(6);
  expect(marks(/^kernel: (.*) is done/)).toEqual(marks(/^app: reaps (.*) at/));
  expect(marks(/^app: reaps (.*) at/).toSorted()).toEqual(put.toSorted());
});
