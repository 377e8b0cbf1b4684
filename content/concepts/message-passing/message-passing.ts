// A letter goes into a mailbox. Two questions decide what that means: does the sender wait until it is taken, and is it a copy?

type Print = (line: string) => void;
/** Yields what it waits for; it is resumed when that has become true. */
export type Task<T> = Generator<() => boolean, T, void>;
export interface Manner {
  waits: boolean;
  copies: boolean;
}

export function mailbox<T>({ waits, copies }: Manner) {
  const letters: { message: T; taken: boolean }[] = [];
  return {
    *send(message: T): Task<void> {
      const letter = { message: copies ? structuredClone(message) : message, taken: false };
      letters.push(letter);
      if (waits) yield () => letter.taken;
    },
    *receive(): Task<T> {
      yield () => letters.length > 0;
      const letter = letters.shift()!;
      letter.taken = true;
      return letter.message;
    },
  };
}

/** Runs each task until it has to wait, in turn. Returns how many wait for ever. */
export function run(...tasks: Task<void>[]): number {
  const asleep: { task: Task<void>; awake: () => boolean }[] = tasks.map((task) => ({ task, awake: () => true }));
  for (let i; (i = asleep.findIndex(({ awake }) => awake())) >= 0; ) {
    const { task } = asleep.splice(i, 1)[0]!;
    const { value: awake } = task.next();
    if (awake) asleep.push({ task, awake });
  }
  return asleep.length;
}

/** The waiter has one pad, and writes on it what the next guest wants. */
export function kitchen(manner: Manner, print: Print): void {
  const orders = mailbox<string[]>(manner);
  function* waiter(): Task<void> {
    const pad = ['', 'salad'];
    for (const dish of ['soup', 'fish']) {
      pad[0] = dish;
      print(`waiter: sends ${pad.join(', ')}`);
      yield* orders.send(pad);
    }
    print('waiter: goes home');
  }
  function* cook(): Task<void> {
    for (let n = 0; n < 2; n++) print(`cook: cooks ${(yield* orders.receive()).join(', ')}`);
  }
  run(waiter(), cook());
}

/** Each of two greets the other, and then listens. Returns how many of them wait for ever. */
export function greeting(manner: Manner, print: Print): number {
  const [ann, bob] = [mailbox<string>(manner), mailbox<string>(manner)];
  function* polite(name: string, own: typeof ann, other: typeof ann): Task<void> {
    print(`${name}: says good morning`);
    yield* other.send(`good morning from ${name}`);
    print(`${name}: hears ${yield* own.receive()}`);
  }
  return run(polite('ann', ann, bob), polite('bob', bob, ann));
}

if (import.meta.main) {
  for (const [waits, copies] of [[false, false], [false, true], [true, true]] as const) {
    console.log(`main: ${copies ? 'a copy' : 'the pad itself'} is sent, the sender ${waits ? 'waits' : 'goes on'}`);
    kitchen({ waits, copies }, console.log);
  }
  for (const waits of [false, true]) {
    console.log(`main: two greet each other, the sender ${waits ? 'waits' : 'goes on'}`);
    console.log(`main: ${greeting({ waits, copies: true }, console.log)} of 2 wait for ever`);
  }
}
