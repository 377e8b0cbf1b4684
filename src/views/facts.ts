/** The facts panel of an entry: what it says, grouped and in one order on every page. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Dataset, Entry } from '../schema/datasets.ts';
import { fieldLabel } from './labels.ts';
import { valuesOf, type Value } from './values.ts';

export interface Fact {
  field: string;
  label: string;
  values: Value[];
  /** Numbers of the sources that support it, counted from 1. */
  sources: number[];
}

/** A group of fields that belong together, for panels and comparisons. */
export interface FieldGroup {
  label: string;
  fields: readonly string[];
}

/** Every field that is a fact, by theme; prose, links, sources and relations have places of their own. */
export const fieldGroups: Readonly<Record<Dataset, readonly FieldGroup[]>> = {
  concepts: [{ label: 'At a glance', fields: ['family', 'since', 'terms', 'prerequisites', 'related'] }],
  implementations: [
    { label: 'At a glance', fields: ['kind', 'languages', 'status', 'statusReason', 'firstRelease', 'latestRelease', 'license'] },
    { label: 'How it works', fields: ['programmingModel', 'coroutines', 'scheduling', 'threading', 'backends', 'capabilities'] },
    { label: 'Who', fields: ['authors', 'maintainers', 'usedBy', 'packages'] },
  ],
  peps: [
    { label: 'At a glance', fields: ['number', 'type', 'status', 'created', 'pythonVersion', 'authors', 'resolution'] },
    { label: 'Among other PEPs', fields: ['requires', 'replaces', 'supersededBy', 'introduces'] },
  ],
  specifications: [{ label: 'At a glance', fields: ['body', 'number', 'status', 'date', 'authors', 'about', 'introduces', 'supersededBy'] }],
  articles: [{ label: 'At a glance', fields: ['kind', 'date', 'authors', 'venue', 'doi', 'isbn', 'about'] }],
  people: [{ label: 'At a glance', fields: ['affiliations', 'similarTo', 'externalIds'] }],
  organisations: [{ label: 'At a glance', fields: ['kind', 'founded', 'dissolved', 'successor'] }],
  benchmarks: [{ label: 'At a glance', fields: ['question', 'date', 'machine', 'versions', 'command', 'about'] }],
};

/** The facts of an entry in their groups; a field that says nothing is left out. */
export function factsOf(kb: KnowledgeBase, entry: Entry): { label: string; facts: Fact[] }[] {
  return fieldGroups[entry.dataset]
    .map(({ label, fields }) => ({
      label,
      facts: fields
        .map((field) => ({ field, label: fieldLabel(field), values: valuesOf(kb, entry, field), sources: sourcesFor(entry, field) }))
        .filter(({ values }) => values.length > 0),
    }))
    .filter(({ facts }) => facts.length > 0);
}

/** The numbers of the sources that support a field, counted from 1. */
export function sourcesFor(entry: Entry, field: string): number[] {
  return entry.sources.flatMap(({ supports }, i) => (supports.some((name) => name.split('.')[0] === field) ? [i + 1] : []));
}
