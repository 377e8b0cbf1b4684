import { expect, test } from 'vitest';
import { Dispatcher, turnstile } from './event-driven-programming.ts';

function traced(rush: boolean): string[] {
  const lines: string[] = [];
  turnstile(rush, (line) => lines.push(line));
  return lines;
}

test('handlers run in the order in which they were registered, and only those of the event', () => {
  const events = new Dispatcher(() => {});
  const calls: string[] = [];
  for (const name of ['first', 'second', 'third']) events.on('bell', (who) => calls.push(`${name} ${who}`));
  events.on('door', () => calls.push('door'));
  events.fire('bell', 'ann');
  events.run();
  expect(calls).toEqual(['first ann', 'second ann', 'third ann']);
});

test('firing only notes: nothing runs before the queue is run', () => {
  const events = new Dispatcher(() => {});
  let calls = 0;
  events.on('bell', () => calls++);
  events.fire('bell', 'ann');
  expect(calls).toBe(0);
  events.run();
  events.run();
  expect(calls).toBe(1);
});

test('what a handler announces waits behind all that happened before, and never runs inside it', () => {
  const events = new Dispatcher(() => {});
  const order: string[] = [];
  let running = 0;
  for (const event of ['1', '2', '1.1', '1.2', '2.1', '2.2']) {
    events.on(event, () => {
      expect(++running).toBe(1);
      order.push(event);
      if (event.length === 1) for (const child of ['1', '2']) events.fire(`${event}.${child}`, '');
      running--;
    });
  }
  events.fire('1', '');
  events.fire('2', '');
  events.run();
  expect(order).toEqual(['1', '2', '1.1', '1.2', '2.1', '2.2']);
});

test('an event without a handler passes, and stops nothing', () => {
  const lines: string[] = [];
  const events = new Dispatcher((line) => lines.push(line));
  events.on('bell', () => lines.push('rings'));
  events.fire('sneeze', 'ann');
  events.fire('bell', 'ann');
  events.run();
  expect(lines).toEqual(['queue: sneeze (ann), nobody reacts', 'queue: bell (ann)', 'rings']);
});

test.each([false, true])('the gate decides rightly, in a rush or not (%s): one coin, one visitor', (rush) => {
  expect(traced(rush).filter((line) => /^gate: (lets|stops)/.test(line))).toEqual(['gate: lets in ann', 'gate: stops bob']);
});

test('in a rush the lamp turns green when the visitor is in and the gate is shut', () => {
  const quiet = traced(false);
  const rush = traced(true);
  expect(quiet.indexOf('lamp: green')).toBeLessThan(quiet.indexOf('gate: lets in ann'));
  expect(rush.indexOf('lamp: green')).toBeGreaterThan(rush.indexOf('gate: stops bob'));
  expect(rush.toSorted()).toEqual(quiet.toSorted());
});
