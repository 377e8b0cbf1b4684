// Each worker has a deque of its own. It works at one end; who has run dry steals at the other. No worker is told what to do.
// The workers take turns in a fixed order, so that every run is the same; real ones run at once, and pick their victims by chance.

type Print = (line: string) => void;

/** A piece of work: to sum up the numbers from `from` up to, not including, `to`. */
export interface Range {
  from: number;
  to: number;
}

export interface Worker {
  name: string;
  deque: Range[]; // the youngest at the end
  hand: Range | undefined;
  steals: number;
}

const LEAF = 2;
const show = ({ from, to }: Range) => `${from}-${to}`;

/** What a worker does when its own deque is empty: it takes the oldest piece of the first neighbour that has one. */
export function steal(thief: Worker, workers: readonly Worker[], print: Print): void {
  const start = workers.indexOf(thief);
  for (let i = 1; i < workers.length; i++) {
    const victim = workers[(start + i) % workers.length]!;
    thief.hand = victim.deque.shift();
    if (!thief.hand) continue;
    thief.steals++;
    print(`${thief.name}: steals ${show(thief.hand)} from ${victim.name}`);
    return;
  }
}

/** Splits the work until the pieces are small, and sums them up, with so many workers. */
export function sumUp(root: Range, names: readonly string[], print: Print) {
  const workers: Worker[] = names.map((name) => ({ name, deque: [], hand: undefined, steals: 0 }));
  workers[0]!.hand = root;
  let [total, ticks] = [0, 0];
  for (; workers.some(({ hand, deque }) => hand || deque.length > 0); ticks++) {
    for (const worker of workers) {
      const work = worker.hand ?? worker.deque.pop(); // its own: the youngest piece, still warm
      worker.hand = undefined;
      if (!work) steal(worker, workers, print);
      else if (work.to - work.from > LEAF) {
        const middle = Math.floor((work.from + work.to) / 2);
        worker.deque.push({ from: middle, to: work.to }); // for later, or for whoever comes along
        worker.hand = { from: work.from, to: middle };
        print(`${worker.name}: splits ${show(work)}, leaves ${show(worker.deque.at(-1)!)}`);
      } else {
        for (let n = work.from; n < work.to; n++) total += n;
        print(`${worker.name}: sums ${show(work)}`);
      }
    }
  }
  return { total, ticks, steals: workers.reduce((count, worker) => count + worker.steals, 0) };
}

if (import.meta.main) {
  const alone = sumUp({ from: 0, to: 16 }, ['alone'], () => {});
  const { total, ticks, steals } = sumUp({ from: 0, to: 16 }, ['ann', 'bob', 'cy'], console.log);
  console.log(`main: ${total} after ${ticks} ticks with ${steals} steals; alone, ${alone.ticks} ticks`);
}
