import { expect, test } from 'vitest';
import { read, takeTwo, tour, withIterators, withLists, type Tray } from './generator-pipeline.ts';

const silent = () => {};
const LOG = ['/a 120', '/b 7', '/c 300', '/d 250', '/e 5', '/f 900'];

/** A log that counts how many lines were taken from it, as many as anybody asks for. */
function endless() {
  const log = {
    taken: 0,
    *[Symbol.iterator]() {
      for (;;) yield `/${log.taken} ${log.taken++ % 2 === 0 ? 5 : 500}`;
    },
  };
  return log;
}

test('both ways choose the same', () => {
  const sizes = (pipeline: typeof withLists) => [...pipeline(LOG, { held: 0, peak: 0 }, silent)];
  expect(sizes(withIterators)).toEqual(sizes(withLists));
  expect(sizes(withIterators)).toEqual([120, 300, 250, 900]);
});

test('building a pipeline of iterators reads nothing', () => {
  const log = endless();
  const events: string[] = [];
  withIterators(log, { held: 0, peak: 0 }, (line) => events.push(line));
  expect(log.taken).toBe(0);
  expect(events).toEqual([]);
});

test('it reads no line more than the answer needs, even if the log has no end', () => {
  const log = endless();
  expect(takeTwo(withIterators, log, silent).taken).toEqual([500, 500]);
  expect(log.taken).toBe(4);
});

test.each([4, 40, 4000])('of %i lines iterators hold one at a time, and lists hold all', (length) => {
  const log = Array.from({ length }, (_, i) => `/${i} ${i + 1 === length || i + 2 === length ? 500 : 5}`);
  expect(takeTwo(withIterators, log, silent)).toEqual({ taken: [500, 500], peak: 1 });
  expect(takeTwo(withLists, log, silent)).toEqual({ taken: [500, 500], peak: length });
});

test('a line goes through all stages before the next is read', () => {
  const events: string[] = [];
  for (const size of withIterators(LOG, { held: 0, peak: 0 }, (line) => events.push(line))) events.push(`main: takes ${size}`);
  const lanes = events.map((event) => event.slice(0, event.indexOf(':')));
  const passes = lanes.join(' ').split(/ ?(?=read)/);
  expect(passes).toHaveLength(LOG.length);
  for (const pass of passes) expect(pass.trim()).toMatch(/^read measure choose( main)?$/);
});

test('the source is closed when the consumer leaves early', () => {
  const tray: Tray = { held: 0, peak: 0 };
  const source = read(LOG, tray, silent);
  for (const _ of source.map((line) => line.length)) break;
  expect(source.next()).toEqual({ value: undefined, done: true });
});

test('in the tour the last line is read by lists only', () => {
  const events: string[] = [];
  tour((line) => events.push(line));
  expect(events.filter((event) => event === 'read: /c 300')).toHaveLength(2);
  expect(events.filter((event) => event === 'read: /d 250')).toHaveLength(1);
});
