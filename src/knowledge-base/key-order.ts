/** The text of a block mapping with its keys in another order, comments included. */
import { isCollection, isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';

/** A replacement of a stretch of text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export const keyOf = (pair: Pair): string | undefined => (isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : undefined);

/**
 * Puts the keys of a block mapping into an order; undefined when they are, or when that cannot be done: in flow style,
 * or with a key that has no place in the order. A comment above a key moves with it; one above the first key stays.
 */
export function reorder(text: string, map: YAMLMap, order: readonly string[]): (Edit & { moved: Pair; after: Pair }) | undefined {
  const ranks = map.items.map((item) => order.indexOf(keyOf(item) ?? ''));
  const wrong = ranks.findIndex((rank, i) => i > 0 && rank < ranks[i - 1]!);
  if (wrong < 0 || map.flow || ranks.includes(-1)) return undefined;
  const starts = map.items.map((item) => (item.key as Node).range![0]);
  const start = starts[0]!;
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
  const ends = map.items.map((item) => endOfLine(text, endOf(item)));
  const segments = map.items.map((_, i) => text.slice(i === 0 ? start : ends[i - 1]!, ends[i]!).trimStart());
  const sorted = segments.map((segment, i) => ({ segment, rank: ranks[i]! })).sort((a, b) => a.rank - b.rank);
  return { start, end: ends.at(-1)!, text: sorted.map(({ segment }) => segment).join(indent), moved: map.items[wrong]!, after: map.items[wrong - 1]! };
}

function endOf(pair: Pair): number {
  const node = (pair.value ?? pair.key) as Node;
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1)!;
    return isMap(node) ? endOf(last as Pair) : endOf({ value: last } as Pair);
  }
  return node.range![1];
}

/** The offset after the line on which something ends; a block scalar ends after its own last line. */
function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}
