// One conversation, written three times: with callbacks, as a generator, and as if it were a thread. Ask for a name, ask for a
// number until it is one, say the result. What differs is where the rest of the work is kept while the client thinks.

type Print = (line: string) => void;
export interface Client {
  ask(question: string, then: (answer: string) => void): void;
  say(text: string): void;
}
const isNumber = (text: string) => /^\d+$/.test(text);

/** The rest is a function that is handed over. The repetition cannot be a loop: it needs a function with a name. */
export function callbacks({ ask, say }: Client): void {
  const askNumber = (then: (number: number) => void) =>
    ask('how many?', (answer) => (isNumber(answer) ? then(Number(answer)) : askNumber(then)));
  ask('name?', (name) => askNumber((number) => say(`${2 * number} for ${name}`)));
}

/** The rest is the code behind the `yield`. Whoever calls something that waits must write `yield*`. */
export function generators({ ask, say }: Client): void {
  function* askNumber(): Generator<string, number, string> {
    let answer = '';
    while (!isNumber(answer)) answer = yield 'how many?';
    return Number(answer);
  }
  function* conversation(): Generator<string, void, string> {
    const name = yield 'name?';
    say(`${2 * (yield* askNumber())} for ${name}`);
  }
  const running = conversation();
  const proceed = (answer: string) => {
    const { value: question, done } = running.next(answer);
    if (!done) ask(question, proceed);
  };
  proceed('');
}

/** The rest is the code behind the call, and nothing shows it. */
export function greenThreads(client: Client): void {
  const askNumber = () => {
    let answer = '';
    while (!isNumber(answer)) answer = ask('how many?');
    return Number(answer);
  };
  const conversation = () => {
    const name = ask('name?');
    client.say(`${2 * askNumber()} for ${name}`);
  };
  // Here a stack would be put away, but there is no way to. So it is torn down, and built up again by a new run over what is known.
  const known: string[] = [];
  let used = 0;
  const ask = (question: string) => {
    if (used === known.length) throw new Wait(question);
    return known[used++]!;
  };
  const proceed = () => {
    used = 0;
    try {
      conversation();
    } catch (wait) {
      if (!(wait instanceof Wait)) throw wait;
      client.ask(wait.message, (answer) => {
        known.push(answer);
        proceed();
      });
    }
  };
  proceed();
}
class Wait extends Error {}

/** Below all three is the same loop. What the clients answer, and in which order, stands in a list. */
export function serve(model: (client: Client) => void, answers: readonly (readonly [client: string, answer: string])[], print: Print): void {
  const waiting = new Map<string, (answer: string) => void>();
  for (const name of new Set(answers.map(([client]) => client))) {
    const ask: Client['ask'] = (question, then) => {
      print(`server: asks ${name} ${question}`);
      waiting.set(name, then);
    };
    model({ ask, say: (text) => print(`server: tells ${name} ${text}`) });
  }
  for (const [name, answer] of answers) {
    print(`${name}: answers ${answer}`);
    waiting.get(name)?.(answer);
  }
}

export const MODELS = { callbacks, generators, 'green threads': greenThreads };

if (import.meta.main) {
  for (const [title, model] of Object.entries(MODELS)) {
    console.log(`main: ${title}`);
    serve(model, [['ann', 'Ann'], ['bob', 'Bob'], ['bob', 'many'], ['ann', '3'], ['bob', '4']], console.log);
  }
}
