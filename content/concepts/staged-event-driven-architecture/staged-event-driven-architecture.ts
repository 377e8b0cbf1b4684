// A server cut into stages, each with a queue in front. One stage is slow, and its queue says so. A controller reads the queues and
// gives a thread to the stage that needs it. The time is virtual and goes by in ticks.

type Print = (line: string) => void;

interface Request {
  arrived: number;
}

export class Stage {
  readonly name: string;
  readonly queue: Request[] = [];
  readonly speed: number;
  threads = 1;

  /** The speed is how many requests one thread gets done in a tick. */
  constructor(name: string, speed: number) {
    this.name = name;
    this.speed = speed;
  }

  /** Works for one tick, and returns what it has done. */
  work(print: Print): Request[] {
    const done = this.queue.splice(0, this.threads * this.speed);
    if (done.length > 0) print(`${this.name}: ${done.length} done, ${this.queue.length} waiting`);
    return done;
  }
}

/** A stage that leaves so many requests waiting is in trouble. */
const THRESHOLD = 2;

/** Knows nothing of the work that the stages do: the length of a queue is enough. */
export function control(stages: readonly Stage[], print: Print): void {
  for (const stage of stages) {
    if (stage.queue.length < THRESHOLD) continue;
    stage.threads++;
    print(`control: ${stage.name} gets thread ${stage.threads}`);
  }
}

const threeStages = () => [new Stage('parse', 4), new Stage('disk', 1), new Stage('send', 4)];

/** Two requests arrive per tick. Parsing and sending are quick, reading from disk is not. Returns how long each request took. */
export function serve(requests: number, controlled: boolean, print: Print, stages = threeStages()): number[] {
  const took: number[] = [];
  let tick = 0;
  for (let arrived = 0; took.length < requests; ) {
    for (const end = Math.min(arrived + 2, requests); arrived < end; arrived++) stages[0]!.queue.push({ arrived: tick });
    const done = stages.map((stage) => stage.work(print));
    if (controlled) control(stages, print);
    tick++;
    // Handed on at the end of the tick, so that no request passes through two stages in one.
    done.forEach((batch, i) => (stages[i + 1] ? stages[i + 1]!.queue.push(...batch) : took.push(...batch.map((request) => tick - request.arrived))));
  }
  print(`clock: all sent at ${tick}, the slowest request took ${Math.max(...took)}`);
  return took;
}

export function compare(print: Print): void {
  print('clock: one thread per stage');
  serve(8, false, print);
  print('clock: with a controller');
  serve(8, true, print);
}

if (import.meta.main) compare(console.log);
