import { expect, test } from 'vitest';
import { run, type Task } from './m-n-scheduling.ts';

interface Event {
  thread: string;
  verb: string;
  task: string;
  processor: string;
  at: number;
}

function traced(queues: readonly Task[][], handOver = true) {
  const lines: string[] = [];
  run(queues, handOver, (line) => lines.push(line));
  const [, ticks, threads] = /ready at (\d+), \d+ processors, (\d+) threads$/.exec(lines.at(-1) ?? '') ?? [];
  const events = lines.flatMap((line): Event[] => {
    const [, thread = '', verb = '', task = '', processor = '', at] = /^(m\d+): (runs|ends|blocks with) (\w+) on (p\d+) at (\d+)$/.exec(line) ?? [];
    return thread ? [{ thread, verb, task, processor, at: Number(at) }] : [];
  });
  return { lines, events, ticks: Number(ticks), threads: Number(threads) };
}

const tasks = (count: number, ...steps: number[]): Task[] => Array.from({ length: count }, (_, i) => ({ name: `t${i}`, steps: [...steps] }));

test('while one task blocks, those behind it go on, on the same processor and another thread', () => {
  const { lines, events } = traced([[{ name: 'blocker', steps: [100, 0] }, { name: 'a', steps: [0, 0] }, { name: 'b', steps: [0] }]]);
  expect(events.filter(({ verb }) => verb === 'ends').map(({ task, thread, processor, at }) => [task, thread, processor, at])).toEqual([
    ['b', 'm1', 'p0', 2],
    ['a', 'm1', 'p0', 3],
    ['blocker', 'm0', 'p0', 100],
  ]);
  expect(lines).toContain('m0: is back with blocker at 100, goes on with p0');
});

test('without handing over they stand still', () => {
  const { events } = traced([[{ name: 'blocker', steps: [100, 0] }, { name: 'a', steps: [0, 0] }, { name: 'b', steps: [0] }]], false);
  expect(events.filter(({ task, at }) => task !== 'blocker' && at < 100)).toEqual([]);
  expect(new Set(events.map(({ thread }) => thread))).toEqual(new Set(['m0']));
});

test.each([1, 2, 4])('with %i processors as many tasks run at a time, and no more, however many threads there are', (count) => {
  const queues = Array.from({ length: count }, (_, i) => tasks(12, 0, 7, 0, 3, 0).map(({ name, steps }) => ({ name: `${name}${i}`, steps })));
  const { events, ticks, threads } = traced(queues);
  for (let at = 0; at < ticks; at++) {
    const now = events.filter((event) => event.at === at);
    expect(now.length).toBeLessThanOrEqual(count);
    for (const key of ['thread', 'processor', 'task'] as const) expect(new Set(now.map((event) => event[key])).size).toBe(now.length);
  }
  expect(threads).toBeGreaterThan(count);
});

test('each task does all its steps, once and in order', () => {
  const { events } = traced([tasks(5, 0, 4, 0, 0, 9, 0), [{ name: 'lone', steps: [3, 3, 0] }]]);
  const verbs = (task: string) => events.filter((event) => event.task === task).map(({ verb }) => verb);
  for (let i = 0; i < 5; i++) expect(verbs(`t${i}`)).toEqual(['runs', 'blocks with', 'runs', 'runs', 'blocks with', 'ends']);
  expect(verbs('lone')).toEqual(['blocks with', 'blocks with', 'ends']);
});

test('threads are made for calls that block together, and used again for calls that come one after the other', () => {
  expect(traced([tasks(50, 1000, 0)]).threads).toBe(50);
  const chain = Array.from({ length: 20 }, () => [5, 0]).flat();
  expect(traced([[{ name: 'lone', steps: chain }]]).threads).toBe(1);
  expect(traced([[{ name: 'caller', steps: chain }, { name: 'worker', steps: Array.from({ length: 200 }, () => 0) }]]).threads).toBe(2);
});

test('a task that comes back to busy processors waits for one, and its thread does not run it on the side', () => {
  const busy = { name: 'busy', steps: Array.from({ length: 10 }, () => 0) };
  const { lines, events } = traced([[{ name: 'caller', steps: [2, 0] }, busy]]);
  expect(lines).toContain('m0: is back with caller at 2, leaves it and parks');
  expect(events.filter(({ task }) => task === 'caller').map(({ thread }) => thread)).toEqual(['m0', 'm1']);
});
