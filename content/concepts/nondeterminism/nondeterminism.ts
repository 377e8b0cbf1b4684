// Two threads add 1 to x, several times each. An addition has two steps: load x into a register of one's own, store the register plus 1.
// In which order the steps of the two come is left open. All orders are counted, by the x they lead to.

type Print = (line: string) => void;
export type Step = 'load' | 'store' | 'add';
/** For each thread, its steps. */
export type Program = readonly (readonly Step[])[];

interface State {
  x: number;
  registers: readonly number[];
  done: readonly number[];
}

const start = (program: Program): State => ({ x: 0, registers: program.map(() => 0), done: program.map(() => 0) });

/** What a state can turn into: for each thread that has a step left, the state after it. */
function* successors({ x, registers, done }: State, program: Program): Generator<[turn: number, step: Step, state: State]> {
  for (const [turn, steps] of program.entries()) {
    const step = steps[done[turn]!];
    if (!step) continue;
    const count = { x, registers, done: done.with(turn, done[turn]! + 1) };
    if (step === 'load') yield [turn, step, { ...count, registers: registers.with(turn, x) }];
    else yield [turn, step, { ...count, x: (step === 'store' ? registers[turn]! : x) + 1 }];
  }
}

/** How many orders lead to which x. Orders that have led to the same state have the same future, so they are counted together. */
export function outcomes(program: Program): Map<number, number> {
  let reached = new Map([['', { state: start(program), orders: 1 }]]);
  for (const _ of program.flat()) {
    const next: typeof reached = new Map();
    for (const { state: before, orders } of reached.values()) {
      for (const [, , state] of successors(before, program)) {
        const key = JSON.stringify(state);
        next.set(key, { state, orders: orders + (next.get(key)?.orders ?? 0) });
      }
    }
    reached = next;
  }
  const counts = new Map<number, number>();
  for (const { state, orders } of reached.values()) counts.set(state.x, orders + (counts.get(state.x) ?? 0));
  return new Map([...counts].sort(([a], [b]) => a - b));
}

/** The first order that leads to this x, as the turns and the values that are loaded and stored. */
export function orderTo(x: number, program: Program, state = start(program)): { turn: number; step: Step; value: number }[] | undefined {
  if (state.done.every((done, turn) => done === program[turn]!.length)) return state.x === x ? [] : undefined;
  for (const [turn, step, next] of successors(state, program)) {
    const rest = orderTo(x, program, next);
    if (rest) return [{ turn, step, value: next.x }, ...rest];
  }
  return undefined;
}

/** Two threads that do the same so many times. */
export const both = (times: number, ...steps: Step[]): Program => [1, 2].map(() => Array.from({ length: times }, () => steps).flat());

export function explore(print: Print): void {
  const count = (program: Program, times: number, what: string) => {
    const found = outcomes(program);
    const orders = [...found.values()].reduce((sum, some) => sum + some, 0);
    print(`orders: ${orders} of ${times} + ${times} ${what}, outcomes ${found.size}, right in ${found.get(2 * times)}`);
    return found;
  };
  for (const times of [1, 10]) count(both(times, 'load', 'store'), times, 'additions');
  const rushed = both(3, 'load', 'store');
  for (const [x, orders] of count(rushed, 3, 'additions')) print(`orders: x is ${x} after ${orders}`);
  for (const { turn, step, value } of orderTo(2, rushed)!) print(`${['ann', 'bob'][turn]}: ${step}s ${value}`);
  count(both(3, 'add'), 3, 'undivided ones');
}

if (import.meta.main) explore(console.log);
