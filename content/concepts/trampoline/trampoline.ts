// The trampoline of PEP 342. A coroutine calls another one by yielding it, and the trampoline makes the call: it resumes one coroutine
// at a time, always from the ground. Who waits for whom is a chain of objects on the heap, and any number of chains can take turns.

type Print = (line: string) => void;

/** Yields the coroutines it calls, and is sent what they return. */
export type Coroutine = Generator<Coroutine, number, number>;

interface Frame {
  coroutine: Coroutine;
  caller: Frame | undefined;
}

export class Trampoline {
  #turns: (() => void)[] = [];

  add(coroutine: Coroutine, caller?: Frame): void {
    this.#schedule({ coroutine, caller }, () => coroutine.next());
  }

  run(): void {
    for (let turn; (turn = this.#turns.shift()); ) turn();
  }

  #schedule(frame: Frame, resume: () => IteratorResult<Coroutine, number>): void {
    this.#turns.push(() => {
      const { caller } = frame;
      try {
        const { value, done } = resume();
        if (!done) this.add(value, frame); // a call
        else if (caller) this.#schedule(caller, () => caller.coroutine.next(value)); // a result
      } catch (error) {
        if (!caller) throw error;
        this.#schedule(caller, () => caller.coroutine.throw(error));
      }
    });
  }
}

/** Adds n, n - 1, and so on to 0, each number one call deeper. */
export function* sum(n: number, say: Print): Coroutine {
  if (n < 0) throw new RangeError('has missed 0');
  if (n > 0) say(`sum ${n} calls sum ${n - 1}`);
  const result = n > 0 ? n + (yield sum(n - 1, say)) : 0;
  say(`sum ${n} returns ${result}`);
  return result;
}

/** The same by calls of the language. */
export const directSum = (n: number): number => (n === 0 ? 0 : n + directSum(n - 1));

export function tour(print: Print, depth: number): void {
  const trampoline = new Trampoline();
  function* task(n: number, say: Print, report: Print): Coroutine {
    try {
      report(`gets ${yield sum(n, say)}`);
    } catch (error) {
      report((error as Error).message);
    }
    return 0;
  }

  for (const [lane, n] of [['a', 2], ['b', 1.5]] as const) {
    const say = (event: string) => print(`${lane}: ${event}`);
    trampoline.add(task(n, say, say));
  }
  trampoline.add(task(depth, () => {}, (event) => print(`deep: ${event}`)));
  trampoline.run();
  try {
    print(`direct: gets ${directSum(depth)}`);
  } catch {
    print('direct: has no stack left');
  }
}

if (import.meta.main) tour(console.log, 100_000);
