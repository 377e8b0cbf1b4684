// A fast producer, a slow consumer and a queue between them. If the queue has a bound, the producer has to wait: that is back-pressure.

type Print = (line: string) => void;
export type Task<T = void> = Generator<void, T, void>; // every yield lets one unit of time pass

export let now = 0;

/** Virtual time: everybody has one turn per unit, until all have ended. */
export function run(tasks: Task[]): void {
  for (now = 0; tasks.length > 0; now++) tasks = tasks.filter((task) => !task.next().done);
}

export function* work(units: number): Task {
  for (let unit = 0; unit < units; unit++) yield;
}

export class Queue<T> {
  readonly items: T[] = [];
  readonly #bound: number;

  constructor(bound: number) {
    this.#bound = bound;
  }

  get full(): boolean {
    return this.items.length >= this.#bound;
  }

  *put(item: T): Task {
    while (this.full) yield; // a real queue would wake who waits here
    this.items.push(item);
  }

  *take(): Task<T> {
    while (this.items.length === 0) yield;
    return this.items.shift()!;
  }
}

/** Makes an item in 1 and uses it in 3 units of time. Returns how long the queue was at most, and how old an item when it was taken. */
export function flow(print: Print, bound: number, count: number): { longest: number; oldest: number } {
  const queue = new Queue<number>(bound);
  const made: number[] = [];
  let [longest, oldest] = [0, 0];
  const say = (lane: string, event: string) => print(`${lane}: ${event} at ${now}, queue ${queue.items.length}`);
  function* produce(): Task {
    for (let item = 0; item < count; item++) {
      yield* work(1);
      made[item] = now;
      if (queue.full) say('producer', `must wait with ${item}`);
      yield* queue.put(item);
      say('producer', `puts ${item}`);
      longest = Math.max(longest, queue.items.length);
    }
  }
  function* consume(): Task {
    for (let taken = 0; taken < count; taken++) {
      const item = yield* queue.take();
      say('consumer', `takes ${item}`);
      oldest = Math.max(oldest, now - made[item]!);
      yield* work(3);
    }
  }
  run([consume(), produce()]);
  return { longest, oldest };
}

if (import.meta.main) {
  flow(console.log, 2, 6);
  for (const [lane, bound] of [['bounded', 2], ['unbounded', Infinity]] as const) {
    for (const count of [10, 100, 1000]) {
      const { longest, oldest } = flow(() => {}, bound, count);
      console.log(`${lane}: of ${count} items up to ${longest} in the queue, up to ${oldest} old`);
    }
  }
}
