import { expect, test } from 'vitest';
import { Channel, go, type Goroutine, run, sieve } from './goroutine.ts';

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29];
const silent = () => {};

/** Deterministic, but in no order that a program could count on. */
function shuffled(seed: number): (runnable: number) => number {
  let state = seed;
  return (runnable) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor(state / 2 ** 16) % runnable;
  };
}

test('the sieve finds primes, and whoever is picked next, the same ones', () => {
  expect(sieve(10, silent)).toEqual(PRIMES);
  expect(sieve(10, silent, (runnable) => runnable - 1)).toEqual(PRIMES);
  for (let seed = 1; seed <= 50; seed++) expect(sieve(10, silent, shuffled(seed))).toEqual(PRIMES);
});

test('the order of events, however, is not the same', () => {
  const traces = [() => 0, (runnable: number) => runnable - 1].map((pick) => {
    const events: string[] = [];
    sieve(5, (line) => events.push(line), pick);
    return events.join('\n');
  });
  expect(traces[0]).not.toBe(traces[1]);
});

test('go does not wait: the caller goes on first', () => {
  const order: string[] = [];
  const done = new Channel<string>();
  run(
    (function* (): Goroutine {
      go(
        (function* (): Goroutine {
          order.push('child');
          yield* done.send('over');
        })(),
      );
      order.push('main');
      order.push(yield* done.receive());
    })(),
  );
  expect(order).toEqual(['main', 'child', 'over']);
});

test('when main returns, the program is over, and nobody else gets another turn', () => {
  let turns = 0;
  function* endless(): Goroutine {
    for (;;) {
      turns++;
      yield;
    }
  }
  run(
    (function* (): Goroutine {
      go(endless());
    })(),
  );
  expect(turns).toBe(0);
});

test('a send on an unbuffered channel does not return before somebody has received', () => {
  for (const pick of [() => 0, (runnable: number) => runnable - 1, shuffled(7)]) {
    const order: string[] = [];
    const channel = new Channel<number>();
    const done = new Channel<true>();
    run(
      (function* (): Goroutine {
        go(
          (function* (): Goroutine {
            for (const n of [1, 2, 3]) {
              yield* channel.send(n);
              order.push(`sent ${n}`);
            }
            yield* done.send(true);
          })(),
        );
        for (let n = 1; n <= 3; n++) {
          order.push(`asks ${n}`);
          expect(yield* channel.receive()).toBe(n);
        }
        yield* done.receive();
      })(),
      pick,
    );
    for (const n of [1, 2, 3]) expect(order.indexOf(`sent ${n}`)).toBeGreaterThan(order.indexOf(`asks ${n}`));
  }
});

test('those who sleep at a channel are woken in the order in which they came', () => {
  const got: number[] = [];
  const channel = new Channel<number>();
  const done = new Channel<true>();
  function* sender(n: number): Goroutine {
    yield* channel.send(n);
  }
  run(
    (function* (): Goroutine {
      for (const n of [1, 2, 3]) go(sender(n));
      go(
        (function* (): Goroutine {
          for (let i = 0; i < 3; i++) got.push(yield* channel.receive());
          yield* done.send(true);
        })(),
      );
      yield* done.receive();
    })(),
  );
  expect(got).toEqual([1, 2, 3]);
});

test('if all sleep, the runtime says so', () => {
  const channel = new Channel<number>();
  const main = function* (): Goroutine {
    yield* channel.receive();
  };
  expect(() => run(main())).toThrow('all goroutines are asleep - deadlock!');
});

test('every number goes through the filters in order, until one drops it', () => {
  const events: string[] = [];
  sieve(5, (line) => events.push(line));
  const way = (n: number) => events.filter((line) => line.endsWith(` ${n}`) || line === `main: ${n} is prime`);
  expect(way(4)).toEqual(['generate: sends 4', 'filter 2: drops 4']);
  expect(way(9)).toEqual(['generate: sends 9', 'filter 2: passes 9', 'filter 3: drops 9']);
  expect(way(7)).toEqual(['generate: sends 7', 'filter 2: passes 7', 'filter 3: passes 7', 'filter 5: passes 7', 'main: 7 is prime']);
});
