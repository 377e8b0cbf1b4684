import { expect, test } from 'vitest';
import { compare, type Design, DESIGNS, finish, type Job } from './io-bound-and-cpu-bound.ts';

const WAITS: Job = { wait: 99, compute: 1 };
const COMPUTES: Job = { wait: 1, compute: 99 };
const JOBS = 100;
const on = (name: string): Design => DESIGNS[name]!;

test('one by one, nothing is saved on either kind', () => {
  for (const job of [WAITS, COMPUTES]) expect(finish(JOBS, job, on('one by one'))).toBe(JOBS * (job.wait + job.compute));
});

test('on one loop the waits cost what the longest costs, and the computing what all of it costs', () => {
  for (const job of [WAITS, COMPUTES]) expect(finish(JOBS, job, on('one loop'))).toBe(job.wait + JOBS * job.compute);
});

test('a loop beats threads on jobs that wait, threads with processors beat a loop on jobs that compute', () => {
  expect(finish(JOBS, WAITS, on('one loop'))).toBeLessThan(finish(JOBS, WAITS, on('4 threads')) / 10);
  expect(finish(JOBS, COMPUTES, on('4 threads'))).toBeLessThan(finish(JOBS, COMPUTES, on('one loop')) / 3);
});

test('under one lock, threads wait side by side and compute one after the other', () => {
  const locked = on('4 threads, one lock');
  expect(finish(JOBS, WAITS, locked)).toBeLessThan(finish(JOBS, WAITS, on('one by one')) / 3.9);
  expect(finish(JOBS, COMPUTES, locked)).toBe(finish(JOBS, COMPUTES, on('one loop')));
});

test('more places do not help jobs that only compute, more processors do not help jobs that only wait', () => {
  for (let n = 1; n <= 8; n++) {
    expect(finish(JOBS, { wait: 0, compute: 10 }, { places: n, processors: 1 })).toBe(JOBS * 10);
    expect(finish(JOBS, { wait: 10, compute: 0 }, { places: 1, processors: n })).toBe(JOBS * 10);
  }
});

test('no design is faster than its processors, its places or a single job allow', () => {
  for (const places of [1, 2, 3, 7, 100, Infinity]) {
    for (const processors of [1, 2, 3, 8]) {
      for (const job of [WAITS, COMPUTES, { wait: 10, compute: 10 }, { wait: 3, compute: 7 }]) {
        const end = finish(JOBS, job, { places, processors });
        const each = job.wait + job.compute;
        expect(end).toBeGreaterThanOrEqual(Math.max(each, (JOBS * job.compute) / processors, (JOBS * each) / Math.min(places, JOBS)));
        expect(end).toBeLessThanOrEqual(JOBS * each);
      }
    }
  }
});

test('loops on all processors are at least as good as any of the others, on both kinds', () => {
  for (const job of [WAITS, COMPUTES]) for (const design of Object.values(DESIGNS)) expect(finish(JOBS, job, on('4 loops'))).toBeLessThanOrEqual(finish(JOBS, job, design));
});

test('the comparison prints every design for both kinds', () => {
  const events: string[] = [];
  compare(JOBS, { waits: WAITS, computes: COMPUTES }, (line) => events.push(line));
  expect(events).toHaveLength(2 * (1 + Object.keys(DESIGNS).length));
  expect(events).toContain('waits: one loop, done at 199, processor 50 % busy');
});
