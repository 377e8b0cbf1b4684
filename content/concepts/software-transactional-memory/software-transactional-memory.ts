// A transaction works on notes of its own. At its end, if all that it has read is still true, it writes everything at once; if not, it starts again.

type Print = (line: string) => void;
export type Task<T = void> = Generator<void, T, void>; // every yield gives the others a turn

export class Ref<T> {
  value: T;
  version = 0;
  constructor(value: T) {
    this.value = value;
  }
}

class Conflict extends Error {} // something that has been read is no longer so
export class Retry extends Error {} // thrown by a transaction that cannot do its work as things are

export class Transaction {
  #read = new Map<Ref<unknown>, number>();
  #written = new Map<Ref<unknown>, unknown>();

  get valid(): boolean {
    return [...this.#read].every(([ref, version]) => ref.version === version);
  }

  read<T>(ref: Ref<T>): T {
    if (this.#written.has(ref)) return this.#written.get(ref) as T;
    if (!this.valid) throw new Conflict(); // or it would see a mixture of before and after
    this.#read.set(ref, ref.version);
    return ref.value;
  }

  write<T>(ref: Ref<T>, value: T): void {
    this.#written.set(ref, value);
  }

  commit(): void {
    if (!this.valid) throw new Conflict();
    for (const [ref, value] of this.#written) Object.assign(ref, { value, version: ref.version + 1 });
  }
}

/** Runs the body as often as it takes, and reports every time it has been in vain. */
export function* atomically<T>(body: (transaction: Transaction) => Task<T>, report: (event: string) => void): Task<T> {
  for (;;) {
    const transaction = new Transaction();
    try {
      const result = yield* body(transaction);
      transaction.commit();
      return result;
    } catch (error) {
      if (error instanceof Conflict) report('starts again');
      else if (error instanceof Retry) {
        report('waits for a change');
        while (transaction.valid) yield; // a real one would sleep until somebody writes what it has read
      } else throw error;
    }
  }
}

export function run(tasks: Task[]): void {
  while (tasks.length > 0) tasks = tasks.filter((task) => !task.next().done);
}

export function bank(print: Print): void {
  const [current, savings] = [new Ref(100), new Ref(50)];
  const say = (lane: string) => (event: string) => print(`${lane}: ${event}`);
  function* move(lane: string, from: Ref<number>, to: Ref<number>, amount: number): Task {
    const transfer = function* (transaction: Transaction): Task {
      const balance = transaction.read(from);
      say(lane)(`reads ${balance}`);
      yield;
      if (balance < amount) throw new Retry();
      transaction.write(from, balance - amount);
      yield;
      transaction.write(to, transaction.read(to) + amount);
    };
    yield* atomically(transfer, say(lane));
    say(lane)(`has moved ${amount}, leaves ${current.value} and ${savings.value}`);
  }
  function* audit(): Task {
    const count = function* (transaction: Transaction): Task<number> {
      say('audit')(`reads ${transaction.read(current)}`);
      yield;
      yield;
      return transaction.read(current) + transaction.read(savings);
    };
    say('audit')(`finds ${yield* atomically(count, say('audit'))} in all`);
  }
  run([move('ann', current, savings, 30), move('bob', current, savings, 20), move('cy', savings, current, 100), audit()]);
}

if (import.meta.main) bank(console.log);
