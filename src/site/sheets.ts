/** The style sheets of what only some pages draw, by name. */
import type { Segment } from '../markdown/render.ts';
import comparison from '../styles/comparison.css?url&no-inline';
import filters from '../styles/filters.css?url&no-inline';
import snippet from '../styles/snippet.css?url&no-inline';
import tables from '../styles/tables.css?url&no-inline';
import terms from '../styles/terms.css?url&no-inline';
import timeline from '../styles/timeline.css?url&no-inline';

export const SHEETS = { comparison, filters, snippet, tables, terms, timeline };
export type SheetName = keyof typeof SHEETS;

/** What each view that prose may embed is drawn with. */
const OF_VIEWS: Readonly<Record<string, readonly SheetName[]>> = { snippet: ['snippet'], table: ['tables'], compare: ['comparison', 'tables'], timeline: ['timeline'], terms: ['tables', 'terms'] };

/** The sheets that rendered prose needs. */
export const sheetsOf = (segments: readonly Segment[]): SheetName[] => [...new Set(segments.flatMap((segment) => (segment.type === 'view' ? (OF_VIEWS[segment.name] ?? []) : [])))];
