// Two conversations made of callbacks. To ask is to leave a function in a table and to return; a loop calls it when the answer is there.
// What follows the answer must stand in that function, and what goes wrong there has no caller to go to.

type Print = (line: string) => void;

/** Called once, with an error or with a text. */
export type Callback = (error: Error | undefined, text: string) => void;

export class Timeout extends Error {}

export class Loop {
  #waiting = new Map<string, Callback>(); // all that a waiting client costs
  readonly #print: Print;

  constructor(print: Print) {
    this.#print = print;
  }

  /** Sends a question, and returns at once. */
  ask(client: string, question: string, callback: Callback): void {
    this.#print(`${client}: is asked ${question}`);
    this.#waiting.set(client, callback);
  }

  run(events: Iterable<readonly [client: string, answer: string | Error]>): void {
    for (const [client, answer] of events) {
      const callback = this.#waiting.get(client);
      this.#waiting.delete(client);
      this.#print(`loop: ${client} ${answer instanceof Error ? answer.message : `says ${answer}`}`);
      try {
        if (answer instanceof Error) callback?.(answer, '');
        else callback?.(undefined, answer);
      } catch (error) {
        this.#print(`loop: whose is "${(error as Error).message}"?`);
      }
    }
  }
}

/** Asks for a name once and for the password up to three times. Compare the generator that does the same. */
export function login(loop: Loop, client: string, secret: string, done: Callback): void {
  let name = ''; // out here, because no function below lives long enough
  let tries = 0;
  const askPassword = () => loop.ask(client, `password, ${name}?`, gotPassword);

  function gotName(error: Error | undefined, text: string): void {
    if (error) return done(error, '');
    name = text;
    askPassword();
  }

  function gotPassword(error: Error | undefined, text: string): void {
    if (error && !(error instanceof Timeout)) return done(error, '');
    if (!error && text === secret) return done(undefined, `welcome, ${name}`);
    if (++tries === 3) return done(undefined, `goodbye, ${name}`);
    askPassword();
  }

  loop.ask(client, 'name?', gotName);
}

export function evening(print: Print): void {
  const loop = new Loop(print);
  try {
    login(loop, 'ann', 'sesame', (error, text) => print(`ann: ${error?.message ?? text}`));
    login(loop, 'bob', 'sesame', () => {
      throw new Error('disk is full');
    });
  } catch {
    print('main: never printed');
  }
  print('main: has called everything');
  loop.run([['ann', 'Ann'], ['bob', 'Bob'], ['ann', new Timeout('is silent')], ['bob', 'sesame'], ['ann', 'sesame']]);
}

if (import.meta.main) evening(console.log);
