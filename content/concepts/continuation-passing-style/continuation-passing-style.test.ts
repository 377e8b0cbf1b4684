import { expect, test } from 'vitest';
import { takeTurns, total, totalCps, tour, type Folder } from './continuation-passing-style.ts';

const silent = () => {};
const leaf = (size: number): Folder => ({ name: `leaf ${size}`, size, folders: [] });
const TREES: Folder[] = [
  leaf(0),
  leaf(7),
  { name: 'flat', size: 1, folders: [leaf(2), leaf(3), leaf(4)] },
  { name: 'deep', size: 1, folders: [{ name: 'inner', size: 2, folders: [leaf(3), { name: 'innermost', size: 4, folders: [leaf(5)] }] }, leaf(6)] },
];

function chain(depth: number): Folder {
  let folder = leaf(1);
  for (let i = 1; i < depth; i++) folder = { name: `${i}`, size: 1, folders: [folder] };
  return folder;
}

test.each(TREES)('both styles agree on $name, and the result arrives exactly once', (tree) => {
  const results: number[] = [];
  takeTurns(totalCps(tree, (sum) => void results.push(sum), silent));
  expect(results).toEqual([total(tree)]);
});

test('a folder is opened before its inner ones and closed after them', () => {
  const events: string[] = [];
  takeTurns(totalCps(TREES[3]!, silent as () => undefined, (event) => events.push(event)));
  const opened = events.indexOf('opens inner');
  expect(events.indexOf('opens deep')).toBeLessThan(opened);
  expect(events.indexOf('opens leaf 5')).toBeGreaterThan(opened);
  expect(events.indexOf('inner holds 14')).toBeGreaterThan(events.indexOf('leaf 5 holds 5'));
  expect(events.at(-1)).toBe('deep holds 21');
});

test('preparing a walk runs nothing', () => {
  const events: string[] = [];
  totalCps(TREES[2]!, () => undefined, (event) => events.push(event));
  expect(events).toEqual([]);
});

test('what is to be done next is a value: the walk can be left after any step', () => {
  const events: string[] = [];
  let next: ReturnType<typeof totalCps> | undefined = totalCps(TREES[2]!, () => undefined, (event) => events.push(event));
  for (let taken = 1; taken <= 3; taken++) {
    next = next?.();
    expect(events).toHaveLength(taken);
  }
  takeTurns(next!);
  expect(events).toHaveLength(8);
});

test('the walks take strict turns', () => {
  const turns: string[] = [];
  takeTurns(totalCps(chain(20), () => undefined, () => turns.push('a')), totalCps(chain(20), () => undefined, () => turns.push('b')));
  expect(turns).toEqual(Array.from({ length: 80 }, (_, turn) => (turn % 2 === 0 ? 'a' : 'b')));
});

test('depth costs closures, not stack', () => {
  const deep = chain(200_000);
  expect(() => total(deep)).toThrow(RangeError);
  let result = 0;
  takeTurns(totalCps(deep, (sum) => void (result = sum), silent));
  expect(result).toBe(200_000);
});

test('the tour ends with the sums that direct style announced', () => {
  const events: string[] = [];
  tour((line) => events.push(line));
  expect(events[0]).toBe('main: direct style says 51 and 16');
  expect(events).toContain('main: photos has 51');
  expect(events).toContain('main: mail has 16');
  const lanes = events.map((event) => event[0]).filter((lane) => lane !== 'm');
  expect(lanes).toEqual(lanes.map((_, turn) => (turn % 2 === 0 ? 'a' : 'b')));
});
