import { expect, test } from 'vitest';
import { codef, costart, tour, type Wishes } from './cofunction.ts';

/** Answers each wish with itself in capitals. Returns the wishes and the result. */
function run<T>(wishes: Wishes<T>) {
  const wished: string[] = [];
  let step = wishes.next();
  while (!step.done) {
    wished.push(step.value);
    step = wishes.next(step.value.toUpperCase());
  }
  return { wished, result: step.value };
}

const ask = codef('ask', function* (_, wish: string): Wishes<string> {
  return yield wish;
});
const plain = (text: string) => text;

test('a cofunction cannot be called like a function, and the attempt runs none of it', () => {
  const ran: string[] = [];
  const waits = codef('waits', function* (): Wishes<void> {
    ran.push(yield 'a');
  });
  const returns = codef('returns', () => void ran.push('body'));
  for (const [name, cofunction] of Object.entries({ waits, returns })) {
    expect(() => (cofunction as unknown as () => void)()).toThrow(`${name} is a cofunction`);
  }
  expect(ran).toEqual([]);
});

test('a plain function cannot be cocalled, and the error appears where the call stands', () => {
  const reached: string[] = [];
  const wrong = codef('wrong', function* (cocall) {
    reached.push(yield* cocall(ask, 'before'));
    // @ts-expect-error: a plain function
    cocall(plain, 'x'); // not even delegated to
    reached.push('after');
  });
  expect(() => run(costart(wrong))).toThrow('plain is no cofunction');
  expect(reached).toEqual(['BEFORE']);
  // @ts-expect-error: the same from outside
  expect(() => costart(plain, 'x')).toThrow('plain is no cofunction');
});

test('neither is a generator function a cofunction, although it returns a generator', () => {
  function* generator(): Wishes<void> {}
  // @ts-expect-error: no codef
  expect(() => costart(generator)).toThrow(TypeError);
});

test('the definition decides, not the body: with or without a wait it is begun in the same way', () => {
  const both = codef('both', function* (cocall, first: string) {
    return [yield* cocall(ask, first), yield* cocall(codef('never', (_, x: number) => x * 2), 21)];
  });
  expect(run(costart(both, 'a'))).toEqual({ wished: ['a'], result: ['A', 42] });
  expect(run(costart(codef('nothing', () => 'at once')))).toEqual({ wished: [], result: 'at once' });
});

test('a scheduler outside sees one stream of wishes, however deep the calls', () => {
  const deep = codef('deep', function* (cocall, depth: number): Wishes<string> {
    const own = yield* cocall(ask, `depth ${depth}`);
    return depth === 0 ? own : `${own}, ${yield* cocall(deep, depth - 1)}`;
  });
  expect(run(costart(deep, 2))).toEqual({ wished: ['depth 2', 'depth 1', 'depth 0'], result: 'DEPTH 2, DEPTH 1, DEPTH 0' });
});

test('only bodies of cofunctions are handed the means to call others', () => {
  const handed: unknown[] = [];
  run(costart(codef('body', (...parameters: unknown[]) => void handed.push(...parameters))));
  expect(handed).toHaveLength(1);
  expect(handed[0]).toBeTypeOf('function');
});

test('on the tour the forgotten call is silent with a generator and an error with a cofunction', () => {
  const events: string[] = [];
  tour((line) => events.push(line));
  expect(events.slice(0, 4)).toEqual(['main: calls load, a generator function', 'main: no error', 'main: calls coload, a cofunction', 'main: error, coload is a cofunction']);
  expect(events.at(-1)).toBe('main: error, shout is no cofunction');
});
