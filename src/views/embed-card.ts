/** What others show of an entry in their own pages: a card, and a comparison, small enough to stand beside a text. */
import type { KnowledgeBase, Prose } from '../knowledge-base/knowledge-base.ts';
import { readProse } from '../knowledge-base/prose.ts';
import { nameOf, type Dataset, type Entry } from '../schema/datasets.ts';
import { pageOf } from './addresses.ts';
import { onlyDifferences, type Comparison } from './comparison.ts';
import { embeddedComparison } from './embedded.ts';
import { fieldLabel } from './labels.ts';
import { entryPicture } from './share-picture.ts';
import { valuesOf, type Value } from './values.ts';

export interface EmbedCard {
  name: string;
  /** What it is, and when. */
  kind: string;
  summary: string;
  facts: { label: string; text: string }[];
  href: string;
}

/** The facts that say most about an entry at a glance. */
const CARD_FIELDS: Readonly<Record<Dataset, readonly string[]>> = {
  concepts: ['family', 'since', 'terms'],
  implementations: ['languages', 'programmingModel', 'status', 'latestRelease', 'license'],
  peps: ['status', 'created', 'pythonVersion', 'authors'],
  specifications: ['body', 'number', 'status', 'date'],
  articles: ['authors', 'date', 'venue'],
  people: ['affiliations'],
  organisations: ['kind', 'founded', 'dissolved', 'successor'],
  benchmarks: ['date', 'machine'],
};

/** Beyond these a value is a list to read, not a fact to see. */
const MOST_VALUES = 5;
const inWords = (values: readonly Value[]): string => [...values.slice(0, MOST_VALUES).map(({ text }) => text), ...(values.length > MOST_VALUES ? ['…'] : [])].join(', ');

/** The card of an entry. */
export function cardOf(kb: KnowledgeBase, entry: Entry): EmbedCard {
  const { label, years } = entryPicture(kb, entry);
  const facts = CARD_FIELDS[entry.dataset]
    .map((field) => ({ label: fieldLabel(field), values: valuesOf(kb, entry, field) }))
    .filter(({ values }) => values.length > 0)
    .map(({ label: name, values }) => ({ label: name, text: inWords(values) }));
  return { name: nameOf(entry), kind: [label, years].filter(Boolean).join(', '), summary: entry.summary, facts, href: pageOf(entry) };
}

/** The comparison that a prepared page is about. */
export function preparedComparison(kb: KnowledgeBase, page: Prose): Comparison | undefined {
  const directive = readProse(page.body).used.find(({ name }) => name === 'compare');
  return directive && embeddedComparison(kb, directive.attributes);
}

/** The rows of a comparison that tell its entries apart and are short enough for a picture. */
export function comparisonRows(comparison: Comparison): { label: string; cells: string[] }[] {
  return onlyDifferences(comparison)
    .groups.flatMap(({ rows }) => rows)
    .filter(({ field }) => !UNFIT.includes(field))
    .map(({ label, cells }) => ({ label, cells: cells.map(({ values }) => (values.length > 0 ? inWords(values) : '–')) }));
}
/** Sentences, and lists that take half a page. */
const UNFIT = ['statusReason', 'capabilities', 'usedBy', 'packages', 'maintainers', 'resolution', 'doi', 'isbn'];
