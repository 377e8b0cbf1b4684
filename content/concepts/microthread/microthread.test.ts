import { expect, test } from 'vitest';
import { type Microthread, Scheduler, serve } from './microthread.ts';

/** Notes its name at each of so many turns. */
function* turns(name: string, count: number, order: string[]): Microthread {
  for (let turn = 1; turn <= count; turn++) {
    order.push(name);
    if (turn < count) yield;
  }
}

test('between two turns of one microthread, each of the others has exactly one', () => {
  const scheduler = new Scheduler();
  const order: string[] = [];
  const names = ['a', 'b', 'c', 'd'];
  for (const name of names) scheduler.start(turns(name, 5, order));
  scheduler.run();
  expect(order).toEqual(Array.from({ length: 5 }, () => names).flat());
});

test('whoever is finished drops out, and the others go round without it', () => {
  const scheduler = new Scheduler();
  const order: string[] = [];
  for (const [name, count] of [['a', 1], ['b', 4], ['c', 2]] as const) scheduler.start(turns(name, count, order));
  scheduler.run();
  expect(order.join('')).toBe('abcbcbb');
  expect(scheduler.turns).toBe(7);
  expect(scheduler.most).toBe(3);
});

test('starting a microthread runs nothing of it; one that is started on the way joins the queue', () => {
  const scheduler = new Scheduler();
  const order: string[] = [];
  scheduler.start(
    (function* (): Microthread {
      order.push('parent');
      scheduler.start(turns('child', 2, order));
      order.push('parent goes on');
      yield;
      order.push('parent ends');
    })(),
  );
  scheduler.start(turns('other', 2, order));
  expect(order).toEqual([]);
  scheduler.run();
  expect(order).toEqual(['parent', 'parent goes on', 'other', 'child', 'parent ends', 'other', 'child']);
});

test('one that does not give way stops all its siblings until it is finished', () => {
  const scheduler = new Scheduler();
  const order: string[] = [];
  scheduler.start(turns('polite', 2, order));
  scheduler.start(
    (function* (): Microthread {
      for (let i = 0; i < 3; i++) order.push('greedy');
    })(),
  );
  scheduler.run();
  expect(order).toEqual(['polite', 'greedy', 'greedy', 'greedy', 'polite']);
});

test('ten thousand conversations are under way at the same time, each with its own state', () => {
  const { scheduler, sums } = serve(10_000, [], () => {});
  expect(scheduler.most).toBe(10_000);
  expect(scheduler.turns).toBe(40_000);
  expect(sums.size).toBe(10_000);
  for (const [client, sum] of sums) expect(sum).toBe(3 * client);
});

test('in the trace the turns of a client are as far apart as there are clients', () => {
  const events: string[] = [];
  serve(50, [1, 20, 50], (line) => events.push(line));
  for (const client of [1, 20, 50]) {
    const numbers = events.flatMap((line) => (line.startsWith(`client ${client}:`) ? [Number(/turn (\d+)/.exec(line)![1])] : []));
    expect(numbers).toEqual([client, client + 50, client + 100, client + 150]);
  }
});
