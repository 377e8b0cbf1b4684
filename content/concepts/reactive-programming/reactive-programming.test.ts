import { expect, test } from 'vitest';
import { bill, type Cell, eagerly, inOrder, input, type Propagate, rule } from './reactive-programming.ts';

const silent = () => {};

/** The totals that came up, in order. */
function totals(propagate: Propagate): number[] {
  const lines: string[] = [];
  bill(propagate, (line) => lines.push(line));
  return lines.filter((line) => line.startsWith('total: ')).map((line) => Number(line.slice('total: '.length)));
}

/** A ladder: every rung reads the input and all the rungs below it. Each run is recorded. */
function ladder(rungs: number) {
  const base = input(1);
  const runs: number[] = [];
  const cells: Cell[] = [base];
  const seen: number[][] = [];
  for (let i = 1; i <= rungs; i++) {
    cells.push(rule(`${i}`, [...cells], (...values) => (runs.push(i), seen.push(values), values.reduce((sum, value) => sum + value)), silent));
  }
  runs.length = 0; // those of the construction
  seen.length = 0;
  return { base, cells, runs, seen };
}

test('in order, each rule runs exactly once per change, after all that it reads', () => {
  const { base, runs } = ladder(6);
  base.value = 2;
  inOrder([base]);
  expect(runs).toEqual([1, 2, 3, 4, 5, 6]);
});

test('in order, no rule ever sees an old value beside a new one', () => {
  const { base, seen } = ladder(6);
  base.value = 2;
  inOrder([base]);
  for (const values of seen) expect(values).toEqual(values.map((_, i) => (i === 0 ? 2 : 2 * 2 ** (i - 1))));
});

test('a short way does not overtake a long one', () => {
  const source = input(1);
  let long: Cell = source;
  for (let step = 0; step < 5; step++) long = rule(`${step}`, [long], (value) => value + 1, silent);
  const differences: number[] = [];
  rule('difference', [source, long], (from, to) => (differences.push(to - from), to - from), silent);
  differences.length = 0;
  source.value = 10;
  inOrder([source]);
  expect(differences).toEqual([5]);
});

test('eagerly, rules see such mixtures and run again and again', () => {
  const source = input(1);
  const mixtures: string[] = [];
  const left = rule('left', [source], (value) => value, silent);
  const right = rule('right', [source], (value) => value, silent);
  const same = rule('same', [left, right], (a, b) => (mixtures.push(`${a}${b}`), Number(a === b)), silent);
  mixtures.length = 0;
  source.value = 2;
  eagerly([source]);
  expect(mixtures).toEqual(['21', '22']);
  expect(same.value).toBe(1);
  mixtures.length = 0;
  source.value = 3;
  inOrder([source]);
  expect(mixtures).toEqual(['33']);
});

test('both ways come to the same end; only one shows a total that was never true', () => {
  expect(totals(inOrder)).toEqual([144]);
  expect(totals(eagerly)).toContain(154);
  expect(totals(eagerly).at(-1)).toBe(144);
});

test('a rule whose value stays the same wakes nobody', () => {
  const number = input(1);
  const positive = rule('positive', [number], (value) => Number(value > 0), silent);
  let runs = 0;
  rule('after', [positive], (value) => (runs++, value), silent);
  runs = 0;
  number.value = 2;
  inOrder([number]);
  expect(runs).toBe(0);
  number.value = -1;
  inOrder([number]);
  expect(runs).toBe(1);
});

test('several inputs change in one sweep', () => {
  const a = input(1);
  const b = input(2);
  const sums: number[] = [];
  rule('sum', [a, b], (x, y) => (sums.push(x + y), x + y), silent);
  sums.length = 0;
  [a.value, b.value] = [10, 20];
  inOrder([a, b]);
  expect(sums).toEqual([30]);
});
