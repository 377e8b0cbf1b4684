// An operation is started, and the system carries it out while the program does something else. Until it is done, the buffer
// belongs to the system, which fills it at the pace of the device: a character in every 10 units of time. The time is virtual.

type Print = (line: string) => void;

export interface Operation {
  readonly text: string; // what is on the disk
  readonly start: number;
  buffer: string;
}

const due = ({ start, text }: Operation) => start + 10 * text.length;
export const isDone = ({ buffer, text }: Operation) => buffer === text;

export class System {
  now = 0;
  #running: Operation[] = [];
  readonly #print: Print;
  constructor(print: Print) {
    this.#print = print;
  }

  /** Takes the order, and returns at once. */
  startRead(text: string): Operation {
    const operation = { text, start: this.now, buffer: '' };
    this.#running.push(operation);
    return operation;
  }
  /** Time passes, and the devices work, all of them at once. */
  elapse(duration: number): void {
    this.now += duration;
    for (const operation of this.#running.toSorted((a, b) => due(a) - due(b))) {
      operation.buffer = operation.text.slice(0, Math.floor((this.now - operation.start) / 10));
      if (isDone(operation)) this.#print(`disk: "${operation.text}" is complete at ${due(operation)}`);
    }
    this.#running = this.#running.filter((operation) => !isDone(operation));
  }
  /** Sleeps until it is done; not at all, where it is done already. */
  wait(operation: Operation): string {
    if (!isDone(operation)) this.elapse(due(operation) - this.now);
    return operation.buffer;
  }
  /** Says whether it came in time. What has been delivered is in the buffer all the same. */
  cancel(operation: Operation): boolean {
    this.#running = this.#running.filter((other) => other !== operation);
    return !isDone(operation);
  }
}

export function blocking(system: System, texts: readonly string[], print: Print): void {
  for (const text of texts) print(`app: has read "${system.wait(system.startRead(text))}" at ${system.now}`);
  system.elapse(50);
  print(`app: has computed at ${system.now}`);
}

export function asynchronous(system: System, texts: readonly string[], print: Print): void {
  const operations = texts.map((text) => system.startRead(text));
  print(`app: has started ${operations.length} reads at ${system.now}`);
  system.elapse(50);
  print(`app: has computed at ${system.now}`);
  for (const operation of operations) {
    if (!isDone(operation)) print(`app: looks too early, sees "${operation.buffer}"`);
    print(`app: has "${system.wait(operation)}" at ${system.now}`);
  }
}

if (import.meta.main) {
  for (const run of [blocking, asynchronous]) {
    console.log(`main: ${run.name}`);
    run(new System(console.log), ['salt', 'pepper', 'oil'], console.log);
  }
}
