import { expect, test } from 'vitest';
import { Container, serve } from './asynchronous-servlet.ts';
import type { Style } from './asynchronous-servlet.ts';

function traced(style: Style, services: readonly number[], limit = 1000) {
  const lines: string[] = [];
  const { answers, held } = serve(style, services, limit, (line) => lines.push(line));
  const at = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).map((line) => Number(/ at (\d+)$/.exec(line)?.[1]));
  return { lines, answers: [...answers], held, at };
}

const SIX = [30, 30, 30, 30, 30, 30];
const answeredAll = SIX.map((_, i) => [`r${i + 1}`, '200']);

test('two threads are enough for six requests that wait at the same time, if none keeps its thread', () => {
  const { answers, at } = traced('asynchronous', SIX);
  expect(answers).toEqual(answeredAll);
  expect(Math.max(...at(/suspends/))).toBeLessThan(Math.min(...at(/answers/)));
  expect(Math.max(...at(/answers/))).toBeLessThan(40);
});

test('a servlet that waits in its thread lets two be served at a time', () => {
  const { answers, at } = traced('blocking', SIX);
  expect(answers).toEqual(answeredAll);
  expect(at(/answers/)).toEqual([32, 32, 64, 64, 96, 96]);
});

test('what suspension saves is the waiting, and nothing else: the work is the same', () => {
  for (const service of [0, 10, 500]) {
    const services = [service, service, service];
    expect(traced('asynchronous', services).held).toBe(2 * 3);
    expect(traced('blocking', services).held).toBe((2 + service) * 3);
  }
});

test('to return is not to be finished: no thread is busy while all requests are open', () => {
  const container = new Container(1);
  const order: string[] = [];
  const work = (name: string) =>
    function* () {
      yield 1;
      container.later(10, () => order.push(`${name} answered at ${container.now}`));
      order.push(`${name} returned at ${container.now}`);
    };
  container.dispatch(work('a'));
  container.dispatch(work('b'));
  container.run();
  expect(order).toEqual(['a returned at 1', 'b returned at 2', 'a answered at 11', 'b answered at 12']);
});

test.each([[48, '200'], [60, '503']])('a request is answered once: of the data after %s and the limit of 50 the first counts', (service, expected) => {
  const { answers, lines } = traced('asynchronous', [service], 50);
  expect(answers).toEqual([['r1', expected]]);
  expect(lines.filter((line) => line.includes('answers'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('too late'))).toHaveLength(expected === '503' ? 1 : 0);
});
