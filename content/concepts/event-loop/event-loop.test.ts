import { expect, test } from 'vitest';
import { breakfast, EventLoop } from './event-loop.ts';

test('timers fire in the order in which they are due, never early', () => {
  const loop = new EventLoop();
  const fired: { due: number; at: number }[] = [];
  const delays = [50, 10, 40, 10, 0, 30, 20, 50];
  for (const due of delays) loop.callLater(due, () => fired.push({ due, at: loop.now }));
  loop.run();
  expect(fired.map(({ due }) => due)).toEqual(delays.toSorted((a, b) => a - b));
  for (const { due, at } of fired) expect(at).toBe(due);
});

test('timers that are due together fire in the order in which they were set', () => {
  const loop = new EventLoop();
  const fired: string[] = [];
  for (const name of ['a', 'b', 'c']) loop.callLater(10, () => fired.push(name));
  loop.run();
  expect(fired).toEqual(['a', 'b', 'c']);
});

test('a callback runs to its end before the next one begins', () => {
  const loop = new EventLoop();
  const events: string[] = [];
  for (const name of ['a', 'b']) {
    loop.callSoon(() => {
      events.push(`${name} begins`);
      loop.callSoon(() => events.push(`${name} follows`));
      loop.callLater(0, () => events.push(`${name} timed`));
      events.push(`${name} ends`);
    });
  }
  loop.run();
  expect(events.slice(0, 4)).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(events).toHaveLength(8);
});

test('callbacks that keep adding callbacks do not starve a timer', () => {
  const loop = new EventLoop();
  let rounds = 0;
  let rang = false;
  const spin = () => {
    loop.compute(1);
    if (!rang && ++rounds < 1000) loop.callSoon(spin);
  };
  loop.callLater(10, () => (rang = true));
  loop.callSoon(spin);
  loop.run();
  expect(rang).toBe(true);
  expect(rounds).toBeLessThan(15);
});

test('a long computation delays what is due, and loses nothing', () => {
  const loop = new EventLoop();
  const fired: number[] = [];
  loop.callLater(10, () => loop.compute(100));
  for (const due of [20, 30, 200]) loop.callLater(due, () => fired.push(loop.now));
  loop.run();
  expect(fired).toEqual([110, 110, 200]);
});

test('the loop sleeps instead of turning idly', () => {
  const loop = new EventLoop();
  loop.callLater(1_000_000, () => {});
  loop.run();
  expect(loop.now).toBe(1_000_000);
  expect(loop.turns).toBe(1);
});

test('the breakfast shows it: by the clock, and the eggs late because of the phone', () => {
  const events: string[] = [];
  breakfast((line) => events.push(line));
  const times = events.map((line) => Number(/ at (\d+)$/.exec(line)?.[1]));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(events.indexOf('phone: hung up at 450')).toBe(events.indexOf('phone: rings at 250') + 1);
  expect(events).toContain('eggs: done at 450');
});
