/** The entries next to one: of the same dataset, before and after it in time, or in the order of names. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { dateOf, sortKey } from '../knowledge-base/link.ts';
import { nameOf, type Entry } from '../schema/datasets.ts';
import { entryValue, type Value } from './values.ts';

/** The entry before and the one after, where there are such. */
export function neighboursOf(kb: KnowledgeBase, entry: Entry): { before?: Value; after?: Value } {
  const key = (other: Entry) => `${sortKey(dateOf(other) ?? '') || '9999'} ${nameOf(other).toLowerCase()}`;
  const ordered = [...(kb.datasets[entry.dataset] as readonly Entry[])].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const at = ordered.findIndex(({ id }) => id === entry.id);
  const [before, after] = [ordered[at - 1], ordered[at + 1]];
  return { ...(before && { before: entryValue(kb, before.id) }), ...(after && { after: entryValue(kb, after.id) }) };
}
