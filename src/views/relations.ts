/** What an entry stands on and leads to, seen from both ends. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Entry } from '../schema/datasets.ts';
import { pageOf } from './addresses.ts';
import { datasetLabels, sectionLabels } from './labels.ts';
import { oncePer } from './once.ts';
import { entryValue, type Value } from './values.ts';

export interface RelationGroup {
  /** "builds on", or seen from the other end "used by". */
  label: string;
  definition: string;
  items: { value: Value; source: string }[];
}

/** The relations that others have to each entry. */
const incoming = oncePer((kb: KnowledgeBase) => {
  const relations = kb.datasets.implementations.flatMap(({ id, relations: its = [] }) => its.map((relation) => ({ from: id, ...relation })));
  return Map.groupBy(relations, ({ target }) => target);
});

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
  for (const { from, type, source } of incoming(kb).get(entry.id) ?? []) add(termOf(type).inverse ?? termOf(type).label, termOf(type).definition, from, source);
  return groups;
}

/** Who refers to an entry, apart from relations and authorship, which have places of their own; by dataset, in the order of names. */
export function referredToBy(kb: KnowledgeBase, entry: Entry): { label: string; values: Value[] }[] {
  const elsewhere = new Set(['relations', 'authors', 'maintainers', 'usedBy']);
  const from = new Set((kb.mentions[entry.id] ?? []).filter(({ field }) => !elsewhere.has(field)).map(({ from: id }) => id));
  const named = [...from].map((id) => {
    const mentioning = kb.entries[id];
    if (mentioning) return { label: datasetLabels[mentioning.dataset].many, value: entryValue(kb, id) };
    const page = kb.pages.find((candidate) => candidate.id === id)!;
    return { label: sectionLabels[page.section].many, value: { text: page.title, href: pageOf(page) } };
  });
  return [...Object.values(datasetLabels), ...Object.values(sectionLabels)]
    .map(({ many }) => many)
    .map((label) => ({ label, values: named.filter((one) => one.label === label).map(({ value }) => value).sort((a, b) => a.text.localeCompare(b.text, 'en')) }))
    .filter(({ values }) => values.length > 0);
}

/** How many of a kind an entry page names: half the world builds on epoll and speaks of it, and a page of its own has all of them. */
export const MOST_OF_A_KIND = 6;
