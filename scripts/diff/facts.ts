/** What changed between two values of a field, as finely as the field is made. */

export interface FactChange {
  /** The field, with the key inside it where it is a mapping: `capabilities.dns`. */
  field: string;
  change: 'added' | 'changed' | 'removed';
  before?: unknown;
  after?: unknown;
}

const isMapping = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

// The order of keys in a file says nothing.
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isMapping(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part)) ?? '';
}

/** The changes between two mappings of fields; a field that did not change is left out. */
export function factChanges(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FactChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) => changesOf(field, before[field], after[field]));
}

function changesOf(field: string, before: unknown, after: unknown): FactChange[] {
  if (same(before, after)) return [];
  if (isMapping(before ?? {}) && isMapping(after ?? {})) {
    return factChanges((before ?? {}) as Record<string, unknown>, (after ?? {}) as Record<string, unknown>).map((change) => ({ ...change, field: `${field}.${change.field}` }));
  }
  if (Array.isArray(before ?? []) && Array.isArray(after ?? [])) return itemChanges(field, (before ?? []) as unknown[], (after ?? []) as unknown[]);
  if (before === undefined) return [{ field, change: 'added', after }];
  return after === undefined ? [{ field, change: 'removed', before }] : [{ field, change: 'changed', before, after }];
}

/** What names an item of a list, so that a correction in it is not shown as a loss and a gain. */
const IDENTITY = ['id', 'value', 'url', 'target', 'organisation', 'date', 'claim', 'label'];

function itemChanges(field: string, before: readonly unknown[], after: readonly unknown[]): FactChange[] {
  const gone = before.filter((item) => !after.some((other) => same(item, other)));
  const come = after.filter((item) => !before.some((other) => same(item, other)));
  if (gone.length === 0 && come.length === 0) return [{ field, change: 'changed', before, after }];
  const changes: FactChange[] = [];
  for (const item of gone) {
    const key = isMapping(item) ? IDENTITY.find((name) => name in item) : undefined;
    const index = key === undefined ? -1 : come.findIndex((other) => isMapping(other) && same(other[key], (item as Record<string, unknown>)[key]));
    if (index < 0) changes.push({ field, change: 'removed', before: item });
    else changes.push({ field, change: 'changed', before: item, after: come.splice(index, 1)[0] });
  }
  return [...changes, ...come.map((item): FactChange => ({ field, change: 'added', after: item }))];
}
