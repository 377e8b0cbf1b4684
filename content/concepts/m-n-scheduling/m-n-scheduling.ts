// Many tasks, few processors, threads as needed. A processor is a licence to run tasks, with a queue of those that are ready.
// A thread that blocks in the kernel keeps its task and gives up its processor: another thread goes on with the queue.

type Print = (line: string) => void;

/** What a task does, step by step: 0 is a slice of computing, any other number a call that blocks for so long. */
export interface Task {
  name: string;
  steps: number[];
}

interface Thread {
  name: string;
  blocked?: { task: Task; until: number } | undefined;
}

interface Processor {
  name: string;
  queue: Task[];
  thread: Thread | undefined;
}

export function run(queues: readonly Task[][], handOver: boolean, print: Print) {
  const processors = queues.map((queue, i): Processor => ({ name: `p${i}`, queue: structuredClone(queue), thread: undefined }));
  const threads: Thread[] = [];
  const parked: Thread[] = [];
  const shared: Task[] = []; // came back from a call when no processor was free
  let now = 0;
  print(`main: ${handOver ? 'a processor is handed over' : 'a processor waits with its thread'}`);

  /** The kernel is done with a call. In order to run on, the thread needs a processor. */
  function comeBack(thread: Thread, task: Task): void {
    thread.blocked = undefined;
    const free = processors.find((processor) => processor.thread === thread) ?? processors.find((processor) => !processor.thread);
    print(`${thread.name}: is back with ${task.name} at ${now}, ${free ? `goes on with ${free.name}` : 'leaves it and parks'}`);
    (free?.queue ?? shared).unshift(task);
    if (free) free.thread = thread;
    else parked.push(thread);
  }

  function turn(processor: Processor): void {
    const task = shared.shift() ?? processor.queue.shift();
    if (!task) {
      if (processor.thread) parked.push(processor.thread);
      processor.thread = undefined;
      return;
    }
    processor.thread ??= parked.pop() ?? threads[threads.push({ name: `m${threads.length}` }) - 1]!;
    const duration = task.steps.shift() ?? 0;
    const last = task.steps.length === 0;
    print(`${processor.thread.name}: ${duration > 0 ? 'blocks with' : last ? 'ends' : 'runs'} ${task.name} on ${processor.name} at ${now}`);
    if (duration > 0) {
      processor.thread.blocked = { task, until: now + duration };
      if (handOver) processor.thread = undefined;
    } else if (!last) processor.queue.push(task);
  }

  for (; shared.length > 0 || processors.some(({ queue }) => queue.length > 0) || threads.some(({ blocked }) => blocked); now++) {
    for (const thread of threads) if (thread.blocked && thread.blocked.until <= now) comeBack(thread, thread.blocked.task);
    for (const processor of processors) if (!processor.thread?.blocked) turn(processor);
  }
  print(`main: ready at ${now}, ${processors.length} processors, ${threads.length} threads`);
}

if (import.meta.main) {
  const left = [{ name: 'ann', steps: [0, 5, 0] }, { name: 'bob', steps: [0, 0] }, { name: 'cy', steps: [0, 0] }];
  const right = [{ name: 'dan', steps: [0, 0, 0] }, { name: 'eve', steps: [2, 0, 0] }];
  run([left, right], true, console.log);
  run([left, right], false, console.log);
}
