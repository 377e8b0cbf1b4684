// Two stores for timers: a heap keeps them in order and fires on time, a wheel drops them into slots and fires when it comes by.

type Print = (line: string) => void;
export type Timer = { name: string; due: number; stopped?: boolean };

/** A tree in an array: no timer is due later than the two below it, at 2i + 1 and 2i + 2, so that the first one is at the top. */
export class Heap {
  #tree: Timer[] = [];

  start(timer: Timer): void {
    let i = this.#tree.push(timer) - 1;
    for (let up; i > 0 && this.#tree[(up = (i - 1) >> 1)]!.due > timer.due; i = up) this.#tree[i] = this.#tree[up]!;
    this.#tree[i] = timer;
  }

  stop(timer: Timer): void {
    timer.stopped = true; // it is somewhere in the tree, and will be dropped when it comes to the top
  }

  *fire(now: number): Generator<Timer> {
    for (let top = this.#tree[0]; top && top.due <= now; top = this.#tree[0]) {
      const last = this.#tree.pop()!;
      const size = this.#tree.length;
      let i = 0;
      for (let down = 1; down < size; down = 2 * i + 1) {
        if (down + 1 < size && this.#tree[down + 1]!.due < this.#tree[down]!.due) down++;
        if (this.#tree[down]!.due >= last.due) break;
        this.#tree[i] = this.#tree[down]!;
        i = down;
      }
      if (size > 0) this.#tree[i] = last;
      if (!top.stopped) yield top;
    }
  }
}

export const TICK = 10;
export const SLOTS = 8;
const tickOf = ({ due }: Timer) => Math.ceil(due / TICK);

/** A clock with eight hours: a timer waits at the hour at which it is due, whatever the day. */
export class Wheel {
  #slots = Array.from({ length: SLOTS }, () => new Set<Timer>());
  #tick = 0;

  start(timer: Timer): void {
    this.#slots[tickOf(timer) % SLOTS]!.add(timer);
  }

  stop(timer: Timer): void {
    this.#slots[tickOf(timer) % SLOTS]!.delete(timer);
  }

  /** Goes on to the next hour, and looks at who is waiting there. */
  *turn(pass: (timer: Timer, laps: number) => void): Generator<Timer> {
    this.#tick++;
    for (const timer of this.#slots[this.#tick % SLOTS]!) {
      const laps = (tickOf(timer) - this.#tick) / SLOTS;
      if (laps > 0) pass(timer, laps);
      else {
        this.stop(timer);
        yield timer;
      }
    }
  }
}

export function serve(print: Print): void {
  const [heap, wheel] = [new Heap(), new Wheel()];
  const read: Timer = { name: 'read', due: 57 };
  for (const timer of [{ name: 'idle', due: 200 }, { name: 'heartbeat', due: 40 }, read, { name: 'connect', due: 25 }]) {
    print(`server: starts ${timer.name} for ${timer.due}`);
    for (const store of [heap, wheel]) store.start(timer);
  }
  for (let now = 1; now <= 200; now++) {
    if (now === 50) {
      print(`server: has read at ${now}, and stops the timer`);
      for (const store of [heap, wheel]) store.stop(read);
    }
    for (const { name } of heap.fire(now)) print(`heap: ${name} at ${now}`);
    if (now % TICK > 0) continue;
    const pass = ({ name }: Timer, laps: number) => print(`wheel: passes ${name} at ${now}, laps to go ${laps}`);
    for (const { name } of wheel.turn(pass)) print(`wheel: ${name} at ${now}`);
  }
}

if (import.meta.main) serve(console.log);
