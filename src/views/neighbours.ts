/** The entries next to one: of the same dataset, before and after it in time, or in the order of names. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { dateOf, sortKey } from '../knowledge-base/link.ts';
import { nameOf, type Entry } from '../schema/datasets.ts';
import { formatDate } from './format-date.ts';
import { oncePer } from './once.ts';
import { entryValue, type Value } from './values.ts';

export type Neighbour = Value & { when?: string };

/** The entries of each dataset in the order of time, then of names. */
const inOrder = oncePer((entries: readonly Entry[]) => {
  const keys = new Map(entries.map((entry) => [entry, `${sortKey(dateOf(entry) ?? '') || '9999'} ${nameOf(entry).toLowerCase()} ${entry.id}`]));
  const ordered = entries.toSorted((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1));
  return { ordered, at: new Map(ordered.map(({ id }, i) => [id, i])) };
});

/** The entry before and the one after, where there are such. */
export function neighboursOf(kb: KnowledgeBase, entry: Entry): { before?: Neighbour; after?: Neighbour } {
  const { ordered, at } = inOrder(kb.datasets[entry.dataset] as readonly Entry[]);
  const [before, after] = [ordered[at.get(entry.id)! - 1], ordered[at.get(entry.id)! + 1]];
  return { ...(before && { before: toNeighbour(kb, before) }), ...(after && { after: toNeighbour(kb, after) }) };
}

function toNeighbour(kb: KnowledgeBase, entry: Entry): Neighbour {
  const date = dateOf(entry);
  return { ...entryValue(kb, entry.id), ...(date && { when: formatDate(date) }) };
}
