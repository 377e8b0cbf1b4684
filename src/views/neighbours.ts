/** The entries next to one: of the same dataset, before and after it in time, or in the order of names. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { dateOf, sortKey } from '../knowledge-base/link.ts';
import { nameOf, type Entry } from '../schema/datasets.ts';
import { formatDate } from './format-date.ts';
import { entryValue, type Value } from './values.ts';

export type Neighbour = Value & { when?: string };

/** The entry before and the one after, where there are such. */
export function neighboursOf(kb: KnowledgeBase, entry: Entry): { before?: Neighbour; after?: Neighbour } {
  const keyOf = (other: Entry) => `${sortKey(dateOf(other) ?? '') || '9999'} ${nameOf(other).toLowerCase()} ${other.id}`;
  const own = keyOf(entry);
  let [before, after] = [undefined, undefined] as { key: string; entry: Entry }[] | undefined[];
  for (const other of kb.datasets[entry.dataset] as readonly Entry[]) {
    const key = keyOf(other);
    if (key < own && (!before || key > before.key)) before = { key, entry: other };
    if (key > own && (!after || key < after.key)) after = { key, entry: other };
  }
  return { ...(before && { before: toNeighbour(kb, before.entry) }), ...(after && { after: toNeighbour(kb, after.entry) }) };
}

function toNeighbour(kb: KnowledgeBase, entry: Entry): Neighbour {
  const date = dateOf(entry);
  return { ...entryValue(kb, entry.id), ...(date && { when: formatDate(date) }) };
}
