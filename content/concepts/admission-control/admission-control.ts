// A server that takes in everything, and one that refuses when too many wait. What counts is goodput: the answers that arrive while
// somebody still waits for them. The time is virtual.

type Print = (line: string) => void;

/** What one request costs the server. */
export const SERVICE = 12;
/** How long a client waits before it turns away. The server does not learn of it. */
export const PATIENCE = 40;
/** So many may wait: the last of them stays for two before it and its own turn, 3 * 12 at the most. */
export const LIMIT = 2;

export class Stage {
  readonly limit: number;
  readonly queue: number[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  /** The admission controller: it decides at the door, before any work is done. */
  offer(request: number): boolean {
    if (this.queue.length >= this.limit) return false;
    this.queue.push(request);
    return true;
  }
}

export interface Tally {
  answered: number;
  refused: number;
  inTime: number;
  slowest: number;
}

/** Lets a request arrive every `gap`, and serves one at a time what the stage lets in. */
export function serve(requests: number, gap: number, stage: Stage, print: Print): Tally {
  const tally = { answered: 0, refused: 0, inTime: 0, slowest: 0 };
  let current: { request: number; due: number } | undefined;
  for (let now = 0; tally.answered + tally.refused < requests; now++) {
    if (current?.due === now) {
      const took = now - current.request * gap;
      print(`server: answers ${current.request} after ${took}${took > PATIENCE ? ', too late' : ''}`);
      tally.answered++;
      if (took <= PATIENCE) tally.inTime++;
      tally.slowest = Math.max(tally.slowest, took);
      current = undefined;
    }
    const start = () => {
      if (!current && stage.queue.length > 0) current = { request: stage.queue.shift()!, due: now + SERVICE };
    };
    start();
    const request = now / gap;
    if (Number.isInteger(request) && request < requests) {
      const admitted = stage.offer(request);
      print(`door: ${admitted ? 'lets in' : 'refuses'} ${request} at ${now}`);
      if (!admitted) tally.refused++;
    }
    start();
  }
  return tally;
}

/** First the door at work, then four loads for as long as the server needs for a hundred answers. */
export function overload(print: Print): void {
  serve(8, 6, new Stage(LIMIT), print);
  for (const gap of [24, 12, 6, 3]) {
    for (const [lane, limit] of [['open', Infinity], ['limited', LIMIT]] as const) {
      const { inTime, answered, refused } = serve((100 * SERVICE) / gap, gap, new Stage(limit), () => {});
      print(`${lane}: load ${(100 * SERVICE) / gap} %, ${refused} refused, ${answered} answered, ${inTime} in time`);
    }
  }
}

if (import.meta.main) overload(console.log);
