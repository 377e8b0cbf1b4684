// Twisted's Deferred: a chain of pairs, a callback for success and an errback for failure. What one returns is what the next one gets.

type Print = (line: string) => void;
type Step = (result: unknown) => unknown;

const pass: Step = (result) => result;
const fail: Step = (error) => {
  throw error;
};

export class Deferred {
  #chain: { callback: Step; errback: Step }[] = [];
  #state: 'waiting' | 'good' | 'bad' = 'waiting';
  #called = false;
  #result: unknown;

  addCallbacks(callback: Step, errback: Step): this {
    this.#chain.push({ callback, errback });
    this.#run();
    return this;
  }

  addCallback = (callback: Step): this => this.addCallbacks(callback, fail);
  addErrback = (errback: Step): this => this.addCallbacks(pass, errback);
  callback = (result: unknown): void => this.#fire(result, 'good');
  errback = (error: Error): void => this.#fire(error, 'bad');

  #fire(result: unknown, state: 'good' | 'bad'): void {
    if (this.#called) throw new Error('already called');
    this.#called = true;
    this.#resume(result, state);
  }

  #resume(result: unknown, state: 'good' | 'bad'): void {
    this.#result = result;
    this.#state = state;
    this.#run();
  }

  #run(): void {
    while (this.#state !== 'waiting' && this.#chain.length > 0) {
      const { callback, errback } = this.#chain.shift()!;
      const step = this.#state === 'good' ? callback : errback;
      this.#state = 'waiting'; // for the step, and then for the Deferred that it may return
      let outcome: 'good' | 'bad' = 'good'; // of an errback, too: it has mended the error
      try {
        this.#result = step(this.#result);
      } catch (error) {
        this.#result = error;
        outcome = 'bad';
      }
      if (this.#result instanceof Deferred) this.#result.addCallbacks((value) => this.#resume(value, 'good'), (error) => this.#resume(error, 'bad'));
      else this.#state = outcome;
    }
  }
}

/** The chain for one order; the store answers by firing the Deferred that it hands out. */
export function order(store: Deferred, print: Print): Deferred {
  return new Deferred()
    .addCallback((text) => {
      if (!/^\d+$/.test(String(text))) throw new Error(`"${text}" is no number`);
      print(`parse: ${text}`);
      return Number(text);
    })
    .addCallback((count) => (print(`store: is asked for ${count}`), store))
    .addErrback((error) => {
      if ((error as Error).message !== 'sold out') throw error;
      print('mend: sold out, so 1 used one');
      return 1;
    })
    .addCallback((count) => print(`bill: ${Number(count) * 20}`))
    .addErrback((error) => print(`bill: none, ${(error as Error).message}`));
}

export function shop(print: Print): void {
  for (const text of ['3', 'three', '9']) {
    const store = new Deferred();
    const ordered = order(store, print);
    print(`client: orders ${text}`);
    ordered.callback(text);
    print('client: is free again');
    if (text === '3') store.callback(3);
    if (text === '9') store.errback(new Error('sold out'));
  }
}

if (import.meta.main) shop(console.log);
