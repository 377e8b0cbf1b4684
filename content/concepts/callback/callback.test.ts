import { expect, test } from 'vitest';
import { login as loginGenerator, Timeout as GeneratorTimeout } from '../enhanced-generators/enhanced-generators.ts';
import { evening, Loop, login, Timeout } from './callback.ts';

const silent = () => {};

/** Plays one conversation. Returns the questions, and what the end was called with, if it was. */
function talk(replies: readonly (string | Error)[]) {
  const questions: string[] = [];
  const ends: unknown[][] = [];
  const loop = new Loop((line) => (line.startsWith('a: is asked ') ? questions.push(line.slice('a: is asked '.length)) : undefined));
  login(loop, 'a', 'sesame', (...end) => ends.push(end));
  loop.run(replies.map((reply) => ['a', reply] as const));
  return { questions, ends };
}

test('asking returns before anything of the callback has run', () => {
  const events: string[] = [];
  const loop = new Loop(silent);
  loop.ask('a', 'name?', () => events.push('called'));
  events.push('returned');
  expect(events).toEqual(['returned']);
  loop.run([['a', 'x']]);
  expect(events).toEqual(['returned', 'called']);
});

test('a callback is called once, by the event of its own client', () => {
  const calls: string[] = [];
  const loop = new Loop(silent);
  for (const client of ['a', 'b']) loop.ask(client, '?', (_, text) => calls.push(`${client} ${text}`));
  loop.run([['b', '1'], ['b', '2'], ['c', '3'], ['a', '4']]);
  expect(calls).toEqual(['b 1', 'a 4']);
});

const REPLIES: (string | Timeout)[][] = [['ann', 'sesame'], ['ann', 'x', 'sesame'], ['ann', new Timeout(), 'sesame'], ['ann', 'x', new Timeout(), 'y'], ['ann', 'x', 'y', 'z', 'sesame'], ['ann']];

test.each(REPLIES.map((replies) => [replies]))('with the replies %j it is the same conversation as with a generator', (replies) => {
  const session = loginGenerator('sesame', silent);
  let step = session.next();
  const questions: string[] = [];
  for (const reply of replies) {
    if (step.done) break;
    questions.push(step.value);
    step = reply instanceof Timeout ? session.throw(new GeneratorTimeout()) : session.next(reply);
  }
  const byCallback = talk(replies);
  if (step.done) expect(byCallback).toEqual({ questions, ends: [[undefined, step.value]] });
  else expect(byCallback).toEqual({ questions: [...questions, step.value], ends: [] });
});

test.each([[0], [1], [2]])('an error after %i answers is passed to the end by hand, whichever callback met it', (answers) => {
  const cut = new Error('line is cut');
  expect(talk([...['ann', 'wrong'].slice(0, answers), cut]).ends).toEqual([[cut, '']]);
});

test('what a callback throws ends up in the loop, which goes on, and never where the callback was handed over', () => {
  const caught: unknown[] = [];
  const printed: string[] = [];
  const loop = new Loop((line) => printed.push(line));
  try {
    loop.ask('a', '?', () => {
      throw new Error('oops');
    });
    loop.ask('b', '?', () => printed.push('b lives'));
  } catch (error) {
    caught.push(error);
  }
  loop.run([['a', 'x'], ['b', 'y']]);
  expect(caught).toEqual([]);
  expect(printed.slice(-3)).toEqual(['loop: whose is "oops"?', 'loop: b says y', 'b lives']);
});

test('in the evening two conversations mix on one loop, and main has long gone', () => {
  const events: string[] = [];
  evening((line) => events.push(line));
  expect(events.indexOf('main: has called everything')).toBeLessThan(events.findIndex((event) => event.includes('says')));
  expect(events.filter((event) => event.startsWith('loop: ') && !event.includes('whose')).map((event) => event[6]).join('')).toBe('ababa');
  expect(events).toContain('loop: whose is "disk is full"?');
  expect(events).not.toContain('main: never printed');
  expect(events.at(-1)).toBe('ann: welcome, Ann');
});
