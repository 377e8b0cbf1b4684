import { expect, test } from 'vitest';
import { run } from './thread.ts';

const { lines, sum } = await run();
const at = (line: string) => {
  expect(lines).toContain(line);
  return lines.indexOf(line);
};

test('a loop that gives way to nobody does not keep the other thread from running', () => {
  expect(at('bob: runs all the same, and ends the loop')).toBeGreaterThan(at('ann: loops, and gives way to nobody'));
  expect(at('ann: is out of the loop')).toBeGreaterThan(at('bob: runs all the same, and ends the loop'));
});

test('a thread that blocks is resumed inside its calls, with its variables; the other one goes on meanwhile', () => {
  const blocked = at('ann: blocks, three calls deep');
  expect(at('bob: opens the door, and wants the lock')).toBe(blocked + 1);
  expect(lines[at('ann: has the lock, loads 0') + 1]).toBe('ann: blocks, three calls deep');
  expect(at('ann: stores 1')).toBe(blocked + 2);
});

test('whoever has the lock keeps the other out from load to store, even while asleep', () => {
  expect(at('bob: has the lock, loads 1')).toBe(at('ann: stores 1') + 1);
  expect(sum).toBe(2);
});

test('what is waited for is certain, run after run', async () => {
  for (let i = 0; i < 10; i++) expect(await run()).toEqual({ lines, sum });
});
