import { expect, test } from 'vitest';
import { pages, rows, send, tour, wait } from './async-iterator.ts';

const silent = () => {};
const TABLE = [['a', 'b'], ['c'], [], ['d', 'e', 'f']];

/** A table that has no end, and counts how many pages were taken from it. */
function endless() {
  const table = {
    taken: 0,
    async *[Symbol.asyncIterator]() {
      for (;;) {
        await wait(silent);
        table.taken++;
        yield [`${table.taken}.1`, `${table.taken}.2`];
      }
    },
  };
  return table;
}

test('all rows arrive, in order, wherever the pages begin', async () => {
  const arrived: string[] = [];
  for await (const row of rows(pages(TABLE, silent), silent)) arrived.push(row);
  expect(arrived).toEqual(TABLE.flat());
});

test('building the pipeline reads nothing', async () => {
  const table = endless();
  const source = rows(table, silent);
  await wait(silent);
  expect(table.taken).toBe(0);
  await source.return();
});

test.each([0, 1, 20])('a consumer that waits %i times for each row is never overtaken by the source', async (waits) => {
  const table = endless();
  let rowsTaken = 0;
  for await (const _ of rows(table, silent)) {
    rowsTaken++;
    for (let i = 0; i < waits; i++) await wait(silent);
    expect(table.taken).toBe(Math.ceil(rowsTaken / 2)); // two rows a page
    if (rowsTaken === 9) break;
  }
});

test('a page is sought only when the rows of the one before were taken', async () => {
  const events: string[] = [];
  await send(rows(pages(TABLE, (line) => events.push(line)), silent), 'no such row', (line) => events.push(line));
  expect(events.indexOf('disk: seeks page 2')).toBeGreaterThan(events.indexOf('client: takes b'));
  expect(events.indexOf('disk: seeks page 4')).toBeGreaterThan(events.indexOf('client: takes c'));
});

test('who leaves early has the source closed before anything else happens', async () => {
  const events: string[] = [];
  const print = (line: string) => void events.push(line);
  await send(rows(pages(TABLE, print), print), 'c', print);
  expect(events.slice(-2)).toEqual(['disk: file is closed', 'client: hangs up']);
  expect(events.join('\n')).not.toContain('page 3');
});

test('while somebody waits, others run', async () => {
  const events: string[] = [];
  const print = (line: string) => void events.push(line);
  await Promise.all([send(rows(pages([['a', 'b']], silent), silent), 'b', print), send(rows(pages([['x', 'y']], silent), silent), 'y', print)]);
  const takes = events.filter((event) => event.startsWith('client: takes'));
  expect(takes.map((event) => event.at(-1))).toEqual(['a', 'x', 'b', 'y']);
});

test('requests that are made ahead are answered in the order in which they were made', async () => {
  const source = rows(pages(TABLE, silent), silent);
  const answers = await Promise.all([source.next(), source.next(), source.next()]);
  expect(answers.map((answer) => answer.value)).toEqual(['a', 'b', 'c']);
  await source.return();
});

test('in the tour the last page is never read', async () => {
  const events: string[] = [];
  await tour((line) => events.push(line));
  expect(events.filter((event) => event.startsWith('disk: has'))).toHaveLength(2);
});
