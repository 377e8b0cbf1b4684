/** Tables of entries: which columns, which rows, and by what a reader can narrow them. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { nameOf, type Dataset, type Entry } from '../schema/datasets.ts';
import { pageOf } from './addresses.ts';
import { fieldGroups } from './facts.ts';
import { foldText } from './fold-text.ts';
import { fieldLabel } from './labels.ts';
import { decadeFacet, facetOptions, type FacetOption } from './table-query.ts';
import { valuesOf, type Value } from './values.ts';

export interface Column {
  field: string;
  label: string;
  /** How rows can be narrowed by it: by its values, or by the decade of its date. */
  facet?: 'value' | 'decade';
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
  /** Other names, which the text filter looks in too. */
  otherNames: string[];
}

export interface Facet {
  field: string;
  label: string;
  options: FacetOption[];
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

/** Fields by whose values nobody filters: each entry has its own, or a sentence. */
const NOT_FACETS = ['number', 'statusReason', 'packages', 'terms', 'question', 'conclusion', 'machine', 'versions', 'command', 'doi', 'isbn', 'resolution', 'externalIds', 'similarTo'];
const DATES = ['firstRelease', 'latestRelease', 'date', 'created', 'since', 'founded', 'dissolved'];

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
  const shown = fields.map(columnOf);
  return { dataset, columns: shown, rows, facets: facetsOf(shown, rows) };
}

/** What the column chooser offers beyond the columns of the page: every other fact of the dataset, row by row. */
export function furtherColumns(kb: KnowledgeBase, dataset: Dataset): { columns: Column[]; rows: Record<string, Cell[]> } {
  const entries = kb.datasets[dataset] as readonly Entry[];
  const fields = fieldGroups[dataset]
    .flatMap((group) => group.fields)
    .filter((field) => !defaultColumns[dataset].includes(field) && entries.some((entry) => valuesOf(kb, entry, field).length > 0));
  // Definitions stay with the pages of their terms: repeated in every cell they would be most of the file.
  const cell = (entry: Entry) => (field: string): Cell => {
    const { values, sort } = cellOf(kb, entry, field);
    return { field, sort, values: values.map(({ text, href, raw }) => ({ text, ...(href && { href }), ...(raw && raw !== text && { raw }) })) };
  };
  return { columns: fields.map(columnOf), rows: Object.fromEntries(entries.map((entry) => [entry.id, fields.map(cell(entry))])) };
}

function columnOf(field: string): Column {
  const facet = DATES.includes(field) ? 'decade' : NOT_FACETS.includes(field) ? undefined : 'value';
  return { field, label: fieldLabel(field), ...(facet && { facet }) };
}

function cellOf(kb: KnowledgeBase, entry: Entry, field: string): Cell {
  const values = valuesOf(kb, entry, field);
  return { field, values, sort: values[0] ? (values[0].sort ?? foldText(values[0].text)) : '' };
}

const rawOf = (kb: KnowledgeBase, entry: Entry, field: string) => (field === 'id' ? [entry.id] : valuesOf(kb, entry, field).map(({ raw, text }) => raw ?? text));

function rowOf(kb: KnowledgeBase, entry: Entry, fields: readonly string[]): Row {
  return {
    id: entry.id,
    name: nameOf(entry),
    href: pageOf(entry),
    summary: entry.summary,
    cells: fields.map((field) => cellOf(kb, entry, field)),
    otherNames: [...(entry.aliases ?? []), ...('names' in entry ? entry.names.slice(1) : [])],
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

function facetsOf(columns: readonly Column[], rows: readonly Row[]): Facet[] {
  return columns
    .flatMap(({ field, label, facet }, i) => {
      if (!facet) return [];
      const options = facetOptions(rows.map(({ cells }) => (facet === 'decade' ? decadeFacet(cells[i]!.sort) : cells[i]!.values.map(({ text, raw = text }) => ({ value: raw, label: text })))));
      return [{ field, label, options: facet === 'decade' ? options.sort((a, b) => compare(a.value, b.value)) : options }];
    })
    .filter(({ options }) => options.length > 1);
}
