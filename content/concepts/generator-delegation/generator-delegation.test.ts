import { expect, test } from 'vitest';
import { feed, session, show, value, type Value } from './generator-delegation.ts';

const silent = () => {};
const VALUES: Value[] = ['a', [], ['a'], ['a', 'b', 'c'], [[[]]], [['a', 'b'], 'c', ['d', ['e', []]]]];

/** The lines in which a value travels. */
const lines = (value: Value): string[] => (typeof value === 'string' ? [value] : [`list ${value.length}`, ...value.flatMap(lines)]);

/** The depth at which each of these lines is read. */
const depths = (value: Value, depth = 0): number[] => (typeof value === 'string' ? [depth] : [depth, ...value.flatMap((part) => depths(part, depth + 1))]);

test.each(VALUES.map((value) => [show(value), value] as const))('each line of %s is wanted by the innermost reader and reaches it, through all the others', (_, sent) => {
  const reader = value(silent);
  let step = reader.next();
  const wanted: unknown[] = [];
  for (const line of lines(sent)) {
    wanted.push(step.value);
    step = reader.next(line);
  }
  expect(wanted).toEqual(depths(sent).map((depth) => `depth ${depth} wants a line`));
  expect(step).toEqual({ value: sent, done: true });
});

test('the values returned are put together on the way out', () => {
  const events: string[] = [];
  feed(session((line) => events.push(line)), lines(['a', ['b', ['c']]]), silent);
  expect(events.filter((event) => event.includes('returns ('))).toEqual(['depth 2: returns (c)', 'depth 1: returns (b (c))', 'depth 0: returns (a (b (c)))']);
  expect(events).toContain('session: has read (a (b (c)))');
});

test.each([1, 2, 5])('an error thrown in from outside is raised at depth %i first, and passes outwards', (depth) => {
  const events: string[] = [];
  feed(session((line) => events.push(line)), Array(depth).fill('list 1'), silent);
  const outwards = Array.from({ length: depth + 1 }, (_, i) => `depth ${depth - i}: gives up`);
  expect(events.slice(depth)).toEqual([...outwards, 'session: connection lost']);
});

test('an error raised inside passes outwards the same way, and nobody else is asked', () => {
  const events: string[] = [];
  feed(session((line) => events.push(line)), ['list 2', 'list x', 'a', 'b'], (line) => events.push(line));
  expect(events.slice(-3)).toEqual(['depth 1: gives up', 'depth 0: gives up', 'session: a list of x?']);
  expect(events.filter((event) => event.startsWith('wire: '))).toHaveLength(2);
});

test('closing the outermost closes the innermost', () => {
  const closed: number[] = [];
  function* nested(depth: number): Generator<string, void, string> {
    try {
      if (depth === 3) yield 'rests';
      else yield* nested(depth + 1);
    } finally {
      closed.push(depth);
    }
  }
  const outer = nested(0);
  outer.next();
  outer.return();
  expect(closed).toEqual([3, 2, 1, 0]);
});

test('a reader that is called without delegation does nothing at all', () => {
  const events: string[] = [];
  value((line) => events.push(line));
  expect(events).toEqual([]);
});
