/** A dataset as CSV by RFC 4180: one row per entry in the order of ids, lines ended by CRLF. */
import { stringify } from 'csv-stringify/sync';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Dataset, Entry } from '../schema/datasets.ts';
import { columnsOf, LIST_SEPARATOR, type CellForm } from './columns.ts';

/** One cell: nothing where an entry says nothing, so that an empty cell means "not established". */
function cell(value: unknown, form: CellForm): string {
  if (value === undefined) return '';
  if (form === 'list') return (value as unknown[]).join(LIST_SEPARATOR);
  return form === 'value' ? String(value) : JSON.stringify(value);
}

/** The header and one row per entry, with every value as its text. */
export function csvOf(kb: KnowledgeBase, dataset: Dataset): string {
  const columns = columnsOf(dataset);
  const rows = (kb.datasets[dataset] as readonly Entry[]).map((entry) => [entry.id, ...columns.map(({ field, form }) => cell((entry as unknown as Record<string, unknown>)[field], form))]);
  return stringify([['id', ...columns.map(({ field }) => field)], ...rows], { record_delimiter: 'windows' });
}
