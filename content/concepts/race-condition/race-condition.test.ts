import { expect, test } from 'vitest';
import { bank, outcomes, schedules, type Thread } from './race-condition.ts';

const silent = () => {};

/** Threads of so many steps each, that could always go on. */
function steps(...counts: number[]): Thread[] {
  return counts.map(function* (count) {
    for (let i = 0; i < count; i++) yield () => true;
  });
}

test.each([
  [[1, 1], 2],
  [[2, 2], 6],
  [[3, 2], 10],
  [[3, 3], 20],
  [[2, 2, 2], 90],
])('steps %j can be interleaved in exactly %i ways, each found once', (counts, ways) => {
  const found = Array.from(schedules(() => steps(...counts)), (way) => way.join(''));
  expect(found).toHaveLength(ways);
  expect(new Set(found).size).toBe(ways);
  for (const way of found) counts.forEach((count, turn) => expect([...way].filter((step) => step === `${turn}`)).toHaveLength(count));
});

test('a thread whose guard is closed is in no schedule until another opens it', () => {
  const start = () => {
    let open = false;
    const waits = (function* (): Thread {
      yield () => open;
    })();
    const opens = (function* (): Thread {
      yield () => true;
      open = true;
    })();
    return [waits, opens];
  };
  expect([...schedules(start)]).toEqual([[1, 0]]);
});

test('without a lock the result depends on the schedule', () => {
  const balances = outcomes(false, silent);
  expect(new Set(balances)).toEqual(new Set([30, 20, 10]));
  expect(balances.filter((balance) => balance === 30)).toHaveLength(2);
});

test('only the schedules in which one thread runs to its end first are right', () => {
  const events: string[] = [];
  outcomes(false, (line) => events.push(line));
  for (let i = 0; i < events.length; i += 5) {
    const lanes = events.slice(i, i + 4).map((line) => line.slice(0, 3));
    const serial = lanes[0] === lanes[1];
    expect(events[i + 4]).toMatch(serial ? /^balance: 30$/ : /^balance: [12]0, [12]0 lost$/);
  }
});

test('with a lock no schedule loses anything', () => {
  const balances = outcomes(true, silent);
  expect(balances.length).toBeGreaterThan(1);
  expect(new Set(balances)).toEqual(new Set([30]));
});

test('the same program, run again, shows the same schedules', () => {
  const runs = [1, 2].map(() => {
    const events: string[] = [];
    bank((line) => events.push(line));
    return events;
  });
  expect(runs[0]).toEqual(runs[1]);
  expect(runs[0]!.slice(-2)).toEqual(['main: without a lock 2 of 6 schedules right', 'main: with a lock 2 of 2 schedules right']);
});
