/** Tables of entries: which columns, which rows, and by what a reader can narrow them. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { nameOf, type Dataset, type Entry } from '../schema/datasets.ts';
import { pageOf } from './addresses.ts';
import { foldText } from './fold-text.ts';
import { fieldLabel } from './labels.ts';
import { valuesOf, type Value } from './values.ts';

export interface Column {
  field: string;
  label: string;
}

export interface Cell {
  field: string;
  values: Value[];
  /** What the column sorts by; empty sorts last. */
  sort: string;
}

export interface Row {
  id: string;
  name: string;
  href: string;
  summary: string;
  cells: Cell[];
  /** The raw values of the facets: { kind: ['library'], languages: ['python'] }. */
  facets: Record<string, string[]>;
  /** What the text filter looks in, folded: names, aliases, summary and cells. */
  text: string;
}

export interface Facet {
  field: string;
  label: string;
  options: { value: string; label: string; count: number }[];
}

export interface Table {
  dataset: Dataset;
  columns: Column[];
  rows: Row[];
  facets: Facet[];
}

/** What an index shows when nobody asks for anything else; the name always comes first. */
export const defaultColumns: Readonly<Record<Dataset, readonly string[]>> = {
  concepts: ['family', 'since', 'terms'],
  implementations: ['firstRelease', 'languages', 'kind', 'programmingModel', 'backends', 'status', 'license'],
  peps: ['number', 'created', 'status', 'pythonVersion', 'authors'],
  specifications: ['body', 'number', 'date', 'status'],
  articles: ['date', 'kind', 'authors', 'venue'],
  people: ['affiliations'],
  organisations: ['kind', 'founded', 'dissolved'],
  benchmarks: ['date', 'question', 'conclusion'],
};

const facetFields: Readonly<Record<Dataset, readonly string[]>> = {
  concepts: ['family'],
  implementations: ['languages', 'kind', 'programmingModel', 'backends', 'status'],
  peps: ['status', 'pythonVersion'],
  specifications: ['body', 'status'],
  articles: ['kind', 'authors'],
  people: [],
  organisations: ['kind'],
  benchmarks: [],
};

export interface TableQuery {
  dataset: Dataset;
  /** Fields to show after the name; the defaults of the dataset when left out. */
  columns?: readonly string[];
  /** Fields an entry must have a raw value in. */
  where?: readonly { field: string; value: string }[];
}

/** The table that answers a query: rows in the order of names, PEPs in that of numbers, articles and implementations in that of time. */
export function tableOf(kb: KnowledgeBase, { dataset, columns, where = [] }: TableQuery): Table {
  const fields = (columns ?? defaultColumns[dataset]).filter((field) => !['name', 'title', 'names'].includes(field));
  const entries = (kb.datasets[dataset] as readonly Entry[]).filter((entry) => where.every(({ field, value }) => rawOf(kb, entry, field).includes(value)));
  const rows = entries.map((entry) => rowOf(kb, entry, fields)).sort(byDefault(fields));
  return { dataset, columns: fields.map((field) => ({ field, label: fieldLabel(field) })), rows, facets: facetsOf(kb, dataset, entries) };
}

const rawOf = (kb: KnowledgeBase, entry: Entry, field: string) => (field === 'id' ? [entry.id] : valuesOf(kb, entry, field).map(({ raw, text }) => raw ?? text));

function rowOf(kb: KnowledgeBase, entry: Entry, fields: readonly string[]): Row {
  const cells = fields.map((field) => {
    const values = valuesOf(kb, entry, field);
    return { field, values, sort: values[0] ? (values[0].sort ?? foldText(values[0].text)) : '' };
  });
  const name = nameOf(entry);
  const words = [name, entry.id, ...(entry.aliases ?? []), ...('names' in entry ? entry.names : []), entry.summary, ...cells.flatMap(({ values }) => values.map(({ text }) => text))];
  return {
    id: entry.id,
    name,
    href: pageOf(entry),
    summary: entry.summary,
    cells,
    facets: Object.fromEntries(facetFields[entry.dataset].map((field) => [field, rawOf(kb, entry, field)])),
    text: foldText(words.join(' ')),
  };
}

// A table that shows when something appeared reads as a history; PEPs are known by number; the rest by name.
const TIME_FIELDS = ['number', 'firstRelease', 'date', 'created'];

function byDefault(fields: readonly string[]) {
  const field = fields.find((candidate) => TIME_FIELDS.includes(candidate));
  const key = (row: Row) => (field ? row.cells.find((cell) => cell.field === field)!.sort : '') || '\uffff';
  return (a: Row, b: Row) => (field ? compare(key(a), key(b)) : 0) || compare(foldText(a.name), foldText(b.name));
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function facetsOf(kb: KnowledgeBase, dataset: Dataset, entries: readonly Entry[]): Facet[] {
  return facetFields[dataset]
    .map((field) => {
      const options = new Map<string, { value: string; label: string; count: number }>();
      for (const entry of entries) {
        for (const { text, raw = text } of valuesOf(kb, entry, field)) {
          const option = options.get(raw) ?? { value: raw, label: text, count: 0 };
          option.count++;
          options.set(raw, option);
        }
      }
      return { field, label: fieldLabel(field), options: [...options.values()].sort((a, b) => b.count - a.count || compare(a.label, b.label)) };
    })
    .filter(({ options }) => options.length > 1);
}
