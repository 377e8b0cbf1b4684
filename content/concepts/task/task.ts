// A task: a coroutine that a loop drives, and a value that others can hold, wait for, watch and cancel. The time is virtual.

type Print = (line: string) => void;
/** What a coroutine rests for: so much time, or a task. */
type Wish = number | Task<unknown>;
export type Coroutine<T> = Generator<Wish, T, void>;

let now = 0;
const timers: { due: number; callback: () => void }[] = [];

function callLater(delay: number, callback: () => void): void {
  timers.push({ due: now + delay, callback });
  timers.sort((a, b) => a.due - b.due);
}

export function runLoop(): void {
  for (let timer = timers.shift(); timer; timer = timers.shift()) {
    now = timer.due;
    timer.callback();
  }
}

export class Task<T> {
  state: 'pending' | 'done' | 'failed' = 'pending';
  #coroutine: Coroutine<T>;
  #outcome: unknown;
  #callbacks: (() => void)[] = [];
  #wake: (() => void) | undefined;

  constructor(coroutine: Coroutine<T>) {
    this.#coroutine = coroutine;
    this.#restFor(0); // nothing of it has run, but the loop knows
  }

  whenDone(callback: () => void): void {
    if (this.state === 'pending') this.#callbacks.push(callback);
    else callLater(0, callback);
  }

  /** Waits for the task, for other coroutines: what it returned comes out here, and so does what it threw. */
  *join(): Coroutine<T> {
    if (this.state === 'pending') yield this;
    if (this.state === 'failed') throw this.#outcome;
    return this.#outcome as T;
  }

  /** Throws an exception in where the coroutine rests. What it makes of that is its own affair. */
  cancel(): void {
    if (this.state === 'pending') this.#step(() => this.#coroutine.throw('cancelled'));
  }

  #restFor(wish: Wish): void {
    const wake = (this.#wake = () => {
      if (this.#wake === wake) this.#step(() => this.#coroutine.next()); // unless it has been cancelled meanwhile
    });
    if (wish instanceof Task) wish.whenDone(wake);
    else callLater(wish, wake);
  }

  #step(resume: () => IteratorResult<Wish, T>): void {
    this.#wake = undefined;
    try {
      const { done, value } = resume();
      if (!done) return this.#restFor(value);
      [this.state, this.#outcome] = ['done', value];
    } catch (error) {
      [this.state, this.#outcome] = ['failed', error];
    }
    for (const callback of this.#callbacks) callLater(0, callback);
  }
}

export function breakfast(print: Print): void {
  const begin = now;
  const say = (lane: string, event: string) => print(`${lane}: ${event} at ${now - begin}`);

  function* cook(dish: string, time: number): Coroutine<string> {
    say(dish, 'on the stove');
    try {
      yield time;
      return `hot ${dish}`;
    } finally {
      say(dish, 'off the stove');
    }
  }
  function* main(): Coroutine<void> {
    say('main', `${yield* cook('tea', 3)} and ${yield* cook('eggs', 5)}`);
    const tasks = [new Task(cook('tea', 3)), new Task(cook('eggs', 5)), new Task(cook('toast', 9))] as const;
    for (const [i, task] of tasks.entries()) task.whenDone(() => say('bell', `task ${i + 1} is ${task.state}`));
    say('main', 'has three tasks');
    say('main', `${yield* tasks[0].join()} and ${yield* tasks[1].join()}`);
    tasks[2].cancel();
    say('main', `has no patience, the toast has ${tasks[2].state}`);
  }
  new Task(main());
  runLoop();
}

if (import.meta.main) breakfast(console.log);
