// A future: empty at first, filled once. Whoever leaves a callback is told, whether he came before it was filled or after.

type Print = (line: string) => void;
type Callback<T> = (future: Future<T>) => void;
type CallSoon = (callback: () => void) => void;

export class Future<T> {
  #outcome: (() => T) | undefined;
  #callbacks: Callback<T>[] = [];
  #callSoon: CallSoon;

  constructor(callSoon: CallSoon) {
    this.#callSoon = callSoon;
  }

  /** The value, or its error thrown. It never waits: who asks too early gets an error as well. */
  result(): T {
    if (!this.#outcome) throw new Error('not there yet');
    return this.#outcome();
  }

  whenDone(callback: Callback<T>): void {
    if (this.#outcome) this.#callSoon(() => callback(this)); // not at once, so that early and late are treated alike
    else this.#callbacks.push(callback);
  }

  /** Takes what returns the value, or throws the error. */
  fill(outcome: () => T): void {
    if (this.#outcome) throw new Error('filled already');
    this.#outcome = outcome;
    for (const callback of this.#callbacks.splice(0)) this.whenDone(callback);
  }
}

/** All of these: an ordinary function. */
export function allDone<T>(futures: readonly Future<T>[], callSoon: CallSoon): Future<number> {
  const all = new Future<number>(callSoon);
  let missing = futures.length;
  for (const future of futures) future.whenDone(() => --missing === 0 && all.fill(() => futures.length));
  return all;
}

function attempt(action: () => string): string {
  try {
    return action();
  } catch (error) {
    return (error as Error).message;
  }
}

export function bakery(print: Print): void {
  const ready: (() => void)[] = [];
  const callSoon: CallSoon = (callback) => ready.push(callback);
  const bread = new Future<string>(callSoon);
  const cake = new Future<string>(callSoon);
  const leaveWord = (name: string, order: Future<string>) => {
    order.whenDone(() => print(`${name}: is told: ${attempt(() => order.result())}`));
    print(`${name}: leaves word`);
  };

  leaveWord('ann', bread);
  leaveWord('bob', cake);
  allDone([bread, cake], callSoon).whenDone((all) => print(`baker: shuts the shop, orders: ${all.result()}`));
  print(`ann: looks: ${attempt(() => bread.result())}`);

  callSoon(() => {
    bread.fill(() => 'rye');
    print('baker: the bread is ready');
    print(`baker: once more: ${attempt(() => (bread.fill(() => 'oat'), 'rye became oat'))}`);
  });
  callSoon(() => leaveWord('cid', bread));
  callSoon(() => {
    cake.fill(() => {
      throw new Error('no eggs');
    });
    print('baker: the cake is off');
  });
  for (const callback of ready) callback(); // the loop; the list grows while it turns
}

if (import.meta.main) bakery(console.log);
