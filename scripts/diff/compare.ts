/** The difference between two states of the knowledge base, as a reader would notice it. */
import { nameOf, schemas, type Dataset, type Entry } from '../../src/schema/datasets.ts';
import type { Section } from '../../src/schema/page.ts';
import { visitMarks } from '../../src/schema/references.ts';
import { pageOf } from '../../src/views/addresses.ts';
import { factChanges, type FactChange } from './facts.ts';
import type { Side } from './side.ts';

export interface ItemName {
  id: string;
  dataset: Dataset | Section | 'vocabularies';
  name: string;
  summary: string;
}

export interface Difference {
  added: ItemName[];
  /** With the ids that its readers are led to, where it was renamed or split. */
  removed: (ItemName & { to: string[] })[];
  changed: (ItemName & { facts: FactChange[] })[];
  /** Ids whose file exists on both sides and could be read on one alone, or on neither. */
  unreadable: string[];
  /** Addresses of the pages that show something else than before, within the site. */
  pages: string[];
  /** Why a side is not valid; empty when it is. */
  errors: { base: readonly string[]; head: readonly string[] };
}

interface Item extends ItemName {
  fields: Record<string, unknown>;
}

/** Compares two sides; both may be invalid, and then what can be read is compared. */
export function compareSides(base: Side, head: Side): Difference {
  const [before, after] = [itemsOf(base), itemsOf(head)];
  const result: Difference = { added: [], removed: [], changed: [], unreadable: [], pages: [], errors: { base: base.errors, head: head.errors } };
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [old, now] = [before.get(key), after.get(key)];
    // A file that is there and cannot be read is neither new nor gone.
    if (!old && base.ids.has(now!.id)) result.unreadable.push(now!.id);
    else if (!now && head.ids.has(old!.id)) result.unreadable.push(old!.id);
    else if (!old) result.added.push(named(now!));
    else if (!now) result.removed.push({ ...named(old), to: [head.redirects.find(({ from }) => from === old.id)?.to ?? []].flat() });
    else {
      const facts = factChanges(old.fields, now.fields);
      if (facts.length > 0) result.changed.push({ ...named(now), facts });
    }
  }
  for (const id of head.ids) if (base.ids.has(id) && ![...before.values(), ...after.values()].some((item) => item.id === id)) result.unreadable.push(id);
  return { ...result, pages: affectedPages(result, base, head) };
}

const named = ({ id, dataset, name, summary }: Item): ItemName => ({ id, dataset, name, summary });

function itemsOf({ entries, texts, pages, vocabularies }: Side): Map<string, Item> {
  const items: Item[] = [
    ...[...entries.values()].map((entry): Item => {
      const { id, dataset, ...fields } = entry;
      return { id, dataset, name: nameOf(entry), summary: entry.summary, fields: { ...fields, ...texts.get(id) } };
    }),
    ...[...pages.values()].map(({ id, section, file: _, ...fields }): Item => ({ id, dataset: section, name: fields.title, summary: fields.summary, fields })),
    ...[...vocabularies.values()].map(({ id, ...fields }): Item => ({ id, dataset: 'vocabularies', name: fields.name, summary: fields.summary, fields })),
  ];
  return new Map(items.map((item) => [`${item.dataset}/${item.id}`, item]));
}

function affectedPages({ added, removed, changed }: Pick<Difference, 'added' | 'removed' | 'changed'>, base: Side, head: Side): string[] {
  const pages = new Set<string>();
  const show = (id: string) => {
    const item = head.entries.get(id) ?? head.pages.get(id) ?? base.entries.get(id) ?? base.pages.get(id);
    if (item) pages.add(pageOf(item));
  };
  const items: (ItemName & { facts?: FactChange[] })[] = [...added, ...removed, ...changed];
  for (const { id, dataset, facts = [] } of items) {
    if (dataset === 'vocabularies') {
      pages.add('/vocabularies/');
      const words = facts.flatMap(({ field, before, after }) => (field === 'terms' ? [before, after] : [])).flatMap((term) => (term as { value?: string } | undefined)?.value ?? []);
      for (const entry of head.entries.values()) if (uses(entry, id, words)) show(entry.id);
      continue;
    }
    show(id);
    pages.add(`/${dataset}/`);
    // Whoever refers to it shows its name.
    for (const side of [base, head]) for (const { from } of side.mentions[id] ?? []) show(from);
    if (base.chronology.get(id) !== head.chronology.get(id)) pages.add('/timeline/');
  }
  // Whoever is referred to shows by whom.
  for (const id of new Set([...Object.keys(base.mentions), ...Object.keys(head.mentions)])) {
    if (JSON.stringify(base.mentions[id] ?? []) !== JSON.stringify(head.mentions[id] ?? [])) show(id);
  }
  return [...pages].sort();
}

/** Whether an entry holds one of some terms of a vocabulary. */
function uses(entry: Entry, vocabulary: string, words: readonly string[]): boolean {
  let found = false;
  visitMarks(schemas[entry.dataset], entry, (mark, text) => (found ||= mark.vocabulary === vocabulary && words.includes(text)));
  return found;
}
