// A hundred jobs, on five designs. A design is two numbers: how many jobs can wait at the same time, and how many can compute.
// The time is virtual.

type Print = (line: string) => void;

/** Waits first, for instance for a database, and then computes. */
export interface Job {
  wait: number;
  compute: number;
}

export interface Design {
  /** Jobs that can be under way, and so can wait, at the same time. */
  places: number;
  /** Jobs that can compute at the same time. */
  processors: number;
}

export const DESIGNS: Readonly<Record<string, Design>> = {
  'one by one': { places: 1, processors: 1 },
  'one loop': { places: Infinity, processors: 1 },
  '4 threads, one lock': { places: 4, processors: 1 },
  '4 threads': { places: 4, processors: 4 },
  '4 loops': { places: Infinity, processors: 4 },
};

/** When so many equal jobs are done. Each takes the place that is free first, waits, and then takes the processor that is free first. */
export function finish(jobs: number, { wait, compute }: Job, { places, processors }: Design): number {
  const placeFree = Array.from({ length: Math.min(places, jobs) }, () => 0);
  const processorFree = Array.from({ length: processors }, () => 0);
  const take = (times: number[]) => times.splice(times.indexOf(Math.min(...times)), 1)[0]!;
  for (let job = 0; job < jobs; job++) {
    const ready = take(placeFree) + wait;
    const end = Math.max(ready, take(processorFree)) + compute;
    placeFree.push(end);
    processorFree.push(end);
  }
  return Math.max(...placeFree);
}

export function compare(jobs: number, kinds: Readonly<Record<string, Job>>, print: Print): void {
  for (const [kind, job] of Object.entries(kinds)) {
    print(`${kind}: ${jobs} jobs, each waits ${job.wait} and computes ${job.compute}`);
    for (const [name, design] of Object.entries(DESIGNS)) {
      const end = finish(jobs, job, design);
      const busy = Math.floor((100 * jobs * job.compute) / (end * design.processors));
      print(`${kind}: ${name}, done at ${end}, processor ${busy} % busy`);
    }
  }
}

if (import.meta.main) compare(100, { 'I/O-bound': { wait: 99, compute: 1 }, 'CPU-bound': { wait: 1, compute: 99 } }, console.log);
