// Three threads and one lock: whoever runs bytecode must hold it. When somebody has waited for a whole switch interval, the holder hands
// it over behind the instruction at hand. So no instruction is ever cut in two, but a statement may be.

type Print = (line: string) => void;

/** Runs one instruction and yields its name. Or yields a number: that long it is busy elsewhere, without the lock. */
export type Thread = Generator<string | number, void, void>;

/** The time of an instruction. */
export const COST = 2;

export interface Shared {
  names: string[];
  n: number;
}

/** `names.append(name); n = n + one()`, as an interpreter sees it. */
export function* worker(name: string, shared: Shared): Thread {
  shared.names.push(name);
  yield 'append';
  const stack = shared.n; // each thread has a stack of its own, and this is on it
  yield `load n, ${stack}`;
  const one = 1;
  yield 'call one()';
  shared.n = stack + one;
  yield `store n, ${shared.n}`;
}

/** Waits for a packet. That takes no interpreter, so the others may have the lock meanwhile. */
export function* receiver(): Thread {
  yield 9;
  yield 'read packet';
}

/** Runs all threads to their ends, and returns when that was. */
export function interpret(threads: Readonly<Record<string, Thread>>, interval: number, print: Print): number {
  let now = 0;
  let switched = 0;
  const queue = Object.keys(threads).map((name) => ({ name, since: 0 })); // who wants the lock, or will want it, and since when

  for (let next = queue.shift(); next; next = queue.sort((a, b) => a.since - b.since).shift()) {
    const { name } = next;
    now = Math.max(now, next.since);
    switched = now;
    print(`${name}: takes the lock at ${now}`);
    for (;;) {
      const { done, value } = threads[name]!.next();
      if (done) break;
      if (typeof value === 'number') {
        queue.push({ name, since: now + value });
        break;
      }
      now += COST;
      print(`${name}: ${value}`);
      if (queue.some(({ since }) => now - Math.max(since, switched) >= interval)) {
        queue.push({ name, since: now });
        break;
      }
    }
    print(`${name}: lets go at ${now}`);
  }
  return now;
}

export function run(interval: number, print: Print): Shared {
  const shared: Shared = { names: [], n: 0 };
  interpret({ net: receiver(), ann: worker('ann', shared), bob: worker('bob', shared) }, interval, print);
  print(`main: interval ${interval}, ${shared.names.length} names, n is ${shared.n}`);
  return shared;
}

if (import.meta.main) for (const interval of [5, 100]) run(interval, console.log);
