/** What an entry stands on and leads to, seen from both ends. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Entry } from '../schema/datasets.ts';
import { entryValue, type Value } from './values.ts';

export interface RelationGroup {
  /** "builds on", or seen from the other end "used by". */
  label: string;
  definition: string;
  items: { value: Value; source: string }[];
}

/** The relations of an entry, its own first, then those that others have to it, grouped by type. */
export function relationsOf(kb: KnowledgeBase, entry: Entry): RelationGroup[] {
  const groups: RelationGroup[] = [];
  const add = (label: string, definition: string, id: string, source: string) => {
    let group = groups.find((candidate) => candidate.label === label);
    if (!group) groups.push((group = { label, definition, items: [] }));
    group.items.push({ value: entryValue(kb, id), source });
  };
  const termOf = (type: string) => kb.vocabularies.relation!.terms.find(({ value }) => value === type)!;
  if ('relations' in entry) {
    for (const { type, target, source } of entry.relations ?? []) add(termOf(type).label, termOf(type).definition, target, source);
  }
  for (const other of kb.datasets.implementations) {
    for (const { type, target, source } of other.relations ?? []) {
      if (target === entry.id) add(termOf(type).inverse ?? termOf(type).label, termOf(type).definition, other.id, source);
    }
  }
  return groups;
}

/** Who refers to an entry, apart from relations and authorship, which have places of their own. */
export function referredToBy(kb: KnowledgeBase, entry: Entry): Value[] {
  const elsewhere = new Set(['relations', 'authors', 'maintainers', 'usedBy']);
  const from = new Set((kb.mentions[entry.id] ?? []).filter(({ field }) => !elsewhere.has(field)).map(({ from: id }) => id));
  return [...from]
    .map((id) => {
      if (kb.entries[id]) return entryValue(kb, id);
      const page = kb.pages.find((candidate) => candidate.id === id)!;
      return { text: page.title, href: `/${page.section}/${page.id}/` };
    })
    .sort((a, b) => a.text.localeCompare(b.text, 'en'));
}
