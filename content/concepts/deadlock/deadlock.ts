// Three people, three forks, and each needs two. Whoever waits for a fork waits for the one who has it; if these waits form a circle,
// nobody in it will ever go on.

type Print = (line: string) => void;
type Wishes = Readonly<Record<string, readonly string[]>>;

/** Yields the fork it wants, and is resumed when it has it. At its end all its forks are free again. */
function* eat(name: string, forks: readonly string[], print: Print): Generator<string, void, void> {
  for (const fork of forks) {
    yield fork;
    print(`${name}: takes ${fork}`);
  }
  print(`${name}: eats, puts both down`);
}

/** Follows the wait-for graph from one who waits. Returns the way if it leads back to where it began. */
export function cycleFrom(start: string, waitsFor: (name: string) => string | undefined): string[] | undefined {
  const way = [start];
  for (let next = waitsFor(start); next !== undefined; next = waitsFor(next)) {
    if (next === start) return [...way, start];
    if (way.includes(next)) return undefined; // a circle further on, which we are not part of
    way.push(next);
  }
  return undefined;
}

/** Lets everyone eat once, in turns. Returns the cycle if it comes to one. */
export function dine(wishes: Wishes, print: Print): string[] | undefined {
  const threads = new Map(Object.entries(wishes).map(([name, forks]) => [name, eat(name, forks, print)]));
  const ready = [...threads].map(([name, thread]) => ({ name, fork: thread.next().value! }));
  const waiting = new Map<string, string>();
  const holders = new Map<string, string>();

  for (let turn = ready.shift(); turn; turn = ready.shift()) {
    const { name, fork } = turn;
    const holder = holders.get(fork);
    if (holder !== undefined) {
      print(`${name}: waits for ${fork}, which ${holder} has`);
      waiting.set(name, fork);
      const cycle = cycleFrom(name, (waiter) => holders.get(waiting.get(waiter) ?? '')); // a new edge closes no cycle but its own
      if (cycle) return cycle;
      continue;
    }
    holders.set(fork, name);
    const { done, value } = threads.get(name)!.next();
    if (!done) ready.push({ name, fork: value });
    else for (const own of wishes[name]!) {
      holders.delete(own);
      for (const [waiter, wish] of waiting) if (wish === own && waiting.delete(waiter)) ready.push({ name: waiter, fork: wish });
    }
  }
  return undefined;
}

export const LEFT_FIRST: Wishes = { ann: ['fork 1', 'fork 2'], bob: ['fork 2', 'fork 3'], cy: ['fork 3', 'fork 1'] };

/** The remedy: an order of all forks, to which everybody keeps. */
export const inOrder = (wishes: Wishes): Wishes => Object.fromEntries(Object.entries(wishes).map(([name, forks]) => [name, forks.toSorted()]));

export function dinner(print: Print): void {
  for (const [rule, wishes] of [['the left fork first', LEFT_FIRST], ['the lower fork first', inOrder(LEFT_FIRST)]] as const) {
    print(`table: ${rule}`);
    const cycle = dine(wishes, print);
    print(`table: ${cycle ? `deadlock, ${cycle.join(' → ')}` : 'all have eaten'}`);
  }
}

if (import.meta.main) dinner(console.log);
