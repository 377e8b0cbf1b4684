import { expect, test } from 'vitest';
import { both, explore, orderTo, outcomes, type Program, type Step } from './nondeterminism.ts';

const sum = (counts: Map<number, number>) => [...counts.values()].reduce((total, count) => total + count, 0);

/** How many ways there are to shuffle two decks of so many cards. */
function shuffles(a: number, b: number): number {
  return a === 0 ? 1 : (shuffles(a - 1, b) * (a + b)) / a;
}

/** Plays every single order, one by one, without any cleverness. */
function bruteForce(program: Program): Map<number, number> {
  const counts = new Map<number, number>();
  (function play(x: number, registers: number[], left: Step[][]) {
    if (left.every((steps) => steps.length === 0)) counts.set(x, (counts.get(x) ?? 0) + 1);
    left.forEach(([step, ...rest], turn) => {
      if (!step) return;
      const after = step === 'store' ? registers[turn]! + 1 : step === 'add' ? x + 1 : x;
      play(after, step === 'load' ? registers.with(turn, x) : registers, left.with(turn, rest));
    });
  })(0, program.map(() => 0), program.map((steps) => [...steps]));
  return counts;
}

test.each([1, 2, 3, 4])('%i additions each: the count agrees with playing all orders', (times) => {
  for (const steps of [['load', 'store'], ['add'], ['load', 'store', 'add']] as const) {
    if (steps.length * times > 8) continue;
    const program = both(times, ...steps);
    expect(new Map(outcomes(program))).toEqual(bruteForce(program));
  }
});

test('three threads are counted as well as two', () => {
  const program: Program = [['load', 'store'], ['load', 'store'], ['load', 'store']];
  expect(new Map(outcomes(program))).toEqual(bruteForce(program));
  expect(sum(outcomes(program))).toBe(90);
});

test.each([1, 2, 3, 5, 8])('%i additions each: no order is lost and none counted twice', (times) => {
  expect(sum(outcomes(both(times, 'load', 'store')))).toBe(shuffles(2 * times, 2 * times));
  expect(sum(outcomes(both(times, 'add')))).toBe(shuffles(times, times));
});

test.each([2, 3, 5, 8])('%i additions each: interrupted anywhere, x may be anything from 2 to the right value', (times) => {
  const counts = outcomes(both(times, 'load', 'store'));
  expect([...counts.keys()]).toEqual(Array.from({ length: 2 * times - 1 }, (_, i) => i + 2));
});

test.each([1, 2, 3, 5, 8])('%i additions each: right are exactly the orders that leave every addition whole', (times) => {
  expect(outcomes(both(times, 'load', 'store')).get(2 * times)).toBe(shuffles(times, times));
});

test.each([1, 3, 10])('%i additions each: if a turn is a whole addition, there is one outcome', (times) => {
  expect([...outcomes(both(times, 'add')).keys()]).toEqual([2 * times]);
});

test('an order that is shown leads where it is said to lead, and takes the steps of each thread in turn', () => {
  const program = both(3, 'load', 'store');
  for (const x of outcomes(program).keys()) {
    const order = orderTo(x, program)!;
    const registers = [0, 0];
    let memory = 0;
    for (const { turn, step, value } of order) {
      if (step === 'load') registers[turn] = memory;
      else memory = registers[turn]! + 1;
      expect(value).toBe(memory);
    }
    expect(memory).toBe(x);
    program.forEach((steps, thread) => expect(order.filter(({ turn }) => turn === thread).map(({ step }) => step)).toEqual(steps));
  }
  expect(orderTo(1, program)).toBeUndefined();
});

test('the exploration ends with one outcome', () => {
  const events: string[] = [];
  explore((line) => events.push(line));
  expect(events.filter((line) => line.includes('outcomes')).map((line) => Number(/outcomes (\d+)/.exec(line)![1]))).toEqual([2, 19, 5, 1]);
});
