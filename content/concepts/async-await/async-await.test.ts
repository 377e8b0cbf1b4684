import { expect, test } from 'vitest';
import { drive, tour } from './async-await.ts';

const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value)));

test('the driver returns a promise of what the generator returns', async () => {
  function* sum(): Generator<Promise<unknown>, number, unknown> {
    return ((yield later(2)) as number) + ((yield later(3)) as number);
  }
  expect(await drive(sum())).toBe(5);
});

test('an error of what is awaited is thrown at the place of the wait', async () => {
  function* careful(): Generator<Promise<unknown>, string, unknown> {
    try {
      yield Promise.reject(new Error('lost'));
      return 'went on';
    } catch (error) {
      return `caught ${(error as Error).message} with ${yield later('more to come')}`;
    }
  }
  expect(await drive(careful())).toBe('caught lost with more to come');
});

test('an error that nobody catches rejects the promise, and the finally blocks run', async () => {
  const events: string[] = [];
  function* careless(when: 'before' | 'after'): Generator<Promise<unknown>, void, unknown> {
    try {
      if (when === 'after') yield later('anything');
      throw new Error(`failed ${when} the wait`);
    } finally {
      events.push(`cleaned up ${when}`);
    }
  }
  await expect(drive(careless('before'))).rejects.toThrow('failed before the wait');
  await expect(drive(careless('after'))).rejects.toThrow('failed after the wait');
  expect(events).toEqual(['cleaned up before', 'cleaned up after']);
});

test('it runs at once to the first wait, and the caller goes on while it waits', async () => {
  const events: string[] = [];
  function* worker(): Generator<Promise<unknown>, void, unknown> {
    events.push('begins');
    yield later('anything');
    events.push('ends');
  }
  const done = drive(worker());
  events.push('caller goes on');
  await done;
  expect(events).toEqual(['begins', 'caller goes on', 'ends']);
});

test('turn by turn, driven generators are interleaved as async functions are', async () => {
  function* byHand(name: string, waits: number, events: string[]): Generator<Promise<unknown>, string, unknown> {
    for (let i = 0; i < waits; i++) events.push(`${name}${yield Promise.resolve(i)}`);
    if (waits > 1) events.push((yield drive(byHand(`${name}'`, waits - 1, events))) as string);
    return `${name} returns`;
  }
  async function forReal(name: string, waits: number, events: string[]): Promise<string> {
    for (let i = 0; i < waits; i++) events.push(`${name}${await Promise.resolve(i)}`);
    if (waits > 1) events.push(await forReal(`${name}'`, waits - 1, events));
    return `${name} returns`;
  }
  const real: string[] = [];
  const driven: string[] = [];
  await Promise.all([forReal('a', 3, real), forReal('b', 1, real), forReal('c', 4, real)]);
  await Promise.all([drive(byHand('a', 3, driven)), drive(byHand('b', 1, driven)), drive(byHand('c', 4, driven))]);
  expect(driven).toEqual(real);
  expect(new Set(real.slice(0, 3).map((event) => event[0]))).toEqual(new Set(['a', 'b', 'c']));
});

test('the tour prints the same twice, and everybody has asked before anybody is answered', async () => {
  const events: string[] = [];
  await tour((line) => events.push(line));
  const half = events.indexOf('main: for real');
  expect(events.slice(half + 1)).toEqual(events.slice(1, half));
  expect(events.slice(1, 5)).toEqual(['ann: asks', 'bob: asks', 'cid: asks', 'main: all are under way']);
  expect(events.filter((event) => event.startsWith('bob: apologises'))).toHaveLength(2);
});
