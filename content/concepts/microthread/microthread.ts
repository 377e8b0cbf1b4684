// Ten thousand clients with a microthread each, in one thread of the system. A microthread is a generator that says `yield` where it would
// have to wait. It does not know who is next: that is decided by the scheduler, which is a queue.

type Print = (line: string) => void;
export type Microthread = Generator<void, void, void>;

export class Scheduler {
  turns = 0;
  most = 0;
  #queue: Microthread[] = [];

  start(microthread: Microthread): void {
    this.#queue.push(microthread); // it runs when it is its turn, not now
  }

  /** Round robin: resumes one after the other, and those that are not finished once more, until nobody is left. */
  run(): void {
    while (this.#queue.length > 0) {
      this.most = Math.max(this.most, this.#queue.length);
      for (const microthread of this.#queue.splice(0)) {
        this.turns++;
        if (!microthread.next().done) this.#queue.push(microthread);
      }
    }
  }
}

const MESSAGES = 3;

/** Talks to one client, who sends its own number three times, slowly. As in a thread, the state is in local variables. */
function* talk(client: number, say: (event: string) => void, sums: Map<number, number>): Microthread {
  let sum = 0;
  for (let message = 1; message <= MESSAGES; message++) {
    say(`waits for message ${message}, has ${sum}`);
    yield; // everybody else runs now
    sum += client;
  }
  say(`is done, has ${sum}`);
  sums.set(client, sum);
}

/** Serves so many clients and watches some of them. Returns the scheduler, and what each client got. */
export function serve(clients: number, watched: readonly number[], print: Print): { scheduler: Scheduler; sums: Map<number, number> } {
  const scheduler = new Scheduler();
  const sums = new Map<number, number>();
  for (let client = 1; client <= clients; client++) {
    const say = (event: string) => print(`client ${client}: turn ${scheduler.turns}, ${event}`);
    scheduler.start(talk(client, watched.includes(client) ? say : () => {}, sums));
  }
  print(`main: ${clients} microthreads are in the queue, none has run`);
  scheduler.run();
  print(`main: ${scheduler.turns} turns, ${scheduler.most} conversations at once, ${sums.size} done`);
  return { scheduler, sums };
}

if (import.meta.main) serve(10_000, [1, 5_000, 10_000], console.log);
