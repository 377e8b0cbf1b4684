/** Tables of entries: which columns, which rows, and by what a reader can narrow them. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { nameOf, type Dataset, type Entry } from '../schema/datasets.ts';
import { pageOf } from './addresses.ts';
import { fieldGroups } from './facts.ts';
import { foldText } from './fold-text.ts';
import { fieldLabel } from './labels.ts';
import { isMarked } from './marks.ts';
import { decadeFacet, usualValue } from './table-query.ts';
import { valuesOf, type Value } from './values.ts';

export interface Column {
  field: string;
  label: string;
  /** How rows can be narrowed by it: by its values, or by the decade of its date. */
  facet?: 'value' | 'decade';
}

/** A column of a table that stands in a page, which says of its rows what they would otherwise each say. */
export interface ShownColumn extends Omit<Column, 'facet'> {
  facet?: Column['facet'] | 'text';
  /** Whether its rows differ, so that something can be narrowed by it. */
  narrows: boolean;
  /** The raw values of its labels, where they are not spelled as a label usually is. */
  spellings?: Record<string, string>;
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
}

export interface Table {
  dataset: Dataset;
  columns: ShownColumn[];
  rows: Row[];
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
  return { dataset, columns: fields.map((field, i) => shownColumn(columnOf(field), rows.map(({ cells }) => cells[i]!))), rows };
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

/** The words of other names that the rows of an index do not say already, by id, for its text filter. */
export function otherWords(kb: KnowledgeBase, dataset: Dataset): Record<string, string> {
  const words = (kb.datasets[dataset] as readonly Entry[]).map((entry) => {
    const values = defaultColumns[dataset].flatMap((field) => valuesOf(kb, entry, field).map(({ text }) => text));
    const otherNames = [...(entry.aliases ?? []), ...('names' in entry ? entry.names.slice(1) : [])];
    return [entry.id, wordsBeyond([nameOf(entry), entry.summary, ...values].join(' '), otherNames)] as const;
  });
  return Object.fromEntries(words.filter(([, of]) => of));
}

/** The words of these names that a text does not contain, each once: a filter that looks for words finds the same in both together. */
export function wordsBeyond(text: string, names: readonly string[]): string {
  const folded = foldText(text);
  const words = new Set(names.flatMap((name) => foldText(name).split(/\s+/)).filter((word) => !folded.includes(word)));
  return [...words].filter((word) => ![...words].some((other) => other !== word && other.includes(word))).join(' ');
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
  return { id: entry.id, name: nameOf(entry), href: pageOf(entry), summary: entry.summary, cells: fields.map((field) => cellOf(kb, entry, field)) };
}

// A table that shows when something appeared reads as a history; PEPs are known by number; the rest by name.
const TIME_FIELDS = ['number', 'firstRelease', 'date', 'created'];

function byDefault(fields: readonly string[]) {
  const field = fields.find((candidate) => TIME_FIELDS.includes(candidate));
  const key = (row: Row) => (field ? row.cells.find((cell) => cell.field === field)!.sort : '') || '\uffff';
  return (a: Row, b: Row) => (field ? compare(key(a), key(b)) : 0) || compare(foldText(a.name), foldText(b.name));
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function shownColumn(column: Column, cells: readonly Cell[]): ShownColumn {
  const values = cells.flatMap(({ values: of, sort }) => (column.facet === 'decade' ? decadeFacet(sort) : of.map(({ text, raw = text }) => ({ value: raw, label: text }))));
  const narrows = column.facet !== undefined && new Set(values.map(({ value }) => value)).size > 1;
  const odd = column.facet === 'value' && !cells.some(isLinkedCell) ? values.filter(({ value, label }) => value !== usualValue(label)) : [];
  // Licences and versions have no raw value beside their label.
  if (odd.length > 0 && values.every(({ value, label }) => value === label)) return { ...column, facet: 'text', narrows };
  return { ...column, narrows, ...(odd.length > 0 && { spellings: Object.fromEntries(odd.map(({ label, value }) => [label, value])) }) };
}

/** Whether the values of a cell lead to pages: those of people and organisations do, who have no other place in the table. */
export const isLinkedCell = ({ values }: Cell): boolean => values.some(({ href }) => /^\/(?:people|organisations)\//.test(href ?? ''));

/** Whether each value of a cell needs an element of its own, or commas tell them apart. */
export const isSplit = (cell: Cell): boolean => isLinkedCell(cell) || cell.values.some((value) => isMarked(cell.field, value) || value.text.includes(','));

const NOWRAP = ['firstRelease', 'date', 'created', 'status', 'number', 'founded', 'dissolved'];

/** What holds for whole columns, the name being the first: their labels as custom properties, and as classes which of them do not break. */
export function columnStyle(columns: readonly Pick<Column, 'field' | 'label'>[]): { labels: string; nowrap: string | undefined } {
  return {
    labels: columns.map(({ label }, i) => `--label-${i + 2}:${JSON.stringify(label)}`).join(';'),
    nowrap: columns.flatMap(({ field }, i) => (NOWRAP.includes(field) ? [`nowrap-${i + 2}`] : [])).join(' ') || undefined,
  };
}
