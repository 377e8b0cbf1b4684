// Three threads on three processors change objects. First one lock guards the whole interpreter; then every object has a lock of its
// own, and each operation is a little dearer for it. The time is virtual, and nothing is random.

type Print = (line: string) => void;

/** Which objects a thread changes, one after the other. */
export type Program = Readonly<Record<string, readonly string[]>>;

export interface Build {
  title: string;
  /** The lock that must be held to change an object. */
  lockFor(object: string): string;
  /** What an operation takes. */
  cost: number;
}

export const GIL: Build = { title: 'one lock', lockFor: () => 'interpreter', cost: 10 };
export const FREE_THREADED: Build = { title: 'many locks', lockFor: (object) => object, cost: 11 };

export interface Operation {
  name: string;
  object: string;
  begin: number;
  end: number;
}

/** Runs every thread on a processor of its own. It may only have to wait for a lock. */
export function run({ lockFor, cost }: Build, program: Program): Operation[] {
  const done: Operation[] = [];
  const unlocked = new Map<string, number>(); // when each lock is free again
  const threads = Object.entries(program).map(([name, objects]) => ({ name, objects: [...objects], now: 0 }));
  for (;;) {
    // Whoever has been at leisure longest comes first; a thread that has nothing left to do is gone.
    const [thread] = threads.filter(({ objects }) => objects.length > 0).sort((a, b) => a.now - b.now);
    if (!thread) return done.sort((a, b) => a.begin - b.begin);
    const object = thread.objects.shift()!;
    const begin = Math.max(thread.now, unlocked.get(lockFor(object)) ?? 0);
    const end = begin + cost;
    thread.now = end;
    unlocked.set(lockFor(object), end);
    done.push({ name: thread.name, object, begin, end });
  }
}

export const DISJOINT: Program = { ann: ['users', 'users'], bob: ['orders', 'orders'], cy: ['prices', 'prices'] };
export const SHARED: Program = { ann: ['cache', 'cache'], bob: ['cache', 'cache'], cy: ['cache', 'cache'] };
export const ALONE: Program = { ann: ['users', 'users', 'orders', 'orders', 'prices', 'prices'] };

export const duration = (operations: readonly Operation[]) => Math.max(...operations.map(({ end }) => end));

export function compare(print: Print): void {
  for (const [what, program] of Object.entries({ 'objects of their own': DISJOINT, 'one object for all': SHARED })) {
    for (const build of [GIL, FREE_THREADED]) {
      const operations = run(build, program);
      for (const { name, object, begin, end } of operations) print(`${name}: ${object} from ${begin} to ${end}`);
      print(`main: ${build.title}, ${what}, took ${duration(operations)}`);
    }
  }
  for (const build of [GIL, FREE_THREADED]) print(`main: ${build.title}, ann alone, took ${duration(run(build, ALONE))}`);
}

if (import.meta.main) compare(console.log);
