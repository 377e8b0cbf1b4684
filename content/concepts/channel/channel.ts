// A channel without a buffer: a sender waits for a receiver, a receiver for a sender, and when they have met both go on.
// The processes sieve prime numbers, and every new prime puts one more of them into the row.

type Print = (line: string) => void;
export type Process<T = void> = Generator<void, T, void>; // every yield gives the others a turn

export class Channel<T> {
  #offers: { item: T }[] = [];

  /** Ends when the item has been taken, and not before. */
  *send(item: T): Process {
    const offer = { item };
    this.#offers.push(offer);
    while (this.#offers.includes(offer)) yield; // a real scheduler would wake who waits here
  }

  *receive(): Process<T> {
    while (this.#offers.length === 0) yield;
    return this.#offers.shift()!.item;
  }
}

const processes = new Set<Process>();

export function go(process: Process): void {
  processes.add(process);
}

/** Gives everybody turns until the main process ends. Like in Go, that is the end of all. */
export function run(main: Process): void {
  for (;;) {
    if (main.next().done) break;
    for (const process of processes) if (process.next().done) processes.delete(process);
  }
  processes.clear();
}

export function* sieve(print: Print, count: number): Process<number[]> {
  function* source(output: Channel<number>): Process {
    for (let number = 2; ; number++) {
      print(`source: offers ${number}`);
      yield* output.send(number);
    }
  }
  function* filter(prime: number, input: Channel<number>, output: Channel<number>): Process {
    for (;;) {
      const number = yield* input.receive();
      print(`by ${prime}: ${number % prime > 0 ? 'passes' : 'drops'} ${number}`);
      if (number % prime > 0) yield* output.send(number);
    }
  }
  const primes: number[] = [];
  let input = new Channel<number>();
  go(source(input));
  for (;;) {
    const prime = yield* input.receive();
    print(`main: ${prime} is prime`);
    primes.push(prime);
    if (primes.length === count) return primes;
    const output = new Channel<number>();
    go(filter(prime, input, output));
    input = output;
  }
}

function* main(): Process {
  const primes = yield* sieve(console.log, 4);
  console.log(`main: has ${primes.join(', ')}`);
}

if (import.meta.main) run(main());
