// Two threads of the operating system in one memory. They take a ticket for each line they say, so that main can print the lines in the
// order in which they were said. What is printed is certain, because each thread waits for the other where the order matters.

import { parentPort, Worker, workerData } from 'node:worker_threads';

type Print = (line: string) => void;

/** Cells of the shared memory. */
const [TICKET, LOOPING, STOP, WAITING, DOOR, LOCK, SUM] = [0, 1, 2, 3, 4, 5, 6] as const;
const CELLS = 7;

/** Blocks this thread in the kernel until the cell is set. Main and the other thread run meanwhile. */
function waitFor(memory: Int32Array, cell: number): void {
  while (Atomics.load(memory, cell) === 0) Atomics.wait(memory, cell, 0);
}

function set(memory: Int32Array, cell: number): void {
  Atomics.store(memory, cell, 1);
  Atomics.notify(memory, cell);
}

/** Loads, adds, stores, with a lock around them: between the two the system may run the other thread, or both at once. */
function add(memory: Int32Array): void {
  while (Atomics.compareExchange(memory, LOCK, 0, 1) !== 0) Atomics.wait(memory, LOCK, 1);
  memory[SUM] = memory[SUM]! + 1;
  Atomics.store(memory, LOCK, 0);
  Atomics.notify(memory, LOCK, 1);
}

/** What each thread does, on a stack of its own. */
const LIVES = {
  ann(memory: Int32Array, say: Print): void {
    const descend = (depth: number): void => {
      if (depth === 3) {
        say('blocks, three calls deep');
        set(memory, WAITING);
        waitFor(memory, DOOR);
      } else descend(depth + 1);
      say(`is back from call ${depth}`);
    };
    say('loops, and gives way to nobody');
    set(memory, LOOPING);
    while (Atomics.load(memory, STOP) === 0);
    say('is out of the loop');
    descend(1);
  },
  bob(memory: Int32Array, say: Print): void {
    waitFor(memory, LOOPING);
    say('runs all the same, and ends the loop');
    set(memory, STOP);
    waitFor(memory, WAITING);
    say('opens the door');
    set(memory, DOOR);
  },
};

/** Starts the two threads and waits until both have ended. Returns what they said, and the sum that both have added to. */
export async function run(additions: number): Promise<{ lines: string[]; sum: number }> {
  const memory = new Int32Array(new SharedArrayBuffer(4 * CELLS));
  const lines: string[] = [];
  const ends = Object.keys(LIVES).map((name) => {
    const worker = new Worker(import.meta.filename, { workerData: { name, memory, additions } });
    worker.on('message', ([ticket, line]: [number, string]) => (lines[ticket] = line));
    return new Promise((resolve, reject) => worker.on('exit', resolve).on('error', reject));
  });
  await Promise.all(ends);
  return { lines, sum: memory[SUM]! };
}

const { name, memory, additions } = (workerData ?? {}) as { name?: keyof typeof LIVES; memory: Int32Array; additions: number };
if (name) {
  LIVES[name](memory, (event) => parentPort?.postMessage([Atomics.add(memory, TICKET, 1), `${name}: ${event}`]));
  for (let i = 0; i < additions; i++) add(memory);
} else if (import.meta.main) {
  const { lines, sum } = await run(10_000);
  for (const line of lines) console.log(line);
  console.log(`main: both have ended, ${sum} of 20000 additions count`);
}
