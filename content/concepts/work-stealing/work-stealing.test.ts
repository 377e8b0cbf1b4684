import { expect, test } from 'vitest';
import { type Range, steal, sumUp, type Worker } from './work-stealing.ts';

const CROWDS = [1, 2, 3, 4, 8, 16];
const names = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`);

function traced(to: number, count: number) {
  const events: { worker: string; verb: string; range: Range; rest: string }[] = [];
  const result = sumUp({ from: 0, to }, names(count), (line) => {
    const [, worker = '', verb = '', from, end, rest = ''] = /^(\w+): (\w+) (\d+)-(\d+)(.*)$/.exec(line) ?? [];
    events.push({ worker, verb, range: { from: Number(from), to: Number(end) }, rest });
  });
  return { ...result, events };
}

test.each(CROWDS)('%i workers do every piece exactly once', (count) => {
  const { total, events } = traced(256, count);
  expect(total).toBe((255 * 256) / 2);
  const leaves = events.filter(({ verb }) => verb === 'sums').map(({ range }) => range);
  expect(leaves.toSorted((a, b) => a.from - b.from)).toEqual(Array.from({ length: 128 }, (_, i) => ({ from: 2 * i, to: 2 * i + 2 })));
});

test('at its own end a worker takes the youngest: alone it goes through the work in order, as a recursion would', () => {
  const { events, steals } = traced(64, 1);
  expect(events.filter(({ verb }) => verb === 'sums').map(({ range }) => range.from)).toEqual(Array.from({ length: 32 }, (_, i) => 2 * i));
  expect(steals).toBe(0);
});

test('at the other end a thief takes the oldest, and only one', () => {
  const worker = (name: string, ...deque: Range[]): Worker => ({ name, deque, hand: undefined, steals: 0 });
  const workers = [worker('rich', { from: 8, to: 16 }, { from: 4, to: 8 }, { from: 2, to: 4 }), worker('poor'), worker('thief')];
  steal(workers[2]!, workers, () => {});
  expect(workers[2]!.hand).toEqual({ from: 8, to: 16 });
  expect(workers[0]!.deque).toEqual([{ from: 4, to: 8 }, { from: 2, to: 4 }]);
});

test.each(CROWDS)('with %i workers nobody steals who has work of his own, and what is stolen is never smaller than what stays', (count) => {
  const deques = new Map(names(count).map((name) => [name, [] as Range[]]));
  const hands = new Map<string, Range>([['w0', { from: 0, to: 256 }]]);
  const size = ({ from, to }: Range) => to - from;
  for (const { worker, verb, range, rest } of traced(256, count).events) {
    const own = deques.get(worker)!;
    if (verb === 'steals') {
      expect(own).toEqual([]);
      expect(hands.has(worker)).toBe(false);
      const victim = deques.get(rest.replace(' from ', ''))!;
      expect(victim[0]).toEqual(range);
      expect(size(range)).toBeGreaterThanOrEqual(Math.max(...victim.map(size)));
      victim.shift();
      hands.set(worker, range);
      continue;
    }
    expect(hands.get(worker) ?? own.pop()).toEqual(range);
    hands.delete(worker);
    if (verb !== 'splits') continue;
    const middle = (range.from + range.to) / 2;
    own.push({ from: middle, to: range.to });
    hands.set(worker, { from: range.from, to: middle });
  }
});

test.each(CROWDS)('%i workers need little more than their share, and steal seldom', (count) => {
  const size = 4096;
  const work = sumUp({ from: 0, to: size }, names(1), () => {}).ticks; // with one worker, all the work: 4095 pieces
  const span = Math.log2(size / 2) + 1; // with any number, the longest chain of splits
  const { ticks, steals } = sumUp({ from: 0, to: size }, names(count), () => {});
  expect(work).toBe(size - 1);
  expect(ticks).toBeGreaterThanOrEqual(Math.max(work / count, span));
  expect(ticks).toBeLessThanOrEqual(work / count + 4 * span);
  expect(steals).toBeLessThanOrEqual(count * span);
});
