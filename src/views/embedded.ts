/** The views that prose may embed: what the attributes of `::table`, `::timeline`, `::terms` and `::compare` ask for. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { parseColumns, parseTermColumns, parseWhere } from '../knowledge-base/query.ts';
import type { Dataset } from '../schema/datasets.ts';
import { comparableOf } from './comparable.ts';
import { compare, type Comparison } from './comparison.ts';
import { tableOf, type Table } from './table.ts';
import { terminologyOf, type Terminology } from './terminology.ts';
import { timelineItems, type TimelineItem } from './timeline.ts';

export type Attributes = Readonly<Record<string, string>>;

export const embeddedTable = (kb: KnowledgeBase, { dataset, where = '', columns }: Attributes): Table =>
  tableOf(kb, { dataset: dataset as Dataset, where: parseWhere(where), ...(columns && { columns: parseColumns(columns) }) });

export const embeddedTimeline = (kb: KnowledgeBase, { from, to, ...query }: Attributes): TimelineItem[] =>
  timelineItems(kb, { ...query, ...(from && { from: Number(from) }), ...(to && { to: Number(to) }) });

export const embeddedComparison = (kb: KnowledgeBase, { ids }: Attributes): Comparison => compare(parseColumns(ids!).map((id) => comparableOf(kb, kb.entries[id]!)));

export const embeddedTerminology = (kb: KnowledgeBase, { columns }: Attributes): Terminology => terminologyOf(kb, parseTermColumns(columns!));
