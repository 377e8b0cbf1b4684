// A nursery is a block that starts tasks and is not left before the last of them has ended, however it is left.

type Print = (line: string) => void;
export type Task = Generator<void, void, void>; // every yield gives the others a turn
export class Cancelled extends Error {}

/** Gives its children one turn in each of its own. So they can only run inside it: the stack of calls has become a tree. */
export function* nursery(body: (start: (child: Task) => void) => Task): Task {
  const children = new Set<Task>();
  const asked = new Set<Task>(); // to stop, but have not heard of it yet
  const errors: unknown[] = [];
  let cancelled: unknown;
  children.add(body((child) => children.add(child))); // the body is a child itself
  while (children.size > 0) {
    for (const child of children) {
      try {
        const { done } = asked.delete(child) ? child.throw(new Cancelled()) : child.next();
        if (done) children.delete(child);
      } catch (error) {
        children.delete(child);
        if (error instanceof Cancelled) continue;
        errors.push(error);
        for (const other of children) asked.add(other);
      }
    }
    try {
      yield;
    } catch (error) {
      cancelled = error; // the block itself shall stop: pass it on, and wait all the same
      for (const child of children) asked.add(child);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors);
  if (cancelled) throw cancelled;
}

/** Three enquiries at once, one of which makes another one. */
export function* search(print: Print, refused: boolean): Task {
  function* ask(name: string, turns: number, refuses = false): Task {
    print(`${name}: dials`);
    try {
      for (let turn = 0; turn < turns; turn++) yield;
      if (refuses) throw new Error(`${name} refuses`);
      print(`${name}: answers`);
    } finally {
      print(`${name}: hangs up`);
    }
  }
  function* north(): Task {
    print('north: asks its deputy');
    yield* nursery(function* (start) {
      start(ask('deputy', 12));
    });
    print('north: has heard its deputy');
  }
  print('main: enters the block');
  try {
    yield* nursery(function* (start) {
      start(ask('east', 4));
      start(ask('west', 8, refused));
      start(north());
      print('main: has started three');
    });
    print('main: is behind the block');
  } catch (error) {
    print(`main: caught "${(error as AggregateError).errors[0].message}"`);
  }
}

export function run(task: Task): void {
  while (!task.next().done);
}

if (import.meta.main) for (const refused of [false, true]) run(search(console.log, refused));
