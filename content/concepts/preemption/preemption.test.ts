import { expect, test } from 'vitest';
import { type Activity, compare, LOAD, run, SWITCH } from './preemption.ts';

const silent = () => {};
const SLICES = [1, 2, 5, 10, 20, Infinity];

/** What ran from when to when. */
function spans(activities: readonly Activity[], slice: number) {
  const found: { name: string; from: number; to: number }[] = [];
  run(activities, slice, (line) => {
    const [, name, from, to] = /^(\w+): runs from (\d+) to (\d+)/.exec(line)!;
    found.push({ name: name!, from: Number(from), to: Number(to) });
  });
  return found;
}

test.each(SLICES)('slice %d: everybody gets the work done that is to be done, and no more', (slice) => {
  for (const { name, work } of LOAD) {
    const done = spans(LOAD, slice).reduce((sum, span) => sum + (span.name === name ? span.to - span.from : 0), 0);
    expect(done).toBe(work);
  }
});

test.each(SLICES)('slice %d: nobody keeps the processor longer, nobody runs before it came, no two at once', (slice) => {
  const found = spans(LOAD, slice);
  found.forEach(({ name, from, to }, i) => {
    expect(to - from).toBeLessThanOrEqual(slice);
    expect(from).toBeGreaterThanOrEqual(LOAD.find((activity) => activity.name === name)!.arrives);
    const before = found[i - 1];
    if (before) expect(from - before.to).toBe(before.name === name ? 0 : SWITCH);
  });
});

test('the latency of a short activity is bounded by the slice, however long the others are', () => {
  for (const work of [30, 300, 3000]) {
    const load = LOAD.map((activity) => (activity.name === 'key' ? activity : { ...activity, work }));
    const wait = (slice: number) => run(load, slice, silent).get('key')! - 5;
    expect(wait(10)).toBeLessThanOrEqual(2 * (10 + SWITCH) + 2);
    expect(wait(Infinity)).toBeGreaterThan(2 * work - 5);
  }
});

test('without preemption each runs in one piece, first come, first served', () => {
  expect(spans(LOAD, Infinity).map(({ name }) => name)).toEqual(['report', 'index', 'key']);
});

test('preemption is paid for: the smaller the slices, the later the last one is finished', () => {
  const ends = SLICES.map((slice) => Math.max(...run(LOAD, slice, silent).values()));
  expect(ends).toEqual(ends.toSorted((a, b) => b - a));
  expect(ends[0]).toBeGreaterThan(1.5 * ends.at(-1)!);
});

test('of two equal long ones, slices make the first later and the second no sooner', () => {
  const pair = LOAD.slice(0, 2);
  const whole = run(pair, Infinity, silent);
  const sliced = run(pair, 10, silent);
  expect(sliced.get('report')).toBeGreaterThan(whole.get('report')!);
  expect(sliced.get('index')).toBeGreaterThanOrEqual(whole.get('index')!);
});

test('a processor that has nothing to do waits for whoever comes next', () => {
  const finished = run([{ name: 'early', arrives: 0, work: 2 }, { name: 'late', arrives: 50, work: 3 }], 10, silent);
  expect(finished.get('early')).toBe(2);
  expect(finished.get('late')).toBe(53);
});

test('the comparison prints the three latencies of the key, the shorter the slice the better', () => {
  const events: string[] = [];
  compare((line) => events.push(line));
  const waits = events.flatMap((line) => (line.startsWith('slices:') ? [Number(/key answered after (\d+)/.exec(line)![1])] : []));
  expect(waits).toHaveLength(3);
  expect(waits).toEqual(waits.toSorted((a, b) => b - a));
});
