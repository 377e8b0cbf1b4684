// The iterator protocol by hand. A log can be walked again and again, because each walk gets an iterator of its own. The merger of two
// logs is itself an iterator: it holds the position, and so there is one walk through it and no other.

type Print = (line: string) => void;

/** Holds elements, and no position. */
export function log(name: string, times: readonly number[], print: Print): Iterable<number, undefined> {
  return {
    [Symbol.iterator]() {
      print(`${name}: begins a walk`);
      let position = 0; // all that tells one walk from another
      return {
        next() {
          if (position === times.length) return { value: undefined, done: true };
          print(`${name}: hands out ${times[position]}`);
          return { value: times[position++]!, done: false };
        },
      };
    },
  };
}

/** Merges two sorted sequences. What a loop would keep in local variables is in fields here. */
export class Merge implements IterableIterator<number, undefined> {
  readonly #left: Iterator<number, undefined>;
  readonly #right: Iterator<number, undefined>;
  #leftHead: IteratorResult<number, undefined> | undefined; // asked for, and not yet passed on
  #rightHead: IteratorResult<number, undefined> | undefined;

  constructor(left: Iterable<number, undefined>, right: Iterable<number, undefined>) {
    this.#left = left[Symbol.iterator]();
    this.#right = right[Symbol.iterator]();
  }

  [Symbol.iterator](): this {
    return this; // not a fresh one
  }

  next(): IteratorResult<number, undefined> {
    const l = (this.#leftHead ??= this.#left.next());
    const r = (this.#rightHead ??= this.#right.next());
    if (l.done && r.done) return { value: undefined, done: true };
    if (r.done || (!l.done && l.value <= r.value)) {
      this.#leftHead = undefined;
      return l;
    }
    this.#rightHead = undefined;
    return r;
  }
}

export function tour(print: Print): void {
  const merged = new Merge(log('mail', [1, 4], print), log('web', [2, 3, 9], print));
  for (const time of merged) {
    print(`main: gets ${time}`);
    if (time === 3) break;
  }
  print('main: loops again');
  for (const time of merged) print(`main: gets ${time}`);
  print(`main: asks again, gets ${merged.next().value ?? 'nothing'}`);

  const disk = log('disk', [5], print);
  for (const time of [...disk, ...disk]) print(`main: gets ${time}`);
}

if (import.meta.main) tour(console.log);
