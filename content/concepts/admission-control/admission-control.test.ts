import { expect, test } from 'vitest';
import { LIMIT, PATIENCE, serve, SERVICE, Stage } from './admission-control.ts';

const silent = () => {};
const GAPS = [24, 12, 6, 4, 3, 2, 1];
/** So many requests that the server needs the same time for as many answers as it can give. */
const requestsAt = (gap: number, answers = 200) => (answers * SERVICE) / gap;

test('the stage really sheds: offered more than it holds, it refuses, and takes again when there is room', () => {
  const stage = new Stage(2);
  expect([0, 1, 2, 3].map((request) => stage.offer(request))).toEqual([true, true, false, false]);
  expect(stage.queue).toEqual([0, 1]);
  stage.queue.shift();
  expect(stage.offer(4)).toBe(true);
});

test.each(GAPS)('with a request every %d, each is either answered or refused', (gap) => {
  for (const limit of [LIMIT, Infinity]) {
    const requests = requestsAt(gap);
    const { answered, refused, inTime } = serve(requests, gap, new Stage(limit), silent);
    expect(answered + refused).toBe(requests);
    expect(inTime).toBeLessThanOrEqual(answered);
  }
});

test.each(GAPS)('with a request every %d, whoever is let in is answered in time', (gap) => {
  const { answered, inTime, slowest } = serve(requestsAt(gap), gap, new Stage(LIMIT), silent);
  expect(inTime).toBe(answered);
  expect(slowest).toBeLessThanOrEqual(PATIENCE);
});

test('with control, goodput stays at what the server can do, however high the load', () => {
  for (const gap of GAPS.filter((gap) => gap <= SERVICE)) {
    const { inTime } = serve(requestsAt(gap), gap, new Stage(LIMIT), silent);
    expect(inTime).toBeGreaterThanOrEqual(200);
    expect(inTime).toBeLessThanOrEqual(200 + LIMIT + 1);
  }
});

test('without it, an overloaded server answers everybody and nearly nobody in time, and ever later', () => {
  for (const gap of GAPS.filter((gap) => gap < SERVICE)) {
    const requests = requestsAt(gap);
    const { answered, refused, inTime, slowest } = serve(requests, gap, new Stage(Infinity), silent);
    expect([answered, refused]).toEqual([requests, 0]);
    expect(inTime).toBeLessThan(10);
    expect(serve(requests * 2, gap, new Stage(Infinity), silent).slowest).toBeGreaterThan(1.9 * slowest);
  }
});

test('below its capacity a server refuses nobody', () => {
  const { refused } = serve(requestsAt(24), 24, new Stage(LIMIT), silent);
  expect(refused).toBe(0);
});

test('a limit that is too generous lets in what will be late', () => {
  const { answered, inTime } = serve(requestsAt(3), 3, new Stage(LIMIT * 4), silent);
  expect(inTime).toBeLessThan(answered / 2);
});
