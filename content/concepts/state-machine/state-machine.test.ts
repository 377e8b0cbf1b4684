import { expect, test } from 'vitest';
import { parser, race, START, step, type State } from './state-machine.ts';

/** What each of the two says after each character: nothing, a message, or an error, which is the end. */
function byMachine(text: string, state: State = START) {
  const said: (string | undefined)[] = [];
  for (const character of text) {
    try {
      const result = step(state, character);
      ({ state } = result);
      said.push(result.message);
    } catch (error) {
      return [...said, `error: ${(error as Error).message}`];
    }
  }
  return said;
}

function byGenerator(text: string) {
  const said: (string | undefined)[] = [];
  const generator = parser(() => {});
  generator.next();
  for (const character of text) {
    try {
      said.push(generator.next(character).value);
    } catch (error) {
      return [...said, `error: ${(error as Error).message}`];
    }
  }
  return said;
}

/** All texts of this length over a small alphabet, right and wrong ones. */
const texts = (length: number): string[] => (length === 0 ? [''] : texts(length - 1).flatMap((text) => [...'01:,x'].map((character) => text + character)));

test('state machine and generator say the same, at the same character, for every text', () => {
  const differs = (text: string) => byGenerator(text).join() !== byMachine(text).join();
  for (let length = 0; length <= 6; length++) expect(texts(length).filter(differs)).toEqual([]);
});

test.each([
  [[], ''],
  [['hello'], '5:hello,'],
  [['', ':', 'a,b'], '0:,1::,3:a,b,'],
  [['twelve chars'], '12:twelve chars,'],
  [['still open'], '10:still open,7:not ye'],
])('the messages %j are found', (messages, text) => {
  const found = (said: (string | undefined)[]) => said.filter((message) => message !== undefined);
  expect(found(byMachine(text))).toEqual(messages);
  expect(found(byGenerator(text))).toEqual(messages);
});

test.each([[':', ': in the length'], ['x', 'x in the length'], ['2:abc', 'c after the body'], ['0:,,', ', in the length']])('%s is refused by both', (text, reason) => {
  expect(byMachine(text).at(-1)).toBe(`error: ${reason}`);
  expect(byGenerator(text).at(-1)).toBe(`error: ${reason}`);
});

test('the same input means different things in different states', () => {
  const states: State[] = [START, { at: 'LENGTH', digits: '2', body: '' }, { at: 'BODY', digits: '2', body: '' }, { at: 'COMMA', digits: '0', body: '' }];
  expect(states.map((state) => byMachine(':', state)[0] ?? 'goes on')).toEqual(['error: : in the length', 'goes on', 'goes on', 'error: : after the body']);
});

test('a step changes nothing but what it returns, so a conversation can be stored and taken up twice', () => {
  let state = START;
  for (const character of '3:ab') ({ state } = step(state, character));
  const stored = JSON.stringify(state);
  expect(byMachine('c,', JSON.parse(stored))).toEqual([undefined, 'abc']);
  expect(byMachine('x,', JSON.parse(stored))).toEqual([undefined, 'abx']);
  expect(JSON.stringify(state)).toBe(stored);
});

test('in the race both agree on every message', () => {
  const events: string[] = [];
  race('5:hello,0:,1::,', (line) => events.push(line));
  const messages = events.flatMap((event) => /^main: "(.*)" and "(.*)"$/.exec(event)?.slice(1) ?? []);
  expect(messages).toEqual(['hello', 'hello', '', '', ':', ':']);
});
