// A task is cancelled at a deadline, because the server it talks to has died. But its last wish is to say goodbye to that server.

type Print = (line: string) => void;
export type Mode = 'edge' | 'level';
type Scope = { deadline: number; mode: Mode; shielded: boolean; struck: boolean };

/** So many seconds after the last sign of life the kernel declares a connection dead. */
export const HOUR = 3600;

export class Cancelled extends Error {
  scope?: Scope;
}

export class Task {
  now = 0; // virtual seconds
  #scopes: Scope[] = [];

  /** Computing is not waiting: time passes, and nobody asks whether it should. */
  compute(duration: number): void {
    this.now += duration;
  }

  /** Waits, and is the one place where cancellation can strike. The clock leaps to whatever comes first. */
  wait(duration: number): void {
    const until = this.now + duration;
    let first: Scope | undefined;
    for (const scope of this.#scopes.toReversed()) {
      const strikes = scope.deadline <= this.now || scope.deadline < until;
      if (strikes && !(scope.mode === 'edge' && scope.struck) && !(first && first.deadline < scope.deadline)) first = scope;
      if (scope.shielded) break; // what lies further out is not seen from in here
    }
    this.now = first ? Math.max(this.now, first.deadline) : until;
    if (!first) return;
    first.struck = true;
    throw Object.assign(new Cancelled(), { scope: first });
  }

  /** Runs the body, and takes back the cancellation that belongs to this block: control goes on behind it. */
  within(deadline: number, mode: Mode, body: () => void, shielded = false): void {
    const scope = { deadline, mode, shielded, struck: false };
    this.#scopes.push(scope);
    try {
      body();
    } catch (error) {
      if (!(error instanceof Cancelled && error.scope === scope)) throw error;
    } finally {
      this.#scopes.pop();
    }
  }
}

/** Talks to a server that falls silent after its first reply, with 20 seconds for all of it. Returns when that is over. */
export function visit(print: Print, lane: string, mode: Mode, { busy = 0, grace = 0 } = {}): number {
  const task = new Task();
  const say = (event: string) => print(`${lane}: ${event} at ${task.now}`);
  task.within(20, mode, () => {
    try {
      say('asks');
      task.wait(10);
      say('hears the first reply');
      task.compute(busy);
      task.wait(HOUR);
    } finally {
      say('says goodbye');
      try {
        if (grace > 0) task.within(task.now + grace, 'level', () => task.wait(HOUR), true);
        else task.wait(HOUR);
      } finally {
        say('closes the socket');
      }
    }
  });
  say('goes on');
  return task.now;
}

if (import.meta.main) {
  visit(console.log, 'edge', 'edge');
  visit(console.log, 'level', 'level');
  visit(console.log, 'shield', 'level', { grace: 5 });
  visit(console.log, 'busy', 'level', { busy: 70 });
}
