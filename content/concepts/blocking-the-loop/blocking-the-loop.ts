// A pulse shall beat every 100 on an event loop. At 150 somebody asks a database, which takes 300 to answer. There are three ways to
// wait for it. The time is virtual.

type Print = (line: string) => void;

export class EventLoop {
  now = 0;
  #timers: { due: number; callback: () => void }[] = [];

  callLater(delay: number, callback: () => void): void {
    this.#timers.push({ due: this.now + delay, callback });
    this.#timers.sort((a, b) => a.due - b.due);
  }

  /** What a blocking call does: time goes by, and nobody turns the loop. */
  block(duration: number): void {
    this.now += duration;
  }

  run(): void {
    for (let timer = this.#timers.shift(); timer; timer = this.#timers.shift()) {
      this.now = Math.max(this.now, timer.due);
      timer.callback();
    }
  }
}

const LATENCY = 300;
type Say = (event: string) => void;
export type Query = (loop: EventLoop, say: Say) => void;

/** A driver that was written for threads: it keeps the thread until the answer is there. */
export const blocking: Query = (loop, say) => {
  say('asks and blocks');
  loop.block(LATENCY);
  say('has its answer');
};

/** An asynchronous driver: the callback goes on with the answer, and until then the loop has the thread. */
export const asynchronous: Query = (loop, say) => {
  say('asks and returns');
  loop.callLater(LATENCY, () => say('has its answer'));
};

/** An asynchronous driver in a synchronous wrapper, which waits for what only the loop could bring. */
export const synchronousOverAsynchronous = (patience: number): Query => (loop, say) => {
  let answered = false;
  const deadline = loop.now + patience;
  say('asks and waits');
  loop.callLater(LATENCY, () => {
    answered = true;
    say('hears the answer');
  });
  while (!answered && loop.now < deadline) loop.block(10);
  say(answered ? 'has its answer' : 'gives up');
};

/** Lets the pulse beat five times with one query among it, and returns the worst delay of a beat. */
export function pulse(query: Query, print: Print): number {
  const loop = new EventLoop();
  let worst = 0;
  for (let due = 100; due <= 500; due += 100) {
    loop.callLater(due, () => {
      const late = loop.now - due;
      worst = Math.max(worst, late);
      print(`pulse: beat of ${due} at ${loop.now}${late > 0 ? `, ${late} late` : ''}`);
    });
  }
  loop.callLater(150, () => query(loop, (event) => print(`query: ${event} at ${loop.now}`)));
  loop.run();
  print(`loop: worst delay ${worst}`);
  return worst;
}

if (import.meta.main) for (const query of [blocking, asynchronous, synchronousOverAsynchronous(400)]) pulse(query, console.log);
