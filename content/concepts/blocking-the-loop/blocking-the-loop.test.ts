import { expect, test } from 'vitest';
import { asynchronous, blocking, EventLoop, pulse, type Query, synchronousOverAsynchronous } from './blocking-the-loop.ts';

const silent = () => {};

function traced(query: Query) {
  const events: string[] = [];
  const worst = pulse(query, (line) => events.push(line));
  return { events, worst, query: events.filter((event) => event.startsWith('query:')) };
}

test.each([1, 50, 100, 1000])('a callback that blocks for %i delays everything that is due meanwhile to its end, and nothing else', (duration) => {
  const loop = new EventLoop();
  const fired: [due: number, at: number][] = [];
  for (const due of [5, 10, 20, 60, 500, 5000]) loop.callLater(due, () => fired.push([due, loop.now]));
  loop.callLater(10, () => loop.block(duration));
  loop.run();
  const end = 10 + duration;
  expect(fired).toEqual([5, 10, 20, 60, 500, 5000].map((due) => [due, due > 10 && due < end ? end : due]));
});

test('whoever waits through the loop delays nobody', () => {
  const { worst, query } = traced(asynchronous);
  expect(worst).toBe(0);
  expect(query).toEqual(['query: asks and returns at 150', 'query: has its answer at 450']);
});

test('blocking gets the answer at the same time, at the cost of all others', () => {
  const { worst, query } = traced(blocking);
  expect(query.at(-1)).toBe('query: has its answer at 450');
  expect(worst).toBe(250);
});

test.each([100, 299, 300, 301, 1_000, 100_000])('waiting synchronously for the loop never ends well, with a patience of %i', (patience) => {
  const { query, worst } = traced(synchronousOverAsynchronous(patience));
  expect(query.map((event) => event.replace(/ at \d+$/, ''))).toEqual(['query: asks and waits', 'query: gives up', 'query: hears the answer']);
  expect(worst).toBeGreaterThan(pulse(asynchronous, silent));
});

test('the answer is heard only after the one who waited for it has given up, however long it was there', () => {
  const [, gaveUp, heard] = traced(synchronousOverAsynchronous(400)).query;
  expect([gaveUp, heard]).toEqual(['query: gives up at 550', 'query: hears the answer at 550']);
});

test('nothing is lost: all beats come, in order', () => {
  for (const query of [blocking, asynchronous, synchronousOverAsynchronous(400)]) {
    const beats = traced(query).events.flatMap((event) => /^pulse: beat of (\d+)/.exec(event)?.[1] ?? []);
    expect(beats).toEqual(['100', '200', '300', '400', '500']);
  }
});
