import { expect, test } from 'vitest';
import { amb, factors, product, tour } from './continuation.ts';

function multiply(numbers: number[]) {
  const events: string[] = [];
  const results: { by: string; value: number }[] = [];
  const into = (by: string) => (value: number) => void results.push({ by, value });
  product(numbers, into('k'), into('exit'), (line) => events.push(line));
  return { results, seen: events.filter((event) => event.includes('sees')), done: events.filter((event) => event.includes('*')) };
}

test('the rest of the program is entered exactly once with the product', () => {
  const { results, done } = multiply([2, 3, 4, 5]);
  expect(results).toEqual([{ by: 'k', value: 120 }]);
  expect(done).toHaveLength(4);
});

test.each([[[0]], [[0, 1, 2]], [[1, 2, 0, 3]], [[4, 4, 4, 0]]])('an early exit from %j skips the rest of the list and every multiplication', (numbers) => {
  const { results, seen, done } = multiply(numbers);
  expect(results).toEqual([{ by: 'exit', value: 0 }]);
  expect(seen).toHaveLength(numbers.indexOf(0) + 1);
  expect(done).toEqual([]);
});

test('one and the same continuation is entered once per option', () => {
  const entered: string[] = [];
  amb(['x', 'y', 'z'], (option, retry) => { entered.push(option); retry(); }, () => entered.push('fail'));
  expect(entered).toEqual(['x', 'y', 'z', 'fail']);
});

test('without a retry the other options are not looked at', () => {
  const entered: string[] = [];
  amb(['x', 'y', 'z'], (option) => entered.push(option), () => entered.push('fail'));
  expect(entered).toEqual(['x']);
});

test('backtracking finds every answer, depth first', () => {
  const answers: [number, number][] = [];
  const candidates = [1, 2, 3, 4, 6, 12];
  factors(12, candidates, (answer, retry) => { answers.push(answer); retry(); }, () => {}, () => {});
  expect(answers).toEqual(candidates.flatMap((a) => candidates.filter((b) => a * b === 12).map((b) => [a, b])));
});

test('a search that was left goes on where it was left', () => {
  const events: string[] = [];
  const retries: (() => void)[] = [];
  factors(6, [2, 3], (answer, retry) => { events.push(answer.join('*')); retries.push(retry); }, () => events.push('fail'), (line) => events.push(line));
  const first = events.splice(0);
  expect(first.at(-1)).toBe('2*3');
  retries[0]!();
  expect(events).toEqual(['a: is 3', 'b: is 2', '3*2']);
  events.length = 0;
  retries[0]!(); // re-entrant: the same point of the past, a second time
  expect(events).toEqual(['a: is 3', 'b: is 2', '3*2']);
});

test('the tour shows an early exit and a second answer', () => {
  const events: string[] = [];
  tour((line) => events.push(line));
  expect(events.slice(events.indexOf('product: sees 0'))[1]).toBe('main: product is 0');
  expect(events.filter((event) => event.endsWith('is 6'))).toEqual(['main: 2 * 3 is 6', 'main: 3 * 2 is 6']);
  expect(events.at(-1)).toBe('main: no more');
});
