// Two rings in memory that the program shares with the kernel: requests go in by one, results come back by the other.
// A single system call hands over a whole batch. The time is virtual.

type Print = (line: string) => void;

/** A queue of fixed size. Its indices only grow; one side moves the tail, the other the head. */
export class Ring<T> {
  head = 0;
  tail = 0;
  readonly slots: T[];
  constructor(size: number, empty: T) {
    this.slots = Array.from({ length: size }, () => empty);
  }
  /** Returns the slot that was taken; or nothing, where all are taken: no entry is ever overwritten. */
  push(entry: T): number | undefined {
    if (this.tail - this.head === this.slots.length) return undefined;
    this.slots[this.tail % this.slots.length] = entry;
    return this.tail++ % this.slots.length; // now, and not before, the other side can see it
  }
  get length(): number {
    return this.tail - this.head;
  }
  shift(): T | undefined {
    return this.head === this.tail ? undefined : this.slots[this.head++ % this.slots.length];
  }
}

export class Uring {
  now = 0;
  calls = 0;
  #inFlight: { mark: string; due: number }[] = [];
  readonly submissions = new Ring(4, { mark: '', duration: 0 }); // the mark comes back with the result
  readonly completions = new Ring(8, ''); // twice the size, as in Linux
  readonly #print: Print;
  constructor(print: Print) {
    this.#print = print;
  }

  /** The one system call: hands over what is in the first ring, and sleeps until so many results are in the second. */
  enter(wait: number): void {
    this.#print(`kernel: call ${++this.calls} takes ${this.submissions.length}, waits for ${wait}, at ${this.now}`);
    for (let next = this.submissions.shift(); next; next = this.submissions.shift()) this.#inFlight.push({ mark: next.mark, due: this.now + next.duration });
    this.#inFlight.sort((a, b) => a.due - b.due);
    while (this.completions.length < wait && this.#inFlight[0]) this.elapse(Math.max(0, this.#inFlight[0].due - this.now));
  }

  /** Time passes, whatever the program does with it. Devices finish, and their results appear in the second ring. */
  elapse(duration: number): void {
    const end = this.now + duration;
    while (this.#inFlight[0] && this.#inFlight[0].due <= end && this.completions.push(this.#inFlight[0].mark) !== undefined) {
      const { mark, due } = this.#inFlight.shift()!;
      this.#print(`kernel: ${mark} is done at ${(this.now = Math.max(this.now, due))}`);
    }
    this.now = end;
  }
}

/** Reads three files, works on them, and writes them back. */
export function copy(ring: Uring, print: Print): void {
  const put = (mark: string, duration: number) => print(`app: puts ${mark} into slot ${ring.submissions.push({ mark, duration })}`);
  const reap = () => {
    for (let mark = ring.completions.shift(); mark; mark = ring.completions.shift()) {
      print(`app: reaps ${mark} at ${ring.now}`);
      if (mark.startsWith('read')) put(mark.replace('read', 'write'), 5);
    }
  };
  for (const [file, duration] of Object.entries({ a: 30, b: 10, c: 20 })) put(`read ${file}`, duration);
  ring.enter(1); // whichever comes first
  reap();
  print('app: works for 25');
  ring.elapse(25);
  reap(); // no call: the others came in meanwhile
  ring.enter(3);
  reap();
  print(`app: 6 operations with ${ring.calls} calls, ready at ${ring.now}`);
}

if (import.meta.main) copy(new Uring(console.log), console.log);
