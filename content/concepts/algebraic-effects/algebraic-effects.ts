// A program names what it wants done and stops; a handler around it decides what that means. The handler gets the rest of the
// program as a function: to call at once, after something else, or not at all. Handlers nest as exception handlers do.

type Print = (line: string) => void;

/** A request: its name, and what goes with it. */
export type Effect = readonly [name: string, ...details: (string | number)[]];

/** A computation that performs effects by yielding them, and is resumed with the answers. */
export type Program<T> = Generator<Effect, T, unknown>;

/** Does what an effect asks for. `resume` runs the rest of the handled program, once, and returns its result. */
type Clause<T> = (resume: (answer?: unknown) => Program<T>, ...details: never[]) => Program<T>;

/** Runs a program with a meaning for some effects. The others pass through to whoever is further out. */
export function* handle<T>(program: Program<T>, clauses: Readonly<Record<string, Clause<T>>>): Program<T> {
  function* resume(answer?: unknown): Program<T> {
    const step = program.next(answer);
    if (step.done) return step.value;
    const [name, ...details] = step.value;
    const clause = clauses[name];
    if (clause) return yield* clause(resume, ...(details as never[]));
    return yield* resume(yield step.value);
  }
  return yield* resume();
}

/** Runs a program whose effects are all handled. */
export function run<T>(program: Program<T>): T {
  const step = program.next();
  if (!step.done) throw new Error(`nobody handles ${step.value[0]}`);
  return step.value;
}

/** Moves money. It knows no bank, no file and no screen. */
export function* transfer(from: string, to: string, amount: number, print: Print): Program<string> {
  print(`transfer: ${amount} from ${from} to ${to}`);
  const left = ((yield ['get', from]) as number) - amount;
  yield ['put', from, left];
  yield ['put', to, ((yield ['get', to]) as number) + amount];
  if (left < 0) yield ['fail', `${from} is short of ${-left}`];
  print('transfer: returns');
  return 'done';
}

/** Reads and writes a map. */
export const bank = (accounts: Map<string, number>, print: Print): Record<string, Clause<string>> => ({
  *get(resume, name: string) {
    print(`bank: ${name} has ${accounts.get(name)}`);
    return yield* resume(accounts.get(name));
  },
  *put(resume, name: string, amount: number) {
    accounts.set(name, amount);
    print(`bank: ${name} has ${amount} now`);
    return yield* resume();
  },
});

/** Writes when all has gone well: first the rest of the program, then what it asked for. A failure drops the rest. */
export const careful = (print: Print): Record<string, Clause<string>> => ({
  *put(resume, name: string, amount: number) {
    print(`careful: keeps ${name}, ${amount} for later`);
    const result = yield* resume();
    if (result === 'done') yield ['put', name, amount];
    return result;
  },
  *fail(_resume, why: string) {
    print(`careful: gives up, ${why}`);
    return 'refused';
  },
});

export function tour(print: Print): void {
  const accounts = new Map([['ann', 50], ['bob', 5]]);
  for (const amount of [30, 40]) {
    const program = handle(transfer('ann', 'bob', amount, print), careful(print));
    print(`main: ${run(handle(program, bank(accounts, print)))}, ann has ${accounts.get('ann')}`);
  }
}

if (import.meta.main) tour(console.log);
