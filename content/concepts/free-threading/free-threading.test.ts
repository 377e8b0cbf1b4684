import { expect, test } from 'vitest';
import { ALONE, type Build, compare, DISJOINT, duration, FREE_THREADED, GIL, type Operation, type Program, run, SHARED } from './free-threading.ts';

const overlap = (a: Operation, b: Operation) => a.begin < b.end && b.begin < a.end;
const pairs = <T>(items: readonly T[]) => items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));

/** Threads of which each works on objects of all kinds. */
const MIXED: Program = { a: ['x', 'y', 'z', 'x'], b: ['y', 'y', 'x'], c: ['z', 'x', 'y', 'z', 'z'], d: ['w'] };
const PROGRAMS = [DISJOINT, SHARED, ALONE, MIXED];

test.each(PROGRAMS)('no object is ever changed by two threads at once, in either build', (program) => {
  for (const build of [GIL, FREE_THREADED]) {
    for (const [a, b] of pairs(run(build, program))) if (a.object === b.object || a.name === b.name) expect(overlap(a, b)).toBe(false);
  }
});

test.each(PROGRAMS)('with one lock nothing runs in parallel, and the processors but one are idle', (program) => {
  const operations = run(GIL, program);
  expect(pairs(operations).some(([a, b]) => overlap(a, b))).toBe(false);
  expect(duration(operations)).toBe(operations.length * GIL.cost);
});

test('with a lock per object, threads with objects of their own run as if they were alone', () => {
  const operations = run(FREE_THREADED, DISJOINT);
  expect(duration(operations)).toBe(2 * FREE_THREADED.cost);
  expect(duration(operations)).toBeLessThan(duration(run(GIL, DISJOINT)));
});

test('threads that want the same object gain nothing, and pay for the finer locks', () => {
  expect(duration(run(FREE_THREADED, SHARED))).toBe(6 * FREE_THREADED.cost);
  expect(duration(run(FREE_THREADED, SHARED))).toBeGreaterThan(duration(run(GIL, SHARED)));
  expect(duration(run(FREE_THREADED, ALONE))).toBeGreaterThan(duration(run(GIL, ALONE)));
});

test.each(PROGRAMS)('all that was to be done is done, by each thread in its order', (program) => {
  for (const build of [GIL, FREE_THREADED]) {
    const operations = run(build, program);
    for (const [name, objects] of Object.entries(program)) expect(operations.filter((operation) => operation.name === name).map(({ object }) => object)).toEqual(objects);
  }
});

test('finer locks never make it slower than coarser ones of the same price', () => {
  const coarse: Build = { ...GIL, cost: FREE_THREADED.cost };
  for (const program of PROGRAMS) expect(duration(run(FREE_THREADED, program))).toBeLessThanOrEqual(duration(run(coarse, program)));
});

test('the comparison prints all bills', () => {
  const events: string[] = [];
  compare((line) => events.push(line));
  expect(events.filter((event) => event.startsWith('main:')).map((event) => Number(/took (\d+)$/.exec(event)?.[1]))).toEqual([60, 22, 60, 66, 60, 66]);
});
