import { expect, test } from 'vitest';
import { control, serve, Stage } from './staged-event-driven-architecture.ts';

const silent = () => {};

/** Stages that note, at the end of each tick's work, how many requests wait in them. */
function watched() {
  const stages = [new Stage('parse', 4), new Stage('disk', 1), new Stage('send', 4)];
  const waiting = new Map(stages.map(({ name }) => [name, [] as number[]]));
  for (const stage of stages) {
    const work = stage.work.bind(stage);
    stage.work = (print) => {
      const done = work(print);
      expect(done.length).toBeLessThanOrEqual(stage.threads * stage.speed);
      waiting.get(stage.name)!.push(stage.queue.length);
      return done;
    };
  }
  return { stages, most: (name: string) => Math.max(...waiting.get(name)!) };
}

test('every request comes out, once', () => {
  for (const controlled of [false, true]) for (const requests of [1, 7, 50]) expect(serve(requests, controlled, silent)).toHaveLength(requests);
});

test('the queue grows before the slow stage and nowhere else', () => {
  const { stages, most } = watched();
  serve(40, false, silent, stages);
  expect(most('disk')).toBeGreaterThan(15);
  expect(most('parse')).toBe(0);
  expect(most('send')).toBe(0);
});

test('the controller finds the slow stage by its queue alone, and leaves the others as they are', () => {
  const { stages, most } = watched();
  serve(40, true, silent, stages);
  const threads = Object.fromEntries(stages.map(({ name, threads }) => [name, threads]));
  expect(threads).toEqual({ parse: 1, disk: 3, send: 1 });
  expect(most('disk')).toBeLessThanOrEqual(2);
});

test('without it the wait grows with the number of requests, with it the wait stays what it is', () => {
  const slowest = (requests: number, controlled: boolean) => Math.max(...serve(requests, controlled, silent));
  expect(slowest(80, false)).toBeGreaterThan(1.8 * slowest(40, false));
  expect(slowest(80, true)).toBe(slowest(40, true));
});

test('another slow stage is found as well', () => {
  const stages = [new Stage('parse', 4), new Stage('disk', 4), new Stage('send', 1)];
  serve(40, true, silent, stages);
  expect(stages.map(({ threads }) => threads > 1)).toEqual([false, false, true]);
});

test('requests leave in the order in which they came', () => {
  const stage = new Stage('stage', 2);
  for (let arrived = 0; arrived < 5; arrived++) stage.queue.push({ arrived });
  const order = [...stage.work(silent), ...stage.work(silent), ...stage.work(silent)].map(({ arrived }) => arrived);
  expect(order).toEqual([0, 1, 2, 3, 4]);
});

test('a stage below the threshold gets no thread', () => {
  const stage = new Stage('stage', 1);
  stage.queue.push({ arrived: 0 });
  control([stage], silent);
  expect(stage.threads).toBe(1);
});
