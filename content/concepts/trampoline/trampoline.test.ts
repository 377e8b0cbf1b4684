import { expect, test } from 'vitest';
import { directSum, sum, tour, Trampoline, type Coroutine } from './trampoline.ts';

const silent = () => {};

/** Runs one coroutine and returns its result. */
function run(coroutine: Coroutine): number {
  let result: number | undefined;
  const trampoline = new Trampoline();
  trampoline.add(
    (function* (): Coroutine {
      return (result = yield coroutine);
    })(),
  );
  trampoline.run();
  return result!;
}

test.each([0, 1, 2, 10, 1000])('the result of %i nested calls arrives at the caller', (n) => {
  expect(run(sum(n, silent))).toBe((n * (n + 1)) / 2);
});

test('the stack does not grow with the calls', () => {
  const heights: number[] = [];
  Error.stackTraceLimit = 1000;
  function* measured(depth: number): Coroutine {
    heights.push(new Error().stack!.split('\n').length);
    const result = depth === 0 ? 0 : yield measured(depth - 1);
    heights.push(new Error().stack!.split('\n').length);
    return result;
  }
  run(measured(50));
  expect(heights).toHaveLength(102);
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1);
});

test('depth 100,000 is no trouble, where calls of the language fail', () => {
  expect(() => directSum(100_000)).toThrow(RangeError);
  expect(run(sum(100_000, silent))).toBe(5_000_050_000);
});

test('an exception is thrown into the caller, at its yield, and so on outwards', () => {
  const seen: string[] = [];
  function* layer(depth: number): Coroutine {
    if (depth === 3) throw new Error('deep');
    try {
      return yield layer(depth + 1);
    } finally {
      seen.push(`left ${depth}`);
    }
  }
  expect(() => run(layer(0))).toThrow('deep');
  expect(seen).toEqual(['left 2', 'left 1', 'left 0']);
});

test('a caller may handle the exception and go on', () => {
  function* careful(): Coroutine {
    try {
      yield sum(2.5, silent);
    } catch {
      return yield sum(3, silent);
    }
    return -1;
  }
  expect(run(careful())).toBe(6);
});

test('a coroutine that nobody calls back ends its chain, and the others go on', () => {
  const events: string[] = [];
  const trampoline = new Trampoline();
  for (const [lane, n] of [['a', 1], ['b', 5]] as const) trampoline.add(sum(n, (event) => events.push(`${lane} ${event}`)));
  trampoline.run();
  expect(events.at(-1)).toBe('b sum 5 returns 15');
  expect(events.slice(0, 4).map((event) => event[0])).toEqual(['a', 'b', 'a', 'b']);
});

test('in the tour the chains alternate, and only the direct way fails', () => {
  const events: string[] = [];
  tour((line) => events.push(line), 100_000);
  expect(events.slice(0, 4).map((event) => event[0]).join('')).toBe('abab');
  expect(events.slice(-2)).toEqual(['deep: gets 5000050000', 'direct: has no stack left']);
});
