// An event loop: a queue of callbacks that are ready, a list of timers, and a clock. The time is virtual: sleeping is an assignment.

type Print = (line: string) => void;
type Callback = () => void;

export class EventLoop {
  now = 0;
  turns = 0;
  #ready: Callback[] = [];
  #timers: { due: number; callback: Callback }[] = [];

  callSoon(callback: Callback): void {
    this.#ready.push(callback);
  }

  callLater(delay: number, callback: Callback): void {
    this.#timers.push({ due: this.now + delay, callback });
    this.#timers.sort((a, b) => a.due - b.due); // stable: equal times keep the order in which they were asked for
  }

  /** Pretends that the callback which is running computes for so long. Nothing else can run meanwhile. */
  compute(duration: number): void {
    this.now += duration;
  }

  /** Turns until nothing is ready and nothing is to come. */
  run(): void {
    while (this.#ready.length > 0 || this.#timers[0]) {
      this.turns++;
      // With nothing to do, sleep until the first timer is due. A real loop sleeps in epoll_wait, and sockets may wake it.
      if (this.#ready.length === 0) this.now = Math.max(this.now, this.#timers[0]!.due);
      while (this.#timers[0] && this.#timers[0].due <= this.now) this.#ready.push(this.#timers.shift()!.callback);
      // Only what is ready by now: what these callbacks add waits for the next turn, so that timers get theirs.
      for (const callback of this.#ready.splice(0)) callback();
    }
  }
}

export function breakfast(print: Print): void {
  const loop = new EventLoop();
  const say = (lane: string, event: string) => print(`${lane}: ${event} at ${loop.now}`);

  loop.callLater(300, () => say('eggs', 'done'));
  loop.callLater(120, () => say('toast', 'done'));
  loop.callLater(120, () => say('tea', 'drawn'));
  loop.callLater(250, () => {
    say('phone', 'rings');
    loop.compute(200); // a long talk, and the eggs burn
    say('phone', 'hung up');
  });
  loop.callSoon(() => {
    say('radio', 'on');
    loop.callSoon(() => say('radio', 'plays'));
    say('radio', 'tuned');
  });
  say('cook', 'everything started');
  loop.run();
  say('cook', `ready after ${loop.turns} turns`);
}

if (import.meta.main) breakfast(console.log);
