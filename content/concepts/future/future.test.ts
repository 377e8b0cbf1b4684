import { expect, test } from 'vitest';
import { allDone, bakery, Future } from './future.ts';

function setup() {
  const ready: (() => void)[] = [];
  const callSoon = (callback: () => void) => void ready.push(callback);
  const turn = () => {
    for (let next = ready.shift(); next; next = ready.shift()) next();
  };
  return { callSoon, turn, future: new Future<string>(callSoon), told: [] as string[] };
}

const OUTCOMES = {
  value: (text: string) => () => text,
  error: (text: string) => (): string => {
    throw new Error(text);
  },
};

test('callbacks left before and after are all called, once each, with the same value, in the order in which they came', () => {
  const { turn, future, told } = setup();
  for (const name of ['ann', 'bob']) future.whenDone((done) => told.push(`${name} ${done.result()}`));
  future.fill(() => 'rye');
  future.whenDone((done) => told.push(`cid ${done.result()}`));
  turn();
  future.whenDone((done) => told.push(`dan ${done.result()}`));
  turn();
  turn();
  expect(told).toEqual(['ann rye', 'bob rye', 'cid rye', 'dan rye']);
});

test('nobody is called from inside the filling, nor from inside the asking', () => {
  const { turn, future, told } = setup();
  future.whenDone(() => told.push('early'));
  future.fill(() => 'rye');
  expect(told).toEqual([]);
  future.whenDone(() => told.push('late'));
  expect(told).toEqual([]);
  turn();
  expect(told).toEqual(['early', 'late']);
});

test.each([
  ['value', 'value'],
  ['value', 'error'],
  ['error', 'value'],
  ['error', 'error'],
] as const)('filled with a first %s, it cannot be filled with a second %s, and keeps what it has', (first, second) => {
  const { future } = setup();
  future.fill(OUTCOMES[first]('first'));
  expect(() => future.fill(OUTCOMES[second]('second'))).toThrow('filled already');
  if (first === 'value') expect(future.result()).toBe('first');
  else expect(() => future.result()).toThrow('first');
});

test('asking never waits: an empty future throws', () => {
  const { turn, future } = setup();
  expect(() => future.result()).toThrow('not there yet');
  turn();
  expect(() => future.result()).toThrow('not there yet');
});

test('an error lies in it until somebody looks, and everybody who looks gets it', () => {
  const { future } = setup();
  future.fill(OUTCOMES.error('no eggs'));
  for (let looks = 0; looks < 2; looks++) expect(() => future.result()).toThrow('no eggs');
});

test('all of these are done when the last is, whichever that may be', () => {
  const { callSoon, turn } = setup();
  const futures = [0, 1, 2].map(() => new Future<string>(callSoon));
  const all = allDone(futures, callSoon);
  for (const i of [2, 0, 1]) {
    expect(() => all.result()).toThrow('not there yet');
    futures[i]!.fill(() => 'done');
    turn();
  }
  expect(all.result()).toBe(3);
});

test('in the bakery, who asks late is told after he has gone on, and the second filling fails', () => {
  const lines: string[] = [];
  bakery((line) => lines.push(line));
  expect(lines.indexOf('cid: is told: rye')).toBeGreaterThan(lines.indexOf('cid: leaves word'));
  expect(lines).toContain('baker: once more: filled already');
  expect(lines).toContain('bob: is told: no eggs');
  expect(lines.at(-1)).toBe('baker: shuts the shop, orders: 2');
});
