// Linda in small: tasks that do not know each other put tuples into a space, take them out, or read them. Each is written in an
// ordinary language; these three operations are all that coordinates them.

type Print = (line: string) => void;
type Field = string | number;
export type Tuple = readonly Field[];
/** Fits any field. */
export const ANY = Symbol('?');
export type Pattern = readonly (Field | typeof ANY)[];
/** What a task yields when it needs a tuple: `in` takes it out of the space, `rd` leaves it there. */
type Wish = readonly [operation: 'in' | 'rd', ...pattern: Pattern];
export type Task = Generator<Wish, void, Tuple>;

const fits = (tuple: Tuple, pattern: Pattern) => tuple.length === pattern.length && pattern.every((field, i) => field === ANY || field === tuple[i]);
const show = (fields: Pattern) => `(${fields.map((field) => (field === ANY ? '?' : field)).join(' ')})`;

export class Space {
  readonly tuples: Tuple[] = [];
  #asleep: { name: string; task: Task; wish: Wish }[] = [];
  #print: Print;
  constructor(print: Print) {
    this.#print = print;
  }

  /** Never waits. Who will take the tuple, and when, is not the sender's business. */
  out(name: string, ...tuple: Tuple): void {
    this.#print(`${name}: out ${show(tuple)}`);
    this.tuples.push(tuple);
  }
  /** Lets a task run to its next wish. */
  start(name: string, task: Task, tuple: Tuple = []): void {
    const { value: wish } = task.next(tuple);
    if (wish) this.#asleep.push({ name, task, wish });
  }
  /** Grants wishes as long as one can be granted, the oldest first. Returns the names of those who wait in vain. */
  run(): string[] {
    for (let i = 0; i < this.#asleep.length; ) {
      const { name, task, wish: [operation, ...pattern] } = this.#asleep[i]!;
      const found = this.tuples.findIndex((tuple) => fits(tuple, pattern));
      if (found < 0) {
        i++;
        continue;
      }
      const tuple = this.tuples[found]!;
      if (operation === 'in') this.tuples.splice(found, 1);
      this.#asleep.splice(i, 1);
      i = 0; // what this task puts into the space may be what an older one waits for
      this.#print(`${name}: ${operation} ${show(pattern)} gets ${show(tuple)}`);
      this.start(name, task, tuple);
    }
    return this.#asleep.map(({ name }) => name);
  }
}

/** Converts prices. Several of these may be at work, and none knows how many. */
export function* worker(name: string, space: Space): Task {
  for (;;) {
    const [, price] = yield ['in', 'price', ANY];
    const [, rate] = yield ['rd', 'rate', ANY];
    space.out(name, 'sum', price!, Number(price) * Number(rate));
  }
}

export function* shop(prices: readonly number[], space: Space): Task {
  for (const price of prices) space.out('shop', 'price', price);
  for (const price of prices) yield ['in', 'sum', price, ANY]; // in this order, whichever is ready first
}

if (import.meta.main) {
  const space = new Space(console.log);
  for (const name of ['worker 1', 'worker 2']) space.start(name, worker(name, space));
  space.start('shop', shop([10, 20, 30], space));
  space.run();
  space.out('bank', 'rate', 2); // and is gone: a tuple does not need its maker
  console.log(`space: ${space.run().join(', ')} wait, ${space.tuples.map(show).join(' ')} remains`);
}
