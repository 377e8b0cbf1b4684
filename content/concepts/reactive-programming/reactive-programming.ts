// Cells of a bill: two are put in, the others follow by rules. In which order the rules run decides whether anybody sees nonsense.

type Print = (line: string) => void;

export interface Cell {
  value: number;
  /** Longest way from an input. What a rule reads lies lower than the rule. */
  height: number;
  dependents: Rule[];
}

export interface Rule extends Cell {
  /** Says whether the value is another one than before. */
  recompute(): boolean;
}

export function input(value: number): Cell {
  return { value, height: 0, dependents: [] };
}

export function rule(name: string, sources: readonly Cell[], formula: (...values: number[]) => number, print: Print): Rule {
  const compute = () => formula(...sources.map((source) => source.value));
  const cell: Rule = {
    value: compute(),
    height: 1 + Math.max(...sources.map((source) => source.height)),
    dependents: [],
    recompute() {
      const before = cell.value;
      cell.value = compute();
      print(`${name}: ${cell.value}`);
      return cell.value !== before;
    },
  };
  for (const source of sources) source.dependents.push(cell);
  return cell;
}

export type Propagate = (changed: readonly Cell[]) => void;

/** As observers would do it: whoever has changed calls those who depend on it, and they call theirs. */
export const eagerly: Propagate = (changed) => {
  for (const cell of changed) for (const dependent of cell.dependents) if (dependent.recompute()) eagerly([dependent]);
};

/** One sweep from below: a rule runs when all that it reads is up to date, once, and only if something it reads has changed. */
export const inOrder: Propagate = (changed) => {
  const stale = new Set(changed.flatMap((cell) => cell.dependents));
  while (stale.size > 0) {
    const lowest = [...stale].reduce((low, cell) => (cell.height < low.height ? cell : low));
    stale.delete(lowest);
    if (lowest.recompute()) for (const dependent of lowest.dependents) stale.add(dependent);
  }
};

export function bill(propagate: Propagate, print: Print): void {
  const price = input(20);
  const count = input(4);
  const sum = rule('sum', [price, count], (price, count) => price * count, print);
  const tax = rule('tax', [sum], (sum) => sum / 5, print);
  const postage = rule('postage', [sum], (sum) => (sum < 100 ? 10 : 0), print);
  rule('total', [sum, tax, postage], (sum, tax, postage) => sum + tax + postage, print);

  print('shop: the price becomes 30');
  price.value = 30;
  propagate([price]);
  print('shop: twice as many at half the price');
  [price.value, count.value] = [15, 8];
  propagate([price, count]);
}

export function afternoon(print: Print): void {
  print('shop: eager rules');
  bill(eagerly, print);
  print('shop: rules in order');
  bill(inOrder, print);
}

if (import.meta.main) afternoon(console.log);
