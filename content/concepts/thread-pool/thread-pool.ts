// A few workers pull jobs from one queue. Nobody assigns anything to anybody: whoever is free takes what is next. The time is virtual.

type Print = (line: string) => void;

export interface Job {
  name: string;
  takes: number;
  /** Another job, for whose result this one waits before it can end. */
  needs?: string;
}

/** Yields how long it is busy, or the name of a job that must be finished before it can go on. */
type Worker = Generator<number | string, void, void>;

/** Lets so many workers do the jobs. Returns when each was finished; those that never were are missing. */
export function pool(size: number, jobs: readonly Job[], print: Print): Map<string, number> {
  const queue = [...jobs];
  const finished = new Map<string, number>();
  let now = 0;

  function* work(name: string): Worker {
    for (let job = queue.shift(); job; job = queue.shift()) {
      print(`${name}: takes ${job.name} at ${now}`);
      yield job.takes;
      if (job.needs !== undefined && !finished.has(job.needs)) {
        print(`${name}: waits for ${job.needs}`);
        yield job.needs; // the worker waits with its job, and is lost for all others meanwhile
      }
      finished.set(job.name, now);
      print(`${name}: ends ${job.name} at ${now}`);
    }
  }

  // The rest plays the operating system: it wakes each worker when its time has come, or when the job it waits for is finished.
  const asleep = Array.from({ length: size }, (_, i) => ({ until: 0, worker: work(`worker ${i + 1}`) }));
  let waiting: { job: string; worker: Worker }[] = [];
  for (let next = asleep.shift(); next; next = asleep.sort((a, b) => a.until - b.until).shift()) {
    const { until, worker } = next;
    now = until;
    const { value } = worker.next();
    if (typeof value === 'number') asleep.push({ until: now + value, worker });
    else if (value !== undefined) waiting.push({ job: value, worker });
    asleep.push(...waiting.filter(({ job }) => finished.has(job)).map((woken) => ({ until: now, worker: woken.worker })));
    waiting = waiting.filter(({ job }) => !finished.has(job));
  }
  print(`queue: ${finished.size} of ${jobs.length} done at ${now}${waiting.length > 0 ? ', all workers wait' : ''}`);
  return finished;
}

export const MIXED: readonly Job[] = [30, 10, 10, 20, 10, 20].map((takes, i) => ({ name: `job ${i + 1}`, takes }));
export const NESTED: readonly Job[] = [
  { name: 'sum 1', takes: 5, needs: 'part 1' },
  { name: 'sum 2', takes: 5, needs: 'part 2' },
  { name: 'part 1', takes: 10 },
  { name: 'part 2', takes: 10 },
];

if (import.meta.main) {
  pool(3, MIXED, console.log);
  pool(2, NESTED, console.log);
  pool(3, NESTED, console.log);
}
