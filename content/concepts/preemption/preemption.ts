// One processor, two long computations, and a key that somebody presses. Without preemption each runs to its end. With it, a timer takes
// the processor away after a slice, and whoever was interrupted goes to the end of the queue. The time is virtual.

type Print = (line: string) => void;

export interface Activity {
  name: string;
  arrives: number;
  work: number;
}

/** To change from one activity to another takes time, in which nothing gets done. */
export const SWITCH = 1;

/** Runs all activities, which are given in the order of their arrival. Returns when each was finished. */
export function run(activities: readonly Activity[], slice: number, print: Print): Map<string, number> {
  const coming = activities.map((activity) => ({ ...activity, left: activity.work }));
  const queue: typeof coming = [];
  const finished = new Map<string, number>();
  let last = coming[0];
  let now = 0;
  while (coming[0] || queue[0]) {
    while (coming[0] && (coming[0].arrives <= now || !queue[0])) queue.push(coming.shift()!);
    const current = queue.shift()!;
    now = Math.max(now + (current === last ? 0 : SWITCH), current.arrives);
    last = current;
    const begin = now;
    now += Math.min(slice, current.left); // a timer interrupts, or it is done before
    current.left -= now - begin;
    while (coming[0] && coming[0].arrives <= now) queue.push(coming.shift()!);
    if (current.left > 0) queue.push(current);
    else finished.set(current.name, now);
    print(`${current.name}: runs from ${begin} to ${now}${current.left > 0 ? ', interrupted' : ''}`);
  }
  return finished;
}

export const LOAD: readonly Activity[] = [
  { name: 'report', arrives: 0, work: 30 },
  { name: 'index', arrives: 0, work: 30 },
  { name: 'key', arrives: 5, work: 2 },
];

export function compare(print: Print): void {
  for (const slice of [Infinity, 10, 1]) {
    const finished = run(LOAD, slice, slice > 1 ? print : () => {});
    const [report, index, key] = LOAD.map(({ name, arrives }) => finished.get(name)! - arrives);
    print(`slices: ${slice === Infinity ? 'none' : slice}, key answered after ${key}, report after ${report}, index after ${index}`);
  }
}

if (import.meta.main) compare(console.log);
