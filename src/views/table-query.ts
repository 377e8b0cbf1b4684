/** What a reader asks of a table: which rows, in which order, with which columns; and its form in an address. */
import { foldText } from './fold-text.ts';

/** A column to sort by; the first decides, the next where it leaves a tie. */
export interface SortKey {
  field: string;
  descending: boolean;
}

export interface TableState {
  /** Words that a row must contain, as typed. */
  text: string;
  /** The value wanted in each field that is filtered by. */
  facets: Readonly<Record<string, string>>;
  sort: readonly SortKey[];
  /** Fields to show after the name; those of the page when left out. */
  columns?: readonly string[];
  /** Whether rows are one line high. */
  compact: boolean;
}

/** What filters and sorting need to know of a row. */
export interface QueryRow {
  /** Everything that can be searched, folded. */
  text: string;
  /** The values in each field that can be filtered by. */
  facets: Readonly<Record<string, readonly string[]>>;
  /** What each column sorts by; empty where nothing is established. */
  keys: Readonly<Record<string, string>>;
}

export interface FacetValue {
  value: string;
  label: string;
}
export type FacetOption = FacetValue & { count: number };

const RESERVED = ['q', 'sort', 'columns', 'density'];

/** Reads `?q=green&languages=python&sort=-firstRelease,name&columns=license&density=compact`. */
export function readTableState(params: URLSearchParams): TableState {
  const columns = list(params.get('columns'));
  return {
    text: params.get('q') ?? '',
    facets: Object.fromEntries([...params].filter(([field, value]) => !RESERVED.includes(field) && value)),
    sort: list(params.get('sort')).map((key) => ({ field: key.replace(/^-/, ''), descending: key.startsWith('-') })),
    ...(columns.length > 0 && { columns }),
    compact: params.get('density') === 'compact',
  };
}

/** The same state as an address ends with it: empty, or from the question mark on. */
export function writeTableState({ text, facets, sort, columns, compact }: TableState): string {
  const parts = [
    ...(text.trim() ? [['q', text.trim()]] : []),
    ...Object.entries(facets).filter(([, value]) => value),
    ...(sort.length > 0 ? [['sort', sort.map(({ field, descending }) => (descending ? '-' : '') + field).join(',')]] : []),
    ...(columns ? [['columns', columns.join(',')]] : []),
    ...(compact ? [['density', 'compact']] : []),
  ];
  // Commas stay readable; they mean nothing else in a query.
  const query = new URLSearchParams(parts as string[][]).toString().replaceAll('%2C', ',');
  return query && `?${query}`;
}

const list = (text: string | null): string[] => (text ?? '').split(',').map((part) => part.trim()).filter(Boolean);

/** Which rows a state leaves, and how many rows each option of each facet would leave, given all the other filters. */
export function filterRows(rows: readonly QueryRow[], { words, facets }: { words: readonly string[]; facets: TableState['facets'] }): { visible: boolean[]; counts: Map<string, number> } {
  const wanted = Object.entries(facets);
  const counts = new Map<string, number>();
  const visible = rows.map((row) => {
    if (!words.every((word) => row.text.includes(word))) return false;
    const misses = wanted.filter(([field, value]) => !row.facets[field]?.includes(value)).map(([field]) => field);
    if (misses.length > 1) return false;
    for (const [field, values] of Object.entries(row.facets)) {
      if (misses.length === 0 || misses[0] === field) for (const value of values) counts.set(optionKey(field, value), (counts.get(optionKey(field, value)) ?? 0) + 1);
    }
    return misses.length === 0;
  });
  return { visible, counts };
}

/** Under which key `filterRows` counts an option. */
export const optionKey = (field: string, value: string): string => `${field}=${value}`;

/** Compares rows by several columns; what is not established stands last, whichever way a column is sorted. */
export function byKeys(sort: readonly SortKey[]): (a: QueryRow, b: QueryRow) => number {
  return (a, b) => {
    for (const { field, descending } of sort) {
      const [mine, theirs] = [a.keys[field] ?? '', b.keys[field] ?? ''];
      const order = Number(!mine) - Number(!theirs) || (descending ? -1 : 1) * collator.compare(mine, theirs);
      if (order) return order;
    }
    return 0;
  };
}
const collator = new Intl.Collator('en', { numeric: true });

/** The sorting after a click on a column head: by it alone, or, when it is added, by it after the others; a second click turns it around. */
export function sortBy(sort: readonly SortKey[], field: string, add: boolean): SortKey[] {
  const at = sort.findIndex((key) => key.field === field);
  const key = { field, descending: at >= 0 && (add || sort.length === 1) ? !sort[at]!.descending : false };
  if (!add) return [key];
  return at >= 0 ? sort.with(at, key) : [...sort, key];
}

/** The options of a facet, the most frequent first, or in their own order. */
export function facetOptions(rows: readonly (readonly FacetValue[])[], inOrder = false): FacetOption[] {
  const options = new Map<string, FacetOption>();
  for (const { value, label } of rows.flat()) {
    const option = options.get(value) ?? { value, label, count: 0 };
    option.count++;
    options.set(value, option);
  }
  return [...options.values()].sort((a, b) => (inOrder ? 0 : b.count - a.count) || collator.compare(a.label, b.label));
}

/** The decade that a date counts to in a facet: "1990s" of the sort key `1996-03-02`. */
export function decadeFacet(sortKey: string): FacetValue[] {
  const decade = /^\d{3}/.exec(sortKey)?.[0];
  return decade ? [{ value: `${decade}0s`, label: `${decade}0s` }] : [];
}

/** The raw value that a label usually has: `green-threads` of "Green threads". */
export const usualValue = (label: string): string => foldText(label).replace(/[^a-z0-9]+/g, '-');
