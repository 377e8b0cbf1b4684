import { expect, test } from 'vitest';
import { Cancelled, HOUR, Task, visit, type Mode } from './cancellation.ts';

/** How many of several waits in a row are cancelled, when each of them swallows the exception. */
function swallowed(mode: Mode, waits: number, task = new Task()): number {
  let cancelled = 0;
  task.within(5, mode, () => {
    for (let i = 0; i < waits; i++) {
      try {
        task.wait(10);
      } catch (error) {
        expect(error).toBeInstanceOf(Cancelled);
        cancelled++;
      }
    }
  });
  return cancelled;
}

test('edge: the cancellation is delivered once, and who swallows it has got rid of it', () => {
  for (const waits of [1, 2, 7]) expect(swallowed('edge', waits)).toBe(1);
});

test('level: every wait is cancelled as long as the block lasts, and costs no more time', () => {
  const task = new Task();
  expect(swallowed('level', 7, task)).toBe(7);
  expect(task.now).toBe(5);
});

test('nothing strikes before the deadline, nor what ends in time', () => {
  const task = new Task();
  task.within(100, 'level', () => {
    for (let i = 0; i < 10; i++) task.wait(10);
  });
  expect(task.now).toBe(100);
});

test('cancellation is cooperative: without a wait there is none, however late it is', () => {
  const task = new Task();
  let computed = false;
  let waited = false;
  task.within(5, 'level', () => {
    task.compute(1000);
    computed = true;
    task.wait(0);
    waited = true;
  });
  expect({ computed, waited, now: task.now }).toEqual({ computed: true, waited: false, now: 1000 });
});

test('a cancellation ends exactly the block whose deadline it was', () => {
  const task = new Task();
  const reached: string[] = [];
  task.within(50, 'level', () => {
    task.within(10, 'level', () => {
      task.wait(HOUR);
      reached.push('inside the inner block');
    });
    reached.push(`behind the inner block at ${task.now}`);
    task.within(100, 'level', () => {
      task.wait(HOUR);
      reached.push('inside the second block');
    });
    reached.push('behind the second block');
  });
  reached.push(`behind the outer block at ${task.now}`);
  expect(reached).toEqual(['behind the inner block at 10', 'behind the outer block at 50']);
});

test('a shield holds off what comes from outside, and obeys its own deadline', () => {
  const task = new Task();
  const times: number[] = [];
  task.within(10, 'level', () => {
    task.within(30, 'level', () => task.wait(HOUR), true);
    times.push(task.now);
    task.wait(1);
    times.push(task.now);
  });
  expect(times).toEqual([30]);
});

test('other errors are none of the business of a scope', () => {
  const task = new Task();
  const fail = () => {
    throw new RangeError('no');
  };
  expect(() => task.within(10, 'level', fail)).toThrow(RangeError);
});

test('the visits show it: edge hangs in its own clean-up, level does not', () => {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  expect(visit(print, 'edge', 'edge')).toBe(20 + HOUR);
  expect(visit(print, 'level', 'level')).toBe(20);
  expect(visit(print, 'shield', 'level', { grace: 5 })).toBe(25);
  expect(visit(print, 'busy', 'level', { busy: 70 })).toBe(80);
  expect(lines.filter((line) => line.includes('closes the socket'))).toHaveLength(4);
});
