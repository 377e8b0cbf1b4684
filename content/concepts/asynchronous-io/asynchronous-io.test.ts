import { expect, test } from 'vitest';
import { asynchronous, blocking, isDone, System } from './asynchronous-io.ts';

const silent = () => {};

test('to start an operation takes no time and delivers nothing', () => {
  const system = new System(silent);
  const operations = ['a', 'bb', 'ccc'].map((text) => system.startRead(text));
  expect(system.now).toBe(0);
  expect(operations.map(({ buffer }) => buffer)).toEqual(['', '', '']);
  expect(operations.some(isDone)).toBe(false);
});

test('operations go on while the program computes, and with each other', () => {
  const system = new System(silent);
  const operations = ['a', 'bb', 'ccc'].map((text) => system.startRead(text));
  system.elapse(20);
  expect(operations.map(isDone)).toEqual([true, true, false]);
});

test('the buffer is what was asked for when the operation is done, and anything before', () => {
  const system = new System(silent);
  const operation = system.startRead('abcde');
  const seen: string[] = [];
  for (let step = 0; step < 6; step++, system.elapse(10)) {
    seen.push(operation.buffer);
    expect(isDone(operation)).toBe(operation.buffer === 'abcde');
  }
  expect(seen).toEqual(['', 'a', 'ab', 'abc', 'abcd', 'abcde']);
});

test('to wait takes what is left, and nothing for what is done', () => {
  const system = new System(silent);
  const [long, short] = [system.startRead('abcdefgh'), system.startRead('ab')];
  system.elapse(30);
  expect(system.wait(short)).toBe('ab');
  expect(system.now).toBe(30);
  expect(system.wait(long)).toBe('abcdefgh');
  expect(system.now).toBe(80);
});

test('to cancel may come too late, and never takes back what was delivered', () => {
  const system = new System(silent);
  const [long, short] = [system.startRead('abcdefgh'), system.startRead('ab')];
  system.elapse(30);
  expect([system.cancel(long), system.cancel(short)]).toEqual([true, false]);
  system.elapse(1000);
  expect([long.buffer, short.buffer]).toEqual(['abc', 'ab']);
});

test('blocking costs the sum, asynchronous the longest; completions come when they come', () => {
  const texts = ['abcd', 'abcdefg', 'ab'];
  const [one, other] = [new System(silent), new System(silent)];
  const lines: string[] = [];
  blocking(one, texts, silent);
  asynchronous(other, texts, (line) => lines.push(line));
  expect(one.now).toBe(40 + 70 + 20 + 50);
  expect(other.now).toBe(Math.max(40, 70, 20, 50));
  expect(lines).toContain('app: looks too early, sees "abcde"');
  const done: string[] = [];
  const system = new System((line) => done.push(line));
  for (const text of texts) system.startRead(text);
  system.elapse(100);
  expect(done).toEqual(['disk: "ab" is complete at 20', 'disk: "abcd" is complete at 40', 'disk: "abcdefg" is complete at 70']);
});
