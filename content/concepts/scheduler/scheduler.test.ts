import { expect, test } from 'vitest';
import { day, Scheduler, type Task } from './scheduler.ts';

const silent = () => {};

/** Yields the wishes one by one and logs each turn it gets. */
function* wishing(name: string, wishes: readonly (string | undefined)[], log: string[]): Task {
  for (const wish of wishes) {
    log.push(name);
    yield wish;
  }
  log.push(name);
}

const polite = (turns: number) => Array<undefined>(turns - 1).fill(undefined);

test.each([1, 2, 3, 7])('among %i equals it goes round, so each gets as many turns as any other', (size) => {
  const log: string[] = [];
  const scheduler = new Scheduler(silent);
  const names = [...'abcdefg'].slice(0, size);
  for (const name of names) scheduler.spawn(name, 0, wishing(name, polite(5), log));
  scheduler.run([]);
  expect(log).toEqual(Array(5).fill(names).flat());
});

test('whoever has the highest priority and could run, runs', () => {
  const log: string[] = [];
  const scheduler = new Scheduler(silent);
  for (const [name, priority] of [['low', 0], ['high', 2], ['mid', 1]] as const) scheduler.spawn(name, priority, wishing(name, polite(2), log));
  scheduler.run([]);
  expect(log).toEqual(['high', 'high', 'mid', 'mid', 'low', 'low']);
});

test('a task that waits gets no turn before its wish is granted, and then the next one', () => {
  const log: string[] = [];
  const scheduler = new Scheduler(silent);
  scheduler.spawn('urgent', 1, wishing('urgent', ['bell'], log));
  scheduler.spawn('work', 0, wishing('work', polite(10), log));
  scheduler.run([{ at: 6, event: 'bell' }]);
  expect(log).toEqual(['urgent', ...Array(5).fill('work'), 'urgent', ...Array(5).fill('work')]);
});

test('an event wakes all who wait for it, in the order in which they began, and nobody else', () => {
  const log: string[] = [];
  const scheduler = new Scheduler(silent);
  for (const [name, wish] of [['a', 'x'], ['b', 'y'], ['c', 'x']] as const) scheduler.spawn(name, 0, wishing(name, [wish], log));
  expect(scheduler.run([{ at: 3, event: 'x' }])).toEqual(['b']);
  expect(log).toEqual(['a', 'b', 'c', 'a', 'c']);
});

test('one task can wake another', () => {
  const log: string[] = [];
  const scheduler = new Scheduler(silent);
  scheduler.spawn('waits', 0, wishing('waits', ['done'], log));
  scheduler.spawn('fires', 0, (function* (): Task {
    log.push('fires');
    scheduler.fire('done');
  })());
  expect(scheduler.run([])).toEqual([]);
  expect(log).toEqual(['waits', 'fires', 'waits']);
});

test('an event for which nobody waits yet is lost', () => {
  const scheduler = new Scheduler(silent);
  scheduler.spawn('late', 0, wishing('late', [undefined, 'bell'], []));
  expect(scheduler.run([{ at: 0, event: 'bell' }])).toEqual(['late']);
});

test('with nobody ready it does not spin: it is idle once for each arrival', () => {
  const events: string[] = [];
  const scheduler = new Scheduler((line) => events.push(line));
  scheduler.spawn('a', 0, wishing('a', ['x', 'x'], []));
  scheduler.run([{ at: 1000, event: 'x' }, { at: 2000, event: 'x' }]);
  expect(events).toEqual(['scheduler: idle', 'scheduler: x at 1000, wakes a', 'scheduler: idle', 'scheduler: x at 2000, wakes a']);
});

test('the day: ann and bob alternate, the letter goes before them, and the cat is left', () => {
  const events: string[] = [];
  day((line) => events.push(line));
  expect(events.filter((event) => /^(ann|bob)/.test(event)).map((event) => event[0]).join('')).toBe('ababab');
  expect(events[events.indexOf('scheduler: letter at 5, wakes mail') + 1]).toBe('mail: step 1 of 2');
  expect(events.at(-1)).toBe('scheduler: cat waits for ever');
});
