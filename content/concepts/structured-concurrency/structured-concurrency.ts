// A nursery is a block that starts tasks and is not left before the last of them has ended, however it is left.

type Print = (line: string) => void;
export type Body = Generator<void, void, void>; // every yield gives the other tasks a turn
export class Cancelled extends Error {}

const ready: (() => void)[] = [];

/** Starts a task and returns how to cancel it: its next turn will begin with an exception. */
export function go(body: Body, ended: (error?: unknown) => void): () => void {
  let cancelling = false;
  const turn = () => {
    try {
      const { done } = cancelling ? ((cancelling = false), body.throw(new Cancelled())) : body.next();
      ready.push(done ? () => ended() : turn);
    } catch (error) {
      ready.push(() => ended(error));
    }
  };
  ready.push(turn);
  return () => void (cancelling = true);
}

export function run(): void {
  for (let next = ready.shift(); next; next = ready.shift()) next();
}

export function* nursery(body: (start: (child: Body) => void) => Body): Body {
  const running = new Set<() => void>();
  const errors: unknown[] = [];
  const cancelAll = () => running.forEach((cancel) => cancel());
  const start = (child: Body) => {
    const cancel = go(child, (error) => {
      running.delete(cancel);
      if (error === undefined || error instanceof Cancelled) return;
      errors.push(error);
      cancelAll();
    });
    running.add(cancel);
  };
  start(body(start)); // the body counts as a child: it is waited for, and cancelled, like the others
  let cancelled: unknown;
  while (running.size > 0) {
    try {
      yield; // a real loop would sleep here
    } catch (error) {
      cancelled = error; // somebody cancels the whole block: pass it on, and wait all the same
      cancelAll();
    }
  }
  if (errors.length > 0) throw new AggregateError(errors);
  if (cancelled) throw cancelled;
}

/** Three enquiries at once, one of which makes another one. */
export function search(print: Print, refused: boolean): void {
  function* ask(name: string, turns: number, refuses = false): Body {
    print(`${name}: dials`);
    try {
      for (let turn = 0; turn < turns; turn++) yield;
      if (refuses) throw new Error(`${name} refuses`);
      print(`${name}: answers`);
    } finally {
      print(`${name}: hangs up`);
    }
  }
  function* north(): Body {
    print('north: asks its deputy');
    yield* nursery(function* (start) {
      start(ask('deputy', 12));
    });
    print('north: has heard its deputy');
  }
  const block = nursery(function* (start) {
    start(ask('east', 4));
    start(ask('west', 8, refused));
    start(north());
    print('main: has started three');
  });
  print('main: enters the block');
  go(block, (error) => print(error instanceof AggregateError ? `main: caught "${error.errors[0].message}"` : 'main: is behind the block'));
  run();
}

if (import.meta.main) for (const refused of [false, true]) search(console.log, refused);
