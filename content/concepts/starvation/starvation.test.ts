import { expect, test } from 'vitest';
import { day, fair, unfair, week } from './starvation.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'];

/** Who worked, turn by turn. */
function order(take: typeof fair, yielding: Record<string, boolean>, turns: number): string[] {
  const worked: string[] = [];
  day(take, yielding, turns, (line) => worked.push(line.slice(0, line.indexOf(':'))));
  return worked;
}

const crowd = (size: number, selfish?: string) => Object.fromEntries(NAMES.slice(0, size).map((name) => [name, name !== selfish]));

test.each([1, 2, 3, 5])('a fair queue of %i: nobody waits longer than for one turn of each of the others', (size) => {
  const worked = order(fair, crowd(size), 100);
  expect(worked).toHaveLength(100);
  for (let turn = 0; turn + size <= worked.length; turn++) expect(new Set(worked.slice(turn, turn + size)).size).toBe(size);
});

test.each([2, 3, 5])('an unfair queue of %i lets one task work for ever, although it yields each time', (size) => {
  for (const turns of [10, 1000]) expect(new Set(order(unfair, crowd(size), turns))).toEqual(new Set([NAMES[size - 1]]));
});

test.each(NAMES)('when %s never yields, those behind it get nothing even from a fair queue', (selfish) => {
  const worked = order(fair, crowd(5, selfish), 100);
  const place = NAMES.indexOf(selfish);
  expect(worked.slice(0, place)).toEqual(NAMES.slice(0, place));
  expect(new Set(worked.slice(place))).toEqual(new Set([selfish]));
});

test('all turns are used and counted, whatever the policy', () => {
  for (const take of [fair, unfair]) {
    for (const selfish of [undefined, 'a', 'c']) {
      const had = day(take, crowd(3, selfish), 50, () => {});
      expect([...had.keys()]).toEqual(['a', 'b', 'c']);
      expect([...had.values()].reduce((sum, turns) => sum + turns)).toBe(50);
    }
  }
});

test('in the week two days out of three are bad for somebody', () => {
  const events: string[] = [];
  week((line) => events.push(line));
  const bills = events.filter((event) => event.startsWith('queue: ann had'));
  expect(bills.map((bill) => bill.includes('had 0'))).toEqual([false, true, true]);
});
