import { expect, test } from 'vitest';
import { breakfast, type Coroutine, runLoop, Task } from './task.ts';

function* work<T>(time: number, value: T): Coroutine<T> {
  yield time;
  return value;
}

test('making a task runs nothing of it; the loop does', () => {
  const events: string[] = [];
  const task = new Task(
    (function* (): Coroutine<void> {
      events.push('runs');
    })(),
  );
  expect(events).toEqual([]);
  expect(task.state).toBe('pending');
  runLoop();
  expect(events).toEqual(['runs']);
  expect(task.state).toBe('done');
});

test('the task’s result is what its coroutine returned, for all who wait, early or late', () => {
  const results: number[] = [];
  const task = new Task(work(10, 42));
  function* wait(delay: number): Coroutine<void> {
    yield delay;
    results.push(yield* task.join());
  }
  for (const delay of [0, 5, 10, 50]) new Task(wait(delay));
  runLoop();
  expect(results).toEqual([42, 42, 42, 42]);
});

test('what it threw comes out where it is waited for, and nowhere else', () => {
  const broken = new Task(
    (function* (): Coroutine<void> {
      yield 1;
      throw new Error('burnt');
    })(),
  );
  let caught: unknown;
  const other = new Task(
    (function* (): Coroutine<void> {
      try {
        yield* broken.join();
      } catch (error) {
        caught = error;
      }
    })(),
  );
  expect(() => runLoop()).not.toThrow();
  expect(broken.state).toBe('failed');
  expect(other.state).toBe('done');
  expect((caught as Error).message).toBe('burnt');
});

test('callbacks are called once each, after the task is done, also when they come too late', () => {
  const states: string[] = [];
  const task = new Task(work(10, 'x'));
  task.whenDone(() => states.push(`early ${task.state}`));
  task.whenDone(() => states.push(`second ${task.state}`));
  runLoop();
  task.whenDone(() => states.push(`late ${task.state}`));
  expect(states).toEqual(['early done', 'second done']);
  runLoop();
  expect(states).toEqual(['early done', 'second done', 'late done']);
});

test('cancel reaches the coroutine where it rests, so it can clean up, and it is not woken again', () => {
  const events: string[] = [];
  const task = new Task(
    (function* (): Coroutine<void> {
      try {
        events.push('rests');
        yield 100;
        events.push('never');
      } finally {
        events.push('cleans up');
      }
    })(),
  );
  new Task(
    (function* (): Coroutine<void> {
      yield 10;
      task.cancel();
    })(),
  );
  runLoop();
  expect(events).toEqual(['rests', 'cleans up']);
  expect(task.state).toBe('failed');
});

test('a coroutine may refuse, and is woken by its new wish alone', () => {
  const events: string[] = [];
  const task = new Task(
    (function* (): Coroutine<string> {
      try {
        yield 100;
      } catch {
        events.push('refuses');
      }
      yield 500;
      events.push('went on');
      return 'all the same';
    })(),
  );
  new Task(
    (function* (): Coroutine<void> {
      yield 10;
      task.cancel();
      yield 200; // beyond the time for which it had waited at first
      events.push(task.state);
    })(),
  );
  runLoop();
  expect(events).toEqual(['refuses', 'pending', 'went on']);
  expect(task.state).toBe('done');
});

test('cancelling a task that is done changes nothing', () => {
  const task = new Task(work(1, 'x'));
  runLoop();
  task.cancel();
  expect(task.state).toBe('done');
});

test('coroutines one after the other take the sum of their times, tasks the longest', () => {
  const events: string[] = [];
  breakfast((line) => events.push(line));
  const [sequential, concurrent] = events.flatMap((line) => (line.startsWith('main: hot tea and hot eggs') ? [Number(/at (\d+)$/.exec(line)![1])] : []));
  expect(sequential).toBe(3 + 5);
  expect(concurrent! - sequential!).toBe(Math.max(3, 5));
  expect(events.indexOf('main: has three tasks at 8')).toBeLessThan(events.indexOf('tea: on the stove at 8'));
});
