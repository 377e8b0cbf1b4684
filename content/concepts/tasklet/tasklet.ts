// Stackless Python in small: tasklets in a queue, schedule() that goes to its end, and channels at which sender and receiver meet.
// A real tasklet switches inside any function. Generators need a mark, so every call that may switch is written with `yield*`.

type Print = (line: string) => void;
export type Tasklet<T = void> = Generator<void, T, void>;

let current: Tasklet;
export const runnables: Tasklet[] = [];

export function* schedule(): Tasklet {
  runnables.push(current);
  yield;
}

/** Runs until nobody can run. That is not the same as until everybody has finished. */
export function run(): void {
  while (runnables[0]) (current = runnables.shift()!).next();
}

export class Channel<T> {
  /** How many senders wait; below zero, how many receivers. */
  balance = 0;
  #waiting: { tasklet: Tasklet; value?: T }[] = [];

  *send(value: T): Tasklet {
    if (this.balance++ < 0) {
      const { tasklet } = Object.assign(this.#waiting.shift()!, { value });
      runnables.unshift(tasklet); // the receiver is preferred: it goes on at once,
      runnables.push(current); // and the sender when its turn comes
    } else this.#waiting.push({ tasklet: current, value });
    yield;
  }

  *receive(): Tasklet<T> {
    if (this.balance-- > 0) {
      const { tasklet, value } = this.#waiting.shift()!;
      runnables.push(tasklet);
      return value!; // preferred again: the receiver goes on without a switch
    }
    const place: { tasklet: Tasklet; value?: T } = { tasklet: current };
    this.#waiting.push(place);
    yield;
    return place.value!;
  }
}

export function smithy(print: Print): void {
  const counter = new Channel<string>();

  function* spend(name: string, turns: number, doing: string): Tasklet {
    for (let turn = 0; turn < turns; turn++) {
      print(`${name}: ${doing}`);
      yield* schedule(); // stops here, and with it whoever has called
    }
  }
  function* smith(...goods: string[]): Tasklet {
    for (const good of goods) {
      yield* spend('smith', 2, `hammers a ${good}`);
      print(`smith: offers the ${good}`);
      yield* counter.send(good);
    }
    print('smith: shuts');
  }
  function* buyer(name: string, distance: number): Tasklet {
    yield* spend(name, distance, 'walks');
    print(`${name}: asks`);
    print(`${name}: takes the ${yield* counter.receive()}`);
  }

  runnables.push(smith('sword', 'shield'), buyer('ann', 0), buyer('bob', 7), buyer('cy', 1));
  print(`main: ${runnables.length} tasklets in the queue, none has run`);
  run();
  print(`main: nobody can run, balance of the channel ${counter.balance}`);
}

if (import.meta.main) smithy(console.log);
