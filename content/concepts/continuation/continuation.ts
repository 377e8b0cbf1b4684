// Continuation-passing style: nothing returns a result. Each function is handed "the rest of the program" and calls it.
// Whoever holds a continuation decides: call it once (return), another one (early exit), or the same one again (backtracking).

type Print = (line: string) => void;

/** The rest of the program, waiting for a value. */
type Continuation<T> = (value: T) => void;

/** Multiplies a list. `k` is where to go with the product, `exit` is where to go at once when the product is known to be 0. */
export function product(numbers: readonly number[], k: Continuation<number>, exit: Continuation<number>, print: Print): void {
  const [first, ...rest] = numbers;
  if (first === undefined) return k(1);
  print(`product: sees ${first}`);
  if (first === 0) return exit(0);
  const multiply: Continuation<number> = (partial) => {
    print(`product: ${first} * ${partial}`);
    k(first * partial);
  };
  product(rest, multiply, exit, print);
}

/** What follows a choice: the option chosen, and the way back should it prove wrong. */
type Choice<T> = (option: T, retry: () => void) => void;

/** Enters the rest of the program with one option, and enters the same rest again with the next whenever it comes back. */
export function amb<T>(options: readonly T[], k: Choice<T>, fail: () => void): void {
  const [option, ...others] = options;
  if (option === undefined) return fail();
  k(option, () => amb(others, k, fail));
}

/** Looks for two numbers with the given product. `found` may call its second argument to have the search go on. */
export function factors(n: number, candidates: readonly number[], found: Choice<[number, number]>, fail: () => void, print: Print): void {
  const chooseB = (a: number, otherA: () => void) => {
    print(`a: is ${a}`);
    const check = (b: number, otherB: () => void) => {
      print(`b: is ${b}`);
      if (a * b === n) found([a, b], otherB);
      else otherB();
    };
    amb(candidates, check, otherA);
  };
  amb(candidates, chooseB, fail);
}

export function tour(print: Print): void {
  const show = (value: number) => print(`main: product is ${value}`);
  product([2, 3, 4], show, show, print);
  product([5, 0, 6, 7], show, show, print);

  let again = () => {};
  const found: Choice<[number, number]> = ([a, b], retry) => {
    print(`main: ${a} * ${b} is 6`);
    again = retry; // kept for later: the search has returned, and can still be entered again
  };
  factors(6, [2, 3], found, () => print('main: no more'), print);
  print('main: another one');
  again();
  again();
}

if (import.meta.main) tour(console.log);
