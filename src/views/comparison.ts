/** Entries side by side: one row per field, one column per entry. */
import type { Value } from './values.ts';

/** What the comparison needs to know of one entry: what `/compare/ID.json` holds. */
export interface Comparable {
  id: string;
  name: string;
  href: string;
  dataset: string;
  summary: string;
  groups: { label: string; facts: { field: string; label: string; values: Value[] }[] }[];
}

export interface ComparisonRow {
  field: string;
  label: string;
  /** One cell per entry; empty where it is not established. */
  cells: Value[][];
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
  const cells = entries.map(({ groups }) => groups.flatMap(({ facts }) => facts).find((fact) => fact.field === field)?.values ?? []);
  const said = cells.map((values) => values.map(({ text }) => text).sort().join('\n'));
  return { field, label, cells, same: said.every((text) => text === said[0]) };
}

/** The ids in `?ids=gevent,eventlet`, each once, in their order. */
export function readIds(params: URLSearchParams): string[] {
  return [...new Set((params.get('ids') ?? '').split(',').map((id) => id.trim()).filter((id) => /^[a-z][a-z0-9-]*$/.test(id)))];
}
