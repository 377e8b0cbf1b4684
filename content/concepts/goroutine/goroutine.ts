// Goroutines that talk through channels: the prime sieve from Go's language specification, and a runtime small enough to
// read. Where a goroutine of Go would simply block, ours says `yield*`.

type Print = (line: string) => void;
export type Goroutine<T = void> = Generator<void, T, void>;

let current: Goroutine;
let runnable: Goroutine[] = [];

/** The `go` statement: starts it beside the caller, and does not wait. Nothing comes back, not even a handle. */
export function go(goroutine: Goroutine): void {
  runnable.push(goroutine);
}

/** Runs until main returns, whatever the others are doing. `pick` says who is next; the goroutines have no say in it. */
export function run(main: Goroutine, pick: (runnable: number) => number = () => 0): void {
  runnable = [main];
  while (runnable.length > 0) {
    current = runnable.splice(pick(runnable.length), 1)[0]!;
    if (current.next().done && current === main) return;
  }
  throw new Error('all goroutines are asleep - deadlock!');
}

/** Unbuffered: a value passes when one side sends and the other receives. Whoever comes first sleeps. */
export class Channel<T> {
  #senders: { goroutine: Goroutine; value: T }[] = [];
  #receivers: { goroutine: Goroutine; value?: T }[] = [];

  *send(value: T): Goroutine {
    const receiver = this.#receivers.shift();
    if (receiver) return go(Object.assign(receiver, { value }).goroutine);
    this.#senders.push({ goroutine: current, value });
    yield;
  }

  *receive(): Goroutine<T> {
    const sender = this.#senders.shift();
    if (sender) return (go(sender.goroutine), sender.value);
    const receiver: { goroutine: Goroutine; value?: T } = { goroutine: current };
    this.#receivers.push(receiver);
    yield;
    return receiver.value!;
  }
}

function* generate(out: Channel<number>, print: Print): Goroutine {
  for (let n = 2; ; n++) {
    print(`generate: sends ${n}`);
    yield* out.send(n);
  }
}

function* filter(prime: number, from: Channel<number>, out: Channel<number>, print: Print): Goroutine {
  for (;;) {
    const n = yield* from.receive();
    print(`filter ${prime}: ${n % prime === 0 ? 'drops' : 'passes'} ${n}`);
    if (n % prime !== 0) yield* out.send(n);
  }
}

/** Finds so many primes. Each gets a filter of its own, which lets pass what it does not divide. */
export function sieve(count: number, print: Print, pick?: (runnable: number) => number): number[] {
  const primes: number[] = [];
  function* main(): Goroutine {
    let from = new Channel<number>();
    go(generate(from, print));
    while (primes.length < count) {
      const prime = yield* from.receive();
      primes.push(prime);
      print(`main: ${prime} is prime`);
      const out = new Channel<number>();
      go(filter(prime, from, out, print));
      from = out;
    }
    print('main: returns, and all the others end with it');
  }
  run(main(), pick);
  return primes;
}

if (import.meta.main) {
  sieve(4, console.log);
  console.log(`main: with the newest first, the 20th prime is ${sieve(20, () => {}, (runnable) => runnable - 1).at(-1)}`);
}
