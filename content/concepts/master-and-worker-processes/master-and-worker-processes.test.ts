import { expect, test } from 'vitest';
import { serve } from './master-and-worker-processes.ts';
import type { Client } from './master-and-worker-processes.ts';

const crowd = (count: number, fatal: readonly number[] = []): Client[] =>
  Array.from({ length: count }, (_, i) => ({ at: 3 * i, name: `c${i}`, takes: 10, fatal: fatal.includes(i) }));

function traced(size: number, clients: readonly Client[]) {
  const lines: string[] = [];
  const answered = serve(size, clients, (line) => lines.push(line));
  /** How many clients were being served at once, at most. */
  let [busy, most] = [0, 0];
  for (const line of lines) {
    if (line.includes(': accepts')) most = Math.max(most, ++busy);
    else if (/: answers|has crashed/.test(line)) busy--;
  }
  const times = lines.map((line) => Number(/ at (\d+)$/.exec(line)?.[1]));
  return { lines, answered, most, times };
}

test.each([1, 2, 3, 5])('%s workers serve as many at once, and the rest queue', (size) => {
  const { answered, most } = traced(size, crowd(12));
  expect(most).toBe(Math.min(size, 4)); // after three arrivals more the first has gone
  expect(answered).toEqual(crowd(12).map(({ name }) => name));
});

test('the master forks and does nothing else', () => {
  const { lines } = traced(2, crowd(12, [3, 7]));
  const master = lines.filter((line) => line.startsWith('master'));
  expect(master).toHaveLength(4);
  for (const line of master) expect(line).toMatch(/^master: forks worker \d at \d+$/);
});

test('a crash costs the one client that was being served; those who queue are served by others', () => {
  for (const size of [1, 2, 3]) {
    const { answered } = traced(size, crowd(12, [2, 5]));
    expect(answered.toSorted()).toEqual(crowd(12).map(({ name }) => name).filter((name) => name !== 'c2' && name !== 'c5').toSorted());
  }
});

test('each death is followed by one birth, a little later, so that there are as many workers as before', () => {
  const { lines, most } = traced(2, crowd(12, [0, 1, 2]));
  const deaths = lines.flatMap((line) => /has crashed at (\d+)/.exec(line)?.[1] ?? []).map(Number);
  const births = lines.flatMap((line) => /forks worker \d+ at (\d+)/.exec(line)?.[1] ?? []).map(Number);
  expect(deaths).toHaveLength(3);
  expect(births).toEqual([0, 0, ...deaths.map((at) => at + 2)]);
  expect(most).toBe(2);
});

test('a worker counts its own clients and nobody else’s', () => {
  const { lines } = traced(3, crowd(12, [4]));
  const counts = new Map<string, number>();
  for (const line of lines) {
    const [, name, count] = /^(worker \d+): accepts \w+, its no\. (\d+)/.exec(line) ?? [];
    if (!name) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    expect(Number(count)).toBe(counts.get(name));
  }
  expect(counts.size).toBe(4);
});

test('time goes forward, and nobody who comes first is served last', () => {
  const { lines, times } = traced(2, crowd(12, [4]));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const accepted = lines.flatMap((line) => /accepts c(\d+)/.exec(line)?.[1] ?? []).map(Number);
  expect(accepted).toEqual(accepted.toSorted((a, b) => a - b));
});
