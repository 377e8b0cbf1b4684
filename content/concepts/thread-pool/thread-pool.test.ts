import { expect, test } from 'vitest';
import { type Job, MIXED, NESTED, pool } from './thread-pool.ts';

const SIZES = [1, 2, 3, 4, 6, 10];

/** What each worker did, as spans of time. */
function traced(size: number, jobs: readonly Job[]) {
  const spans: { worker: string; job: string; begin: number; end: number }[] = [];
  const finished = pool(size, jobs, (line) => {
    const [, worker, event, job, time] = /^(worker \d+): (takes|ends) (.+) at (\d+)$/.exec(line) ?? [];
    if (event === 'takes') spans.push({ worker: worker!, job: job!, begin: Number(time), end: Infinity });
    else if (event === 'ends') spans.find((span) => span.job === job)!.end = Number(time);
  });
  return { spans, finished };
}

test.each(SIZES)('%i workers do every job exactly once, in the order of the queue', (size) => {
  const { spans, finished } = traced(size, MIXED);
  expect(spans.map(({ job }) => job)).toEqual(MIXED.map(({ name }) => name));
  expect(finished.size).toBe(MIXED.length);
  for (const { job, begin, end } of spans) expect(end - begin).toBe(MIXED.find(({ name }) => name === job)!.takes);
});

test.each(SIZES)('never more than %i jobs are under way, and never fewer while one is left in the queue', (size) => {
  const { spans } = traced(size, MIXED);
  for (let now = 0; now < 100; now++) {
    const running = spans.filter(({ begin, end }) => begin <= now && now < end).length;
    const queued = spans.filter(({ begin }) => begin > now).length;
    expect(running).toBeLessThanOrEqual(size);
    if (queued > 0) expect(running).toBe(size);
  }
});

test('a long job holds up one worker and nobody else', () => {
  const { finished } = traced(2, [{ name: 'long', takes: 1000 }, ...MIXED]);
  for (const { name } of MIXED) expect(finished.get(name)).toBeLessThanOrEqual(100);
  expect(finished.get('long')).toBe(1000);
});

test('workers beyond the number of jobs are of no use', () => {
  expect(pool(6, MIXED, () => {})).toEqual(pool(60, MIXED, () => {}));
});

test.each([1, 2])('%i workers never come to the parts, since they wait for them', (size) => {
  const { finished, spans } = traced(size, NESTED);
  expect(finished.size).toBe(0);
  expect(spans.map(({ job }) => job)).toEqual(['sum 1', 'sum 2'].slice(0, size));
});

test.each([3, 4, 8])('one worker who does not wait is enough: %i finish everything', (size) => {
  const { finished } = traced(size, NESTED);
  expect(finished.size).toBe(NESTED.length);
  for (const { name, needs } of NESTED) if (needs) expect(finished.get(name)).toBeGreaterThanOrEqual(finished.get(needs)!);
});

test('with the parts queued first, even one worker finishes', () => {
  expect(pool(1, NESTED.toReversed(), () => {}).size).toBe(NESTED.length);
});
