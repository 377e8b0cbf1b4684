// Two threads of the operating system in one memory. They draw a ticket for each line they say, so that main can print the lines in the
// order in which they were said. That order is certain, because wherever it matters one thread waits for the other.

import { parentPort, Worker, workerData } from 'node:worker_threads';

type Print = (line: string) => void;

/** Cells of the shared memory. */
const [TICKET, LOOPING, STOP, ASLEEP, DOOR, LOCK, SUM] = [0, 1, 2, 3, 4, 5, 6] as const;
const CELLS = 7;

/** Blocks this thread in the kernel until somebody sets the cell. The other thread runs meanwhile. */
function waitFor(memory: Int32Array, cell: number): void {
  while (Atomics.load(memory, cell) === 0) Atomics.wait(memory, cell, 0);
}

function set(memory: Int32Array, cell: number): void {
  Atomics.store(memory, cell, 1);
  Atomics.notify(memory, cell);
}

/** Loads, does something else, stores. The lock keeps out whoever would do the same in between. */
function add(memory: Int32Array, say: Print, between: () => void): void {
  while (Atomics.compareExchange(memory, LOCK, 0, 1) !== 0) Atomics.wait(memory, LOCK, 1);
  const sum = memory[SUM]!;
  say(`has the lock, loads ${sum}`);
  between();
  memory[SUM] = sum + 1;
  say(`stores ${sum + 1}`);
  Atomics.store(memory, LOCK, 0);
  Atomics.notify(memory, LOCK, 1);
}

/** What each thread does, on a stack of its own. */
const LIVES = {
  ann(memory: Int32Array, say: Print): void {
    const descend = (depth: number): void => {
      if (depth < 3) return descend(depth + 1);
      say('blocks, three calls deep');
      set(memory, ASLEEP);
      waitFor(memory, DOOR);
    };
    say('loops, and gives way to nobody');
    set(memory, LOOPING);
    while (Atomics.load(memory, STOP) === 0);
    say('is out of the loop');
    add(memory, say, () => descend(1));
  },
  bob(memory: Int32Array, say: Print): void {
    waitFor(memory, LOOPING);
    say('runs all the same, and ends the loop');
    set(memory, STOP);
    waitFor(memory, ASLEEP);
    say('opens the door, and wants the lock');
    set(memory, DOOR);
    add(memory, say, () => {});
  },
};

/** Starts both threads and waits until they have ended. Returns what they said, and the sum to which they have added. */
export async function run(): Promise<{ lines: string[]; sum: number }> {
  const memory = new Int32Array(new SharedArrayBuffer(4 * CELLS));
  const lines: string[] = [];
  const ends = Object.keys(LIVES).map((name) => {
    const worker = new Worker(import.meta.filename, { workerData: { name, memory } });
    worker.on('message', ([ticket, line]: [number, string]) => (lines[ticket] = line));
    return new Promise((resolve, reject) => worker.on('exit', resolve).on('error', reject));
  });
  await Promise.all(ends);
  return { lines, sum: memory[SUM]! };
}

const { name, memory } = (workerData ?? {}) as { name?: keyof typeof LIVES; memory: Int32Array };
if (name) LIVES[name](memory, (event) => parentPort?.postMessage([Atomics.add(memory, TICKET, 1), `${name}: ${event}`]));
else if (import.meta.main) {
  const { lines, sum } = await run();
  console.log([...lines, `main: both have ended, the sum is ${sum}`].join('\n'));
}
