// A scheduler: a queue of tasks that could run, and those that wait, each under the thing it waits for. A task gives way by yielding.
// Every turn takes one tick of a virtual clock.

type Print = (line: string) => void;

/** Yields the name of what it must wait for, or nothing if it is merely polite. */
export type Task = Generator<string | undefined, void, void>;

interface Entry {
  name: string;
  priority: number;
  task: Task;
}

export class Scheduler {
  #now = 0;
  #ready: Entry[] = [];
  #waiting = new Map<string, Entry[]>();
  readonly #print: Print;

  constructor(print: Print) {
    this.#print = print;
  }

  spawn(name: string, priority: number, task: Task): void {
    this.#enqueue({ name, priority, task });
  }

  /** All who wait for this event could run again. */
  fire(event: string): void {
    const woken = this.#waiting.get(event) ?? [];
    this.#waiting.delete(event);
    this.#print(`scheduler: ${event} at ${this.#now}, wakes ${woken.map(({ name }) => name).join(', ') || 'nobody'}`);
    for (const entry of woken) this.#enqueue(entry);
  }

  /** Runs until nobody can go on any more. Returns the names of those who wait for what will not come. */
  run(arrivals: readonly { at: number; event: string }[]): string[] {
    const future = [...arrivals];
    for (;;) {
      while (future[0] && future[0].at <= this.#now) this.fire(future.shift()!.event);
      const entry = this.#ready.shift();
      if (entry) {
        this.#now++;
        const wish = entry.task.next();
        if (wish.done) continue;
        if (wish.value === undefined) this.#enqueue(entry);
        else this.#waiting.set(wish.value, [...(this.#waiting.get(wish.value) ?? []), entry]);
      } else if (future[0]) {
        this.#print('scheduler: idle'); // here an event loop asks the system to wait
        this.#now = future[0].at;
      } else return [...this.#waiting.values()].flat().map(({ name }) => name);
    }
  }

  /** Before all of lower priority, behind all others: among equals that is round robin. */
  #enqueue(entry: Entry): void {
    const place = this.#ready.findIndex(({ priority }) => priority < entry.priority);
    this.#ready.splice(place < 0 ? this.#ready.length : place, 0, entry);
  }
}

export function day(print: Print): void {
  function* work(name: string, steps: number, wish?: string): Task {
    for (let step = 1; step <= steps; step++) {
      if (wish) yield wish;
      print(`${name}: step ${step} of ${steps}`);
      if (!wish) yield;
    }
  }
  const scheduler = new Scheduler(print);
  scheduler.spawn('ann', 0, work('ann', 3));
  scheduler.spawn('bob', 0, work('bob', 3));
  scheduler.spawn('mail', 1, work('mail', 2, 'letter'));
  scheduler.spawn('cat', 2, work('cat', 1, 'door'));
  const stuck = scheduler.run([{ at: 5, event: 'letter' }, { at: 20, event: 'letter' }]);
  print(`scheduler: ${stuck} waits for ever`);
}

if (import.meta.main) day(console.log);
