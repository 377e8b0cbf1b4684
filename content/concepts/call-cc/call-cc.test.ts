import { expect, test } from 'vitest';
import { callcc, order, sum, total, tour, type Computation, type Jump } from './call-cc.ts';

const silent = () => {};
const pure = <T>(value: T): Computation<T> => (rest) => rest(value);

/** Runs a computation and collects what its rest is entered with. */
function entries<T>(computation: Computation<T>): T[] {
  const values: T[] = [];
  computation((value) => values.push(value));
  return values;
}

test('if the function ignores k, nothing special happens', () => {
  expect(entries(callcc<number>(() => pure(1)))).toEqual([1]);
});

test('applying k makes its argument the value of the whole expression, and abandons what was in between', () => {
  const between: number[] = [];
  const value = callcc<number>((k) => (rest) =>
    k(42)((never) => {
      between.push(never);
      rest(1);
    }),
  );
  expect(entries(value)).toEqual([42]);
  expect(between).toEqual([]);
});

test('k leads to its own place, not to the place where it is applied', () => {
  const value = callcc<string>((outer) => (rest) => callcc<string>(() => (inner) => outer('outer')(inner))((text) => rest(`inner ${text}`)));
  expect(entries(value)).toEqual(['outer']);
});

test.each([[[-1]], [[1, -2]], [[1, 2, 3, -4, 5]]])('an escape out of the recursion over %j skips every addition', (numbers) => {
  const events: string[] = [];
  expect(entries(total(numbers, (line) => events.push(line)))).toEqual([`no sum, because of ${numbers.find((n) => n < 0)}`]);
  expect(events.filter((event) => event.includes('+'))).toEqual([]);
  expect(events).toHaveLength(numbers.findIndex((n) => n < 0) + 1);
});

test('without an escape the recursion returns level by level', () => {
  expect(entries(total([1, 2, 3], silent))).toEqual(['sum 6']);
  expect(entries(sum([], () => silent, silent))).toEqual([0]);
});

test('a kept k can be entered long afterwards, any number of times', () => {
  let k: Jump<number> | undefined;
  const paid: number[] = [];
  order((kept) => (k = kept), silent)((sum) => paid.push(sum));
  expect(paid).toEqual([12]);
  for (const price of [1, 2, 1]) k!(price)(() => expect.unreachable());
  expect(paid).toEqual([12, 3, 4, 3]);
});

test('re-entry restores the place, and not the data', () => {
  let k: Jump<number> | undefined;
  const events: string[] = [];
  order((kept) => (k = kept), (line) => events.push(line))(silent);
  for (let visit = 2; visit <= 4; visit++) {
    k!(10)(silent);
    expect(events.at(-1)).toBe(`order: visit ${visit}, 10 plus postage`);
  }
});

test('two procedures that exchange their continuations are coroutines', () => {
  const log: string[] = [];
  let other: Jump<void> | undefined;
  const swap: Computation<void> = callcc<void>((own) => (rest) => {
    const next = other;
    other = own;
    if (next) next()(rest as never);
  });
  const speaker = (name: string, turns: number): Computation<void> => (rest) => {
    if (turns === 0) return rest();
    log.push(name);
    swap(() => speaker(name, turns - 1)(rest));
  };
  speaker('a', 3)(silent);
  speaker('b', 3)(silent);
  expect(log.join('')).toBe('ababab');
});

test('the tour never comes back from a jump', () => {
  const events: string[] = [];
  tour((line) => events.push(line));
  expect(events).not.toContain('main: never printed');
  expect(events.filter((event) => event.startsWith('main: to pay'))).toEqual(['main: to pay 12', 'main: to pay 22', 'main: to pay 32']);
});
