import { expect, test } from 'vitest';
import { evening, login, talk, Timeout } from './enhanced-generators.ts';

function started(events: string[] = []) {
  const session = login('sesame', (line) => events.push(line));
  expect(session.next()).toEqual({ value: 'name?', done: false });
  return session;
}

test('before the first yield nothing has run, and nothing can be received', () => {
  const events: string[] = [];
  const session = login('sesame', (line) => events.push(line));
  expect(session.next('too early')).toEqual({ value: 'name?', done: false });
  expect(session.next('ann').value).toBe('password, ann?');
  expect(events).toEqual([]);
});

test('what is sent becomes the value of the yield at which the generator rests', () => {
  for (const name of ['ann', 'bob', '']) {
    const session = started();
    expect(session.next(name)).toEqual({ value: `password, ${name}?`, done: false });
    expect(session.next('sesame')).toEqual({ value: `welcome, ${name}`, done: true });
  }
});

test('what is thrown is raised at that yield, and a handler there goes on with everything it knows', () => {
  const events: string[] = [];
  const session = started(events);
  session.next('ann');
  expect(session.throw(new Timeout())).toEqual({ value: 'password, ann?', done: false });
  expect(events).toEqual(['session: timeout, try 1 of 3']);
  expect(session.next('sesame')).toEqual({ value: 'welcome, ann', done: true });
});

test('an error that is not handled there comes back to whoever threw it, after the finally', () => {
  const events: string[] = [];
  const session = started(events);
  session.next('ann');
  expect(() => session.throw(new Error('line is cut'))).toThrow('line is cut');
  expect(events).toEqual(['session: forgets the password']);
  expect(session.next('ann').done).toBe(true);
});

test('the place decides: the same timeout is fatal where no handler is', () => {
  expect(() => started().throw(new Timeout())).toThrow(Timeout);
});

test('closing runs the finally, once, and nothing else', () => {
  for (const lines of [[], ['ann'], ['ann', 'wrong']]) {
    const events: string[] = [];
    const session = started(events);
    for (const line of lines) session.next(line);
    events.length = 0;
    session.return('');
    session.return('');
    expect(events).toEqual(['session: forgets the password']);
    expect(session.next('ann').done).toBe(true);
  }
});

test('each session has its own place and its own variables', () => {
  const sessions = ['ann', 'bob', 'cy'].map((name) => ({ name, session: started() }));
  for (const { name, session } of sessions) expect(session.next(name).value).toBe(`password, ${name}?`);
  sessions[1]!.session.next('wrong');
  for (const { name, session } of sessions.toReversed()) expect(session.next('sesame').value).toBe(`welcome, ${name}`);
});

test('in the evening each client ends in a cleaned-up session, however it ends', () => {
  const events: string[] = [];
  evening((line) => events.push(line));
  expect(events.filter((event) => event === 'session: forgets the password')).toHaveLength(2);
  expect(events[events.indexOf('client: is silent') + 1]).toBe('session: timeout, try 1 of 3');
  expect(events.slice(-2)).toEqual(['client: hangs up', 'session: forgets the password']);
  const third: string[] = [];
  talk(login('sesame', () => {}), ['cy', 'a', 'b', 'c', 'sesame'], (line) => third.push(line));
  expect(third.at(-1)).toBe('server: goodbye, cy');
});
