import { expect, test } from 'vitest';
import { audit, day, move, run, type Task } from './cooperative-multitasking.ts';

const silent = () => {};

/** Reports each of its steps, and gives way after so many of them. */
function* worker(name: string, steps: number, perTurn: number, log: string[]): Task {
  for (let step = 1; step <= steps; step++) {
    log.push(name);
    if (step % perTurn === 0) yield;
  }
}

test('tasks that give way after each step alternate strictly', () => {
  const log: string[] = [];
  run(worker('a', 3, 1, log), worker('b', 3, 1, log), worker('c', 3, 1, log));
  expect(log.join('')).toBe('abcabcabc');
});

test('a turn is as long as the task wants it, and nobody comes in between', () => {
  const log: string[] = [];
  run(worker('a', 4, 2, log), worker('b', 6, 3, log), worker('c', 2, 1, log));
  expect(log.join('')).toBe('aabbbcaabbbc');
});

test('a task that never gives way keeps the processor to its end', () => {
  const log: string[] = [];
  run(worker('a', 1000, 1001, log), worker('b', 1, 1, log));
  expect(log.indexOf('b')).toBe(1000);
});

test('a task that has ended gets no more turns, the others go on', () => {
  const log: string[] = [];
  run(worker('a', 1, 1, log), worker('b', 3, 1, log));
  expect(log.join('')).toBe('abbb');
});

function audits(...early: boolean[]) {
  const accounts = { giro: 1000, savings: 0 };
  const seen: string[] = [];
  run(audit(accounts, 6, (line) => seen.push(line)), ...early.map((early, i) => move(accounts, `${i}`, 10 ** i, early, silent)));
  return { seen, accounts };
}

test.each([[[false]], [[false, false]], [[false, false, false]]])('with changes that are whole between yields the audit is right at every turn: %j', (early) => {
  expect(new Set(audits(...early).seen)).toEqual(new Set(['audit: finds all']));
});

test('a yield within a change shows others one half of it, as much as is in hand', () => {
  expect(audits(true).seen.slice(0, 3)).toEqual(['audit: finds all', 'audit: misses 1', 'audit: misses 1']);
  expect(audits(true, true).seen[1]).toBe('audit: misses 11');
});

test('in the end nothing is lost in either case: it is the moment that was wrong', () => {
  for (const early of [true, false]) expect(audits(early, early).accounts).toEqual({ giro: 978, savings: 22 });
});

test('control changes hands only where somebody gives way or ends', () => {
  for (const early of [true, false]) {
    const events: string[] = [];
    day(early, (line) => events.push(line));
    const moves = events.slice(1, -1);
    moves.forEach((event, i) => {
      const next = moves[i + 1];
      if (next && event.slice(0, 3) !== next.slice(0, 3)) expect(event).toMatch(/gives way|audit/);
    });
    expect(moves.some((event) => event.includes('misses'))).toBe(early);
  }
});
