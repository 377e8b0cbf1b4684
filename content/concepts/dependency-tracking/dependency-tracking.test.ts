import { expect, test } from 'vitest';
import { Cell, letter, Rule } from './dependency-tracking.ts';

/** A rule that counts its runs and keeps what it came to. */
function counted<T>(formula: () => T) {
  const seen: T[] = [];
  return { seen, rule: new Rule(() => void seen.push(formula())) };
}

test('a rule runs again when something it has read changes, and at nothing else', () => {
  const read = new Cell('read', 1);
  const ignored = new Cell('ignored', 1);
  const { seen } = counted(() => read.get() * 10);
  ignored.set(2);
  expect(seen).toEqual([10]);
  read.set(2);
  expect(seen).toEqual([10, 20]);
});

test('reads are noticed however deep the function that makes them', () => {
  const cell = new Cell('cell', 1);
  const deep = (depth: number): number => (depth === 0 ? cell.get() : deep(depth - 1));
  const { seen } = counted(() => deep(50));
  cell.set(2);
  expect(seen).toEqual([1, 2]);
});

test('dependencies follow the branch that was taken: those of the other one are forgotten', () => {
  const useLeft = new Cell('useLeft', true);
  const left = new Cell('left', 'l');
  const right = new Cell('right', 'r');
  const { seen, rule } = counted(() => (useLeft.get() ? left.get() : right.get()));
  expect([...rule.reads].map(({ name }) => name)).toEqual(['useLeft', 'left']);
  right.set('R');
  expect(seen).toEqual(['l']);
  useLeft.set(false);
  left.set('L');
  expect(seen).toEqual(['l', 'R']);
  expect([...rule.reads].map(({ name }) => name)).toEqual(['useLeft', 'right']);
  expect(left.readers.size).toBe(0);
});

test('a value set to what it is already wakes nobody', () => {
  const cell = new Cell('cell', 1);
  const { seen } = counted(() => cell.get());
  cell.set(1);
  expect(seen).toEqual([1]);
});

test('reading twice makes one dependency', () => {
  const cell = new Cell('cell', 1);
  const { seen } = counted(() => cell.get() + cell.get());
  cell.set(2);
  expect(seen).toEqual([2, 4]);
});

test('a rule made inside a rule has its own reads, and the outer one goes on recording', () => {
  const inner = new Cell('inner', 1);
  const outer = new Cell('outer', 1);
  let runs = 0;
  const rule = new Rule(() => {
    if (runs++ === 0) new Rule(() => void inner.get());
    outer.get();
  });
  expect([...rule.reads].map(({ name }) => name)).toEqual(['outer']);
  inner.set(2);
  expect(runs).toBe(1);
  outer.set(2);
  expect(runs).toBe(2);
});

test('outside of rules, and after one has thrown, reading records nothing', () => {
  const cell = new Cell('cell', 1);
  expect(
    () =>
      new Rule(() => {
        throw new Error('broken');
      }),
  ).toThrow('broken');
  cell.get();
  expect(cell.readers.size).toBe(0);
});

test('in the letter, the plain variable goes unnoticed until a cell changes', () => {
  const lines: string[] = [];
  letter((line) => lines.push(line));
  const mark = lines.indexOf('user: the mark becomes !');
  expect(lines[mark + 1]).toBe('user: title becomes Lady');
  expect(lines[mark + 2]).toBe('screen: Dear Lady Lovelace!');
  expect(lines.filter((line) => line.startsWith('screen'))).toHaveLength(4);
});
