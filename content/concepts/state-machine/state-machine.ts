// One parser twice: as a state machine, which is called for each character and must know what it was doing, and as a generator, which
// knows that from where it rests. A message is sent as its length, a colon, its characters, and a comma.

type Print = (line: string) => void;

/** Everything that such a machine knows. It is plain data, so it can be copied, stored, or sent somewhere. */
export interface State {
  readonly at: 'LENGTH' | 'BODY' | 'COMMA';
  readonly digits: string;
  readonly body: string;
}

export const START: State = { at: 'LENGTH', digits: '', body: '' };

/** For each state and each input, the next state, and a message if that completes one. */
export function step({ at, digits, body }: State, character: string): { state: State; message?: string } {
  switch (at) {
    case 'LENGTH':
      if (/\d/.test(character)) return { state: { at, digits: digits + character, body } };
      if (character !== ':' || digits === '') throw new SyntaxError(`${character} in the length`);
      return { state: { at: Number(digits) === 0 ? 'COMMA' : 'BODY', digits, body } };
    case 'BODY':
      body += character;
      return { state: { at: body.length === Number(digits) ? 'COMMA' : 'BODY', digits, body } };
    case 'COMMA':
      if (character !== ',') throw new SyntaxError(`${character} after the body`);
      return { state: START, message: body };
  }
}

/** Is sent one character at a time, and yields a message when it has one. The states are places in the text. */
export function* parser(print: Print): Generator<string | undefined, never, string> {
  let message: string | undefined;
  for (;;) {
    let digits = '';
    let character = yield message;
    for (; /\d/.test(character); character = yield undefined) digits += character;
    if (character !== ':' || digits === '') throw new SyntaxError(`${character} in the length`);
    print(`generator: knows the length, ${digits}`);

    let body = '';
    while (body.length < Number(digits)) body += yield undefined;
    print(`generator: knows the body, "${body}"`);

    character = yield undefined;
    if (character !== ',') throw new SyntaxError(`${character} after the body`);
    message = body;
  }
}

export function race(text: string, print: Print): void {
  let state = START;
  const generator = parser(print);
  generator.next();
  for (const character of text) {
    const before = state.at;
    const { state: after, message } = step(state, character);
    state = after;
    if (state.at !== before) print(`machine: from ${before} to ${state.at} at ${character}`);
    const same = generator.next(character).value;
    if (message !== undefined) print(`main: "${message}" and "${same}"`);
  }
}

if (import.meta.main) race('5:hello,0:,1::,', console.log);
