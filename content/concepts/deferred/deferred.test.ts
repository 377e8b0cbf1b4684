import { expect, test } from 'vitest';
import { Deferred, order } from './deferred.ts';

const add = (letter: string) => (text: unknown) => `${text}${letter}`;
const raise = (text: string) => () => {
  throw new Error(text);
};
const messageOf = (error: unknown) => (error as Error).message;

test('each callback gets what the one before it returned', () => {
  const results: unknown[] = [];
  const deferred = new Deferred().addCallback(add('b')).addCallback(add('c')).addCallback((text) => results.push(text));
  deferred.callback('a');
  expect(results).toEqual(['abc']);
});

test('an error skips callbacks up to the next errback, and one that returns leads back to the callbacks', () => {
  const steps: string[] = [];
  const step = (name: string, then: unknown = name) => (result: unknown) => {
    steps.push(`${name} ${result instanceof Error ? result.message : result}`);
    if (then instanceof Error) throw then;
    return then;
  };
  new Deferred()
    .addErrback(step('unused'))
    .addCallback(step('one', new Error('first')))
    .addCallback(step('skipped'))
    .addErrback(step('rethrows', new Error('second')))
    .addCallback(step('skipped'))
    .addErrback(step('mends'))
    .addErrback(step('unused'))
    .addCallback(step('goes on'))
    .callback('start');
  expect(steps).toEqual(['one start', 'rethrows first', 'mends second', 'goes on mends']);
});

test('the two of a pair exclude each other: an errback does not catch what its own callback throws', () => {
  const caught: string[] = [];
  new Deferred()
    .addCallbacks(raise('mine'), () => caught.push('same pair'))
    .addErrback((error) => caught.push(messageOf(error)))
    .callback('start');
  expect(caught).toEqual(['mine']);
});

test('what is added after firing runs at once, with the result that the chain has come to', () => {
  const deferred = new Deferred().addCallback(add('b'));
  deferred.callback('a');
  let seen: unknown;
  deferred.addCallback((text) => (seen = text));
  expect(seen).toBe('ab');
});

test('a Deferred that is returned makes the chain rest until it has fired, well or badly', () => {
  for (const good of [true, false]) {
    const inner = new Deferred();
    const seen: unknown[] = [];
    new Deferred()
      .addCallback(() => inner)
      .addCallbacks((value) => seen.push(value), (error) => seen.push(messageOf(error)))
      .callback('start');
    expect(seen).toEqual([]);
    if (good) inner.callback('well');
    else inner.errback(new Error('badly'));
    expect(seen).toEqual([good ? 'well' : 'badly']);
  }
});

test('a callback added from inside the chain waits for its turn at the end', () => {
  const steps: string[] = [];
  const deferred = new Deferred();
  deferred.addCallback(() => {
    deferred.addCallback((text) => steps.push(`late got ${text}`));
    steps.push('first');
    return 'a';
  });
  deferred.addCallback((text) => (steps.push('second'), `${text}b`));
  deferred.callback('start');
  expect(steps).toEqual(['first', 'second', 'late got ab']);
});

test('it is fired once', () => {
  const deferred = new Deferred();
  deferred.callback(1);
  expect(() => deferred.callback(2)).toThrow('already called');
  expect(() => deferred.errback(new Error('late'))).toThrow('already called');
});

test('it is not fired again while it rests', () => {
  const deferred = new Deferred().addCallback(() => new Deferred());
  deferred.callback(1);
  expect(() => deferred.callback(2)).toThrow('already called');
});

test('an order that cannot be read never reaches the store', () => {
  const lines: string[] = [];
  order(new Deferred(), (line) => lines.push(line)).callback('three');
  expect(lines).toEqual(['bill: none, "three" is no number']);
});
