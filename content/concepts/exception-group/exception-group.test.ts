import { expect, test } from 'vitest';
import { attempt, Bug, Full, Late, night, split } from './exception-group.ts';

const leaves = (error: Error | undefined): Error[] => (error instanceof AggregateError ? error.errors.flatMap(leaves) : error ? [error] : []);

/** The names along the way to each leaf. */
const paths = (error: Error | undefined, above = ''): string[] =>
  error instanceof AggregateError ? error.errors.flatMap((child: Error) => paths(child, `${above}${error.message}/`)) : error ? [above + error.message] : [];

/** All groups of a tree. */
const groups = (error: Error | undefined): AggregateError[] => (error instanceof AggregateError ? [error, ...error.errors.flatMap(groups)] : []);

const tree = () =>
  new AggregateError(
    [
      new Late('a'),
      new AggregateError([new Full('b'), new AggregateError([new Late('c'), new Late('d')], 'deep'), new Bug('e')], 'middle'),
      new AggregateError([new Late('f')], 'only late'),
      new Bug('g'),
    ],
    'top',
  );

function thrownBy(body: () => void): Error | undefined {
  try {
    body();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

const raise = (error: Error) => () => {
  throw error;
};

test.each([Late, Full, Bug, RangeError])('split loses nothing, doubles nothing, and keeps order and place (%o)', (kind) => {
  const error = tree();
  const [match, rest] = split(error, kind);
  expect(leaves(match)).toEqual(leaves(error).filter((leaf) => leaf instanceof kind));
  expect(leaves(rest)).toEqual(leaves(error).filter((leaf) => !(leaf instanceof kind)));
  expect([...paths(match), ...paths(rest)].toSorted()).toEqual(paths(error).toSorted());
  for (const group of [...groups(match), ...groups(rest)]) expect(group.errors.length).toBeGreaterThan(0);
});

test('split leaves the original alone, and says undefined where nothing is', () => {
  const error = tree();
  const before = paths(error);
  split(error, Late);
  expect(paths(error)).toEqual(before);
  expect(split(error, RangeError)[0]).toBeUndefined();
  expect(split(new Late('x'), Late)[1]).toBeUndefined();
});

test('every handler runs at most once, in order, with all that is its own', () => {
  const calls: [string, string[]][] = [];
  const left = thrownBy(() =>
    attempt(raise(tree()), [
      [Full, (errors) => calls.push(['full', paths(errors)])],
      [Late, (errors) => calls.push(['late', paths(errors)])],
      [Late, () => calls.push(['late again', []])],
    ]),
  );
  expect(calls).toEqual([
    ['full', ['top/middle/b']],
    ['late', ['top/a', 'top/middle/deep/c', 'top/middle/deep/d', 'top/only late/f']],
  ]);
  expect(paths(left)).toEqual(['top/middle/e', 'top/g']);
});

test('an error goes to the first handler that takes its kind', () => {
  const calls: string[] = [];
  attempt(raise(new AggregateError([new Late('a'), new Bug('b')])), [
    [Late, () => calls.push('late')],
    [Error, (errors) => calls.push(...leaves(errors).map(({ message }) => message))],
  ]);
  expect(calls).toEqual(['late', 'b']);
});

test('a single error is handed over as a group, and passes as itself when nobody wants it', () => {
  let got: unknown;
  const late = new Late('a');
  attempt(raise(late), [[Late, (errors) => (got = errors)]]);
  expect(got).toBeInstanceOf(AggregateError);
  expect((got as AggregateError).errors).toEqual([late]);
  const bug = new Bug('b');
  expect(thrownBy(() => attempt(raise(bug), [[Late, () => {}]]))).toBe(bug);
});

test('what a handler throws goes out together with what is left', () => {
  const left = thrownBy(() =>
    attempt(raise(tree()), [
      [Late, raise(new Bug('while handling'))],
      [Full, () => {}],
    ]),
  );
  expect(paths(left)).toEqual(['/while handling', '/top/middle/e', '/top/g']);
});

test('the night shows it: the bug is never swallowed', () => {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  night(print, new AggregateError([new Late('x'), new AggregateError([new Bug('y'), new Full('z')], 'in')], 'out'));
  expect(lines).toEqual(['backup: out[x, in[y, z]]', 'late: out[x]', 'full: out[in[z]]', 'after: out[in[y]]']);
  lines.length = 0;
  night(print, new AggregateError([new Late('x'), new Full('z')], 'out'));
  expect(lines.at(-1)).toBe('after: all is well');
});
