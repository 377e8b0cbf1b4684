import { expect, test } from 'vitest';
import { framework, sumWithFramework, sumWithLibrary, tour } from './inversion-of-control.ts';

const silent = () => {};

function sumBoth(wire: number[]) {
  const sums = [sumWithLibrary(wire, silent)];
  const loop = framework('loop', silent);
  sumWithFramework(loop, wire, (sum) => sums.push(sum));
  loop.run();
  return sums;
}

test.each([[[]], [[1]], [[0, 0]], [[3, 4, 5]]])('both programs find the same sum of %j', (wire) => {
  const sum = wire.reduce((a: number, b: number) => a + b, 0);
  expect(sumBoth(wire)).toEqual([sum, sum]);
});

test('with a library each call is made by the program and answered by the library, in turns', () => {
  const lanes: string[] = [];
  sumWithLibrary([1, 2, 3], (line) => lanes.push(line.slice(0, line.indexOf(':'))));
  expect(lanes).toEqual(Array(4).fill(['app', 'library']).flat());
});

test('with a framework the program runs only while the framework runs, and is not the one that calls', () => {
  let running = false;
  const calls: unknown[] = [];
  const loop = framework('loop', silent);
  loop.register([1, 2], (number) => calls.push([number, running]));
  expect(calls).toEqual([]);
  running = true;
  loop.run();
  running = false;
  expect(calls).toEqual([[1, true], [2, true], [undefined, true]]);
});

test('registering returns without a result, and the sum is sent on from inside run', () => {
  const events: string[] = [];
  const loop = framework('loop', silent);
  sumWithFramework(loop, [1, 2], (sum) => events.push(`sum ${sum}`));
  events.push('registered');
  loop.run();
  events.push('run has returned');
  expect(events).toEqual(['registered', 'sum 3', 'run has returned']);
});

test('of two frameworks the second begins when the first has ended', () => {
  const names: string[] = [];
  const loops = ['a', 'b'].map((name) => framework(name, () => names.push(name)));
  for (const loop of loops) sumWithFramework(loop, [1, 2, 3], silent);
  for (const loop of loops) loop.run();
  expect(names.join('')).toBe('aaaabbbb');
});

test('a common loop serves all who have registered in turns', () => {
  const served: string[] = [];
  const loop = framework('loop', silent);
  for (const name of ['a', 'b', 'c']) loop.register([1, 2], (number) => served.push(`${name}${number ?? '.'}`));
  loop.run();
  expect(served).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2', 'a.', 'b.', 'c.']);
});

test('on the tour nobody in the program calls anything once a framework runs', () => {
  const events: string[] = [];
  tour((line) => events.push(line));
  const first = events.findIndex((event) => event.startsWith('mail: '));
  expect(events.slice(first).filter((event) => event.startsWith('app: calls'))).toEqual([]);
  const common = events.filter((event) => event.startsWith('common: '));
  expect(common.slice(0, 2)).toEqual(['common: calls the handler with 3', 'common: calls the handler with 5']);
});
