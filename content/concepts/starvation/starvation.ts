// Three tasks want the one processor, and there are six turns until closing time. Who gets them depends on two things:
// whom the queue hands out next, and whether the one who has the processor ever gives it back.

type Print = (line: string) => void;
type Task = Generator<void, void, void>;

/** Takes the next task to run out of those that are ready. A task that has yielded was put back at the end. */
export type Take = (ready: Task[]) => Task | undefined;

/** The one that has waited longest. */
export const fair: Take = (ready) => ready.shift();

/** The one that came last, and that is always the one that has just yielded. */
export const unfair: Take = (ready) => ready.pop();

/** Runs tasks, of which some yield and some do not, until the turns are used up. Returns how many each has had. */
export function day(take: Take, yielding: Readonly<Record<string, boolean>>, turns: number, print: Print): Map<string, number> {
  const had = new Map(Object.keys(yielding).map((name) => [name, 0]));

  function* work(name: string, yields: boolean): Task {
    while (turns > 0) {
      turns--;
      had.set(name, had.get(name)! + 1);
      print(`${name}: works`);
      if (yields) yield; // the only way out of this loop before closing time
    }
  }

  const ready = Object.entries(yielding).map(([name, yields]) => work(name, yields));
  for (let task = take(ready); task; task = take(ready)) {
    if (!task.next().done) ready.push(task);
  }
  return had;
}

export function week(print: Print): void {
  const days: [title: string, take: Take, bobYields: boolean][] = [
    ['fair, and all yield', fair, true],
    ['unfair, and all yield', unfair, true],
    ['fair, but bob never yields', fair, false],
  ];
  for (const [title, take, bobYields] of days) {
    print(`queue: ${title}`);
    const had = day(take, { ann: true, bob: bobYields, cy: true }, 6, print);
    print(`queue: ${[...had].map(([name, turns]) => `${name} had ${turns}`).join(', ')}`);
  }
}

if (import.meta.main) week(console.log);
