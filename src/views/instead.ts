/** What to use instead of something: where relations say it was superseded, merged or renamed, followed to what lives today. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Entry } from '../schema/datasets.ts';
import { entryValue, termValue, type Value } from './values.ts';

export interface Successor {
  /** "superseded by", "merged into", "renamed to". */
  how: string;
  value: Value;
  /** Where that stands; a PEP's own header needs none. */
  source?: string;
}

const LEADS_ON = ['superseded-by', 'merged-into'];

/** One line of succession, oldest first; where it forks there are several. */
export function insteadOf(kb: KnowledgeBase, entry: Entry): Successor[][] {
  return follow(kb, entry, new Set([entry.id]));
}

function follow(kb: KnowledgeBase, entry: Entry, seen: ReadonlySet<string>): Successor[][] {
  return successorsOf(kb, entry)
    .filter(({ value }) => !seen.has(value.raw!))
    .flatMap((successor) => {
      const next = kb.entries[successor.value.raw!]!;
      const further = follow(kb, next, new Set([...seen, next.id]));
      return further.length > 0 ? further.map((line) => [successor, ...line]) : [[successor]];
    });
}

function successorsOf(kb: KnowledgeBase, entry: Entry): Successor[] {
  if ('supersededBy' in entry && entry.supersededBy) return [{ how: 'superseded by', value: entryValue(kb, entry.supersededBy) }];
  if (entry.dataset !== 'implementations') return [];
  const own = (entry.relations ?? []).filter(({ type }) => LEADS_ON.includes(type)).map(({ type, target, source }) => ({ how: termValue(kb, 'relation', type).text, value: entryValue(kb, target), source }));
  // A new name is written down at the new one.
  const renamed = kb.datasets.implementations.flatMap(({ id, relations = [] }) => relations.filter(({ type, target }) => type === 'renamed-from' && target === entry.id).map(({ source }) => ({ how: 'renamed to', value: entryValue(kb, id), source })));
  return [...own, ...renamed];
}
