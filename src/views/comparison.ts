/** Entries side by side: one row per field, one column per entry; its form in an address, and as text to paste elsewhere. */
import type { Value } from './values.ts';

/** What is said in one place of a comparison, and where it stands. */
export interface ComparisonCell {
  /** Empty where it is not established. */
  values: Value[];
  sources: { text: string; href: string }[];
}

/** What the comparison needs to know of one entry: what `/compare/ID.json` holds. */
export interface Comparable {
  id: string;
  name: string;
  href: string;
  dataset: string;
  summary: string;
  groups: { label: string; facts: (ComparisonCell & { field: string; label: string })[] }[];
}

export interface ComparisonRow {
  field: string;
  label: string;
  /** One cell per entry. */
  cells: ComparisonCell[];
  /** Whether all entries say the same. */
  same: boolean;
}

export interface Comparison {
  entries: Comparable[];
  groups: { label: string; rows: ComparisonRow[] }[];
}

/** Sets entries side by side, fields in the order in which the first entries have them. */
export function compare(entries: readonly Comparable[]): Comparison {
  const groups: Comparison['groups'] = [];
  for (const { groups: theirs } of entries) {
    for (const { label, facts } of theirs) {
      let group = groups.find((candidate) => candidate.label === label);
      if (!group) groups.push((group = { label, rows: [] }));
      for (const { field, label: fieldName } of facts) {
        if (!group.rows.some((row) => row.field === field)) group.rows.push(rowOf(entries, field, fieldName));
      }
    }
  }
  return { entries: [...entries], groups };
}

function rowOf(entries: readonly Comparable[], field: string, label: string): ComparisonRow {
  const cells = entries.map(({ groups }): ComparisonCell => {
    const fact = groups.flatMap(({ facts }) => facts).find((candidate) => candidate.field === field);
    return { values: fact?.values ?? [], sources: fact?.sources ?? [] };
  });
  const said = cells.map(({ values }) => values.map(({ text }) => text).sort().join('\n'));
  return { field, label, cells, same: said.every((text) => text === said[0]) };
}

/** The same without the rows in which all entries agree, and without themes that are empty then. */
export function onlyDifferences({ entries, groups }: Comparison): Comparison {
  return { entries, groups: groups.map(({ label, rows }) => ({ label, rows: rows.filter(({ same }) => !same) })).filter(({ rows }) => rows.length > 0) };
}

/** What a reader asked for: which entries, in which order, and how they are to be shown. */
/** What unfolds below a cell, beginning with the number that is shown there. */
export const sourcesLabel = (count: number, field: string, name: string): string => `${count} ${count === 1 ? 'source' : 'sources'} for ${field} of ${name}`;

export interface ComparisonState {
  ids: readonly string[];
  /** Leave out what is the same for all. */
  differences: boolean;
  /** Entries as rows, fields as columns. */
  swapped: boolean;
}

/** Reads `?ids=gevent,eventlet&show=differences&axes=swapped`; each id once, in their order. */
export function readComparison(params: URLSearchParams): ComparisonState {
  return {
    ids: [...new Set((params.get('ids') ?? '').split(',').map((id) => id.trim()).filter((id) => /^[a-z][a-z0-9-]*$/.test(id)))],
    differences: params.get('show') === 'differences',
    swapped: params.get('axes') === 'swapped',
  };
}

/** The same as an address ends with it: empty, or from the question mark on. */
export function writeComparison({ ids, differences, swapped }: ComparisonState): string {
  const parts = [ids.length > 0 && `ids=${ids.join(',')}`, differences && 'show=differences', swapped && 'axes=swapped'].filter(Boolean);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The list with one of its ids one place further to the left (-1) or to the right (1); the ends stay ends. */
export function moved(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const at = ids.indexOf(id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= ids.length) return [...ids];
  return ids.with(at, ids[to]!).with(to, id);
}

const NOT_ESTABLISHED = '–';

function textRows({ entries, groups }: Comparison): string[][] {
  return [['', ...entries.map(({ name }) => name)], ...groups.flatMap(({ rows }) => rows.map(({ label, cells }) => [label, ...cells.map(({ values }) => values.map(({ text }) => text).join(', '))]))];
}

/** The comparison as a table in Markdown. */
export function comparisonMarkdown(comparison: Comparison): string {
  // Between two bars only these two would be taken for something else.
  const lines = textRows(comparison).map((cells) => `| ${cells.map((cell, i) => (cell || (i > 0 ? NOT_ESTABLISHED : '')).replace(/[\\|]/g, '\\$&')).join(' | ')} |`);
  return `${[lines[0], `|${' --- |'.repeat(comparison.entries.length + 1)}`, ...lines.slice(1)].join('\n')}\n`;
}

/** The comparison as CSV by RFC 4180; what is not established is empty. */
export function comparisonCsv(comparison: Comparison): string {
  return textRows(comparison).map((cells) => cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n') + '\r\n';
}
