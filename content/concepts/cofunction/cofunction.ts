// Cofunctions after PEP 3152, with its keywords as functions. What may suspend is defined by codef, and only its own kind can call it,
// by cocall. A call of the wrong kind is an error where it stands, instead of an object that nobody runs.

type Print = (line: string) => void;

/** A cofunction at work: it yields wishes, is sent what they have brought, and returns a result. */
export type Wishes<T> = Generator<string, T, string>;

const COCALL = Symbol('__cocall__');
export interface Cofunction<A extends unknown[], T> {
  readonly [COCALL]: (...args: A) => Wishes<T>; // and no call signature
}
export type Cocall = <A extends unknown[], T>(f: Cofunction<A, T>, ...args: A) => Wishes<T>;

/** Begins a cofunction from outside. Inside, the same thing is called cocall, and only bodies of cofunctions are handed it. */
export const costart: Cocall = (f, ...args) => {
  if (COCALL in f) return f[COCALL](...args);
  throw new TypeError(`${(f as { name: string }).name} is no cofunction`);
};

/** What is defined like this is a cofunction, even if nothing in its body waits. */
export function codef<A extends unknown[], T>(name: string, body: (cocall: Cocall, ...args: A) => Wishes<T> | T): Cofunction<A, T> {
  const plainCall = () => {
    throw new TypeError(`${name} is a cofunction`);
  };
  function* cocalled(...args: A): Wishes<T> {
    const result = body(costart, ...args);
    return result instanceof Object && Symbol.iterator in result ? yield* result : result;
  }
  return Object.assign(plainCall, { [COCALL]: cocalled });
}

export function tour(print: Print): void {
  function* load(path: string): Wishes<string> {
    print(`load: wants ${path}`);
    return yield path;
  }
  const shout = (text: string) => `${text}!`;
  const coload = codef('coload', (_, path: string) => load(path));
  const cache = codef('cache', (_, path: string) => `cached ${path}`); // no yield, no dummy of one either
  const page = codef('page', function* (cocall) {
    print(`page: has ${shout(yield* cocall(coload, '/a'))}`);
    print(`page: has ${yield* cocall(cache, '/b')}`);
    // @ts-expect-error: shout is a plain function
    yield* cocall(shout, 'page');
  });

  const attempt = (what: string, call: () => void) => {
    print(`main: ${what}`);
    try {
      call();
      print('main: no error');
    } catch (error) {
      print(`main: error, ${(error as Error).message}`);
    }
  };
  attempt('calls load, a generator function', () => load('/a')); // and forgets to run what this returns
  // @ts-expect-error: it must be cocalled
  attempt('calls coload, a cofunction', () => coload('/a'));
  attempt('costarts page', () => {
    const wishes = costart(page);
    for (let step = wishes.next(); !step.done; step = wishes.next(`text of ${step.value}`)) print(`loop: fetches ${step.value}`);
  });
}

if (import.meta.main) tour(console.log);
