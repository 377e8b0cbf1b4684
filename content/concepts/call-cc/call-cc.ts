// Call with current continuation, for programs that pass their continuations anyway. It hands a function the rest of the program as a
// value. To apply that is to go there: once, out of a deep recursion (escape), or again and again, long afterwards (re-entry).

type Print = (line: string) => void;

/** A computation in continuation-passing style: given the rest of the program, it runs, and the rest after it. */
export type Computation<T> = (rest: (value: T) => void) => void;

/** A continuation as a value. Applied, it does not come back: what would follow in the text is never run. */
export type Jump<T> = (value: T) => Computation<never>;

export function callcc<T>(f: (k: Jump<T>) => Computation<T>): Computation<T> {
  return (rest) => {
    const k: Jump<T> = (value) => () => rest(value); // goes on with the rest of this place, whatever is the rest of that one
    f(k)(rest);
  };
}

/** Adds up a list by recursion. At a negative number it leaves, over the heads of all the additions still to be done. */
export function sum([first, ...others]: readonly number[], leave: Jump<string>, print: Print): Computation<number> {
  return (rest) => {
    if (first === undefined) return rest(0);
    print(`sum: at ${first}`);
    if (first < 0) return leave(`no sum, because of ${first}`)(rest);
    sum(others, leave, print)((partial) => {
      print(`sum: ${first} + ${partial}`);
      rest(first + partial);
    });
  };
}

export const total = (numbers: readonly number[], print: Print): Computation<string> =>
  callcc((leave) => (rest) => sum(numbers, leave, print)((result) => rest(`sum ${result}`)));

/** Asks for a price, and has the way back to that question kept by somebody. */
export function order(keep: (k: Jump<number>) => void, print: Print): Computation<number> {
  return (rest) => {
    let visits = 0; // this is data, not place
    const price = callcc<number>((k) => {
      keep(k);
      return (answer) => answer(10);
    });
    price((net) => {
      print(`order: visit ${++visits}, ${net} plus postage`);
      rest(net + 2);
    });
  };
}

export function tour(print: Print): void {
  for (const numbers of [[1, 2], [3, -4, 5]]) total(numbers, print)((result) => print(`main: ${result}`));

  let back: Jump<number> | undefined;
  order((k) => (back = k), print)((sum) => print(`main: to pay ${sum}`));
  for (const price of [20, 30]) {
    print(`main: goes back with ${price}`);
    back?.(price)(() => print('main: never printed'));
  }
}

if (import.meta.main) tour(console.log);
