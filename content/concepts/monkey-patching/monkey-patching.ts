// A library was written for threads: it calls clock.sleep, which blocks. It runs on an event loop all the same, once the function
// is exchanged inside the module. The time is virtual.

type Print = (line: string) => void;

export class Loop {
  now = 0;
  #timers: { due: number; callback: () => void }[] = [];

  callLater(delay: number, callback: () => void): void {
    this.#timers.push({ due: this.now + delay, callback });
    this.#timers.sort((a, b) => a.due - b.due);
  }

  /** Waits for the first timer and calls back. Returns false when there is none. */
  turn(): boolean {
    const next = this.#timers.shift();
    if (!next) return false;
    this.now = Math.max(this.now, next.due);
    next.callback();
    return true;
  }
}

/** A module is an object, and what stands in it can be exchanged. */
export interface Clock {
  sleep(duration: number): void;
}

export function makeClock(loop: Loop): Clock {
  return { sleep: (duration) => void (loop.now += duration) }; // blocks: time goes by, and nobody turns the loop
}

/** Looks the same, but lets others run. A greenlet would leave its stack to come back later; we have one stack, and turn the loop on it. */
export function patch(clock: Clock, loop: Loop): void {
  clock.sleep = (duration) => {
    let over = false;
    loop.callLater(duration, () => (over = true));
    while (!over) loop.turn();
  };
}

type Download = (name: string, duration: number) => void;

/** The library. It looks the function up in the module when it calls it. */
export function importLibrary(clock: Clock, loop: Loop, print: Print): Download {
  return (name, duration) => {
    print(`${name}: begins at ${loop.now}`);
    clock.sleep(duration);
    print(`${name}: ends at ${loop.now}`);
  };
}

/** The same, but it took the function out of the module when it was imported, as "from clock import sleep" does. */
export function importByName({ sleep }: Clock, loop: Loop, print: Print): Download {
  return importLibrary({ sleep }, loop, print);
}

export function demonstrate(title: string, patched: boolean, byName: string, print: Print): void {
  const loop = new Loop();
  const clock = makeClock(loop);
  const early = importByName(clock, loop, print);
  const late = importLibrary(clock, loop, print);
  if (patched) patch(clock, loop);
  print(`main: ${title}`);
  for (const [name, duration] of [['ann', 30], ['bob', 20], ['cid', 10]] as const) {
    loop.callLater(0, () => (name === byName ? early : late)(name, duration));
  }
  while (loop.turn());
  print(`main: all done at ${loop.now}`);
}

export function tour(print: Print): void {
  demonstrate('as it was written', false, '', print);
  demonstrate('patched', true, '', print);
  demonstrate('patched, but ann took sleep by name before', true, 'ann', print);
}

if (import.meta.main) tour(console.log);
