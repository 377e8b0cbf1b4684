import { expect, test } from 'vitest';
import { Fiber, type FiberFunction, serve, Thread } from './fiber.ts';

const silent = () => {};

test('nobody runs but those that are switched to by name, in that order', () => {
  const order: string[] = [];
  const fibers: Record<string, Fiber> = {};
  function* hop(name: string, ...targets: string[]): FiberFunction {
    for (const target of targets) {
      order.push(name);
      yield fibers[target]!;
    }
    order.push(`${name} returns`);
  }
  Object.assign(fibers, { a: new Fiber(hop('a', 'c', 'b')), b: new Fiber(hop('b')), c: new Fiber(hop('c', 'a')), d: new Fiber(hop('d', 'a')) });
  new Thread().run(fibers['a']!);
  expect(order).toEqual(['a', 'c', 'a', 'b returns']);
});

test('a fiber goes on inside the call in which it was left', () => {
  const order: string[] = [];
  function* deep(depth: number): FiberFunction {
    if (depth > 0) yield* deep(depth - 1);
    else yield other;
    order.push(`up ${depth}`);
  }
  function* visit(): FiberFunction {
    order.push('other');
    yield first;
  }
  const other = new Fiber(visit());
  const first: Fiber = new Fiber(deep(2));
  new Thread().run(first);
  expect(order).toEqual(['other', 'up 0', 'up 1', 'up 2']);
});

test('a fiber function that returns ends the thread, and with it the turns of all others', () => {
  expect(serve(['a', 'b', 'c', 'd'], 'b', silent)).toEqual(['c', 'd']);
  expect(serve(['a', 'b', 'c', 'd'], 'd', silent)).toEqual([]);
});

test('if all switch away at their end, all are finished', () => {
  expect(serve(['a', 'b', 'c', 'd'], 'nobody', silent)).toEqual([]);
});

test('thread-local storage is shared by the fibers, fiber-local storage is not', () => {
  const events: string[] = [];
  serve(['a', 'b', 'c'], 'nobody', (line) => events.push(line));
  const said = events.filter((line) => line.includes('says'));
  expect(said).toEqual(['a', 'b', 'c'].map((user) => `${user}: thread-local says c, fiber-local says ${user}`));
});

test('with one fiber only, both storages say the same', () => {
  const events: string[] = [];
  serve(['a'], 'nobody', (line) => events.push(line));
  expect(events).toContain('a: thread-local says a, fiber-local says a');
});

test('each switch is the scheduler’s or leads back to it', () => {
  const events: string[] = [];
  serve(['a', 'b', 'c'], 'b', (line) => events.push(line));
  const lanes = events.map((line) => line.slice(0, line.indexOf(':')));
  lanes.forEach((lane, i) => {
    const next = lanes[i + 1];
    if (lane === 'scheduler') expect(['a', 'b', 'c']).toContain(next);
    else if (next && next !== lane) expect(['scheduler', 'thread']).toContain(next);
  });
  expect(events.at(-1)).toBe('thread: exits, unfinished: c');
});
