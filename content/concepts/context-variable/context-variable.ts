// A context variable looks global and belongs to the task: each task has a copy of the values that were there when it was started.

type Print = (line: string) => void;
export type Task = Generator<void, void, void>; // every yield gives the other tasks a turn

/** What each variable is worth to whoever is running. */
let current = new Map<object, unknown>();

export class ContextVariable<T> {
  readonly #initial: T;

  constructor(initial: T) {
    this.#initial = initial;
  }

  get(): T {
    return current.has(this) ? (current.get(this) as T) : this.#initial;
  }

  set(value: T): void {
    current.set(this, value);
  }
}

const ready: (() => void)[] = [];

/** Starts a task. It gets a copy of its parent's context, which is put in place for each of its turns. */
export function go(task: Task): void {
  const context = new Map(current);
  const turn = () => {
    const before = current;
    current = context;
    try {
      if (!task.next().done) ready.push(turn);
    } finally {
      current = before;
    }
  };
  ready.push(turn);
}

export function run(): void {
  for (let next = ready.shift(); next; next = ready.shift()) next();
}

const user = new ContextVariable('nobody');
let globalUser = 'nobody';

export function serve(print: Print): void {
  // Called from everywhere, and nobody has to tell it for whom.
  const log = (lane: string, event: string) => print(`${lane}: ${event}, context says ${user.get()}, global says ${globalUser}`);

  function* request(name: string): Task {
    log(name, 'arrives');
    user.set(name);
    globalUser = name;
    yield;
    log(name, 'works');
    if (name === 'ann') go(mail());
    yield;
    yield;
    log(name, 'is done');
  }
  function* mail(): Task {
    log('mail', 'inherits');
    user.set(`${user.get()}'s mail`);
    yield;
    log('mail', 'is sent');
  }
  go(request('ann'));
  go(request('bob'));
  run();
  log('main', 'ends');
}

if (import.meta.main) serve(console.log);
