/** The chronology drawn: a lane for each part of the field, years from left to right; shared by the build and the reader's browser. */

import { MONTHS } from './format-date.ts';
import { decimalYear } from './time-scale.ts';

/** From what all build on to what is built. */
export const LANES = [
  { id: 'concepts', label: 'Concepts' },
  { id: 'papers', label: 'Papers, talks' },
  { id: 'kernels', label: 'Kernels' },
  { id: 'servers', label: 'Servers' },
  { id: 'languages', label: 'Other languages' },
  { id: 'python', label: 'Python' },
] as const;

export type LaneId = (typeof LANES)[number]['id'];

/** A stretch of the axis that can be zoomed into; the years are inclusive. */
export interface Stretch {
  label: string;
  from: number;
  to: number;
}

/** Beyond so many years an axis shows decades; the happenings themselves are drawn up to there. */
export const MOST_YEARS = 20;

/** The axis of so many years: decades from afar, years from near. */
export function axisOf(from: number, to: number): Stretch[] {
  const size = to - from >= MOST_YEARS ? 10 : 1;
  const first = Math.floor(from / size) * size;
  return Array.from({ length: Math.floor((to - first) / size) + 1 }, (_, i) => {
    const start = first + i * size;
    return { label: size === 10 ? `${start}s` : String(start), from: Math.max(from, start), to: Math.min(to, start + size - 1) };
  });
}

/** Twice as near or twice as far, around the same middle, within the years there are. */
export function zoom({ from, to }: Omit<Stretch, 'label'>, factor: number, all: Omit<Stretch, 'label'>): Omit<Stretch, 'label'> {
  const span = Math.min(Math.max(1, Math.round((to - from + 1) * factor)), all.to - all.from + 1);
  return shift({ from: Math.round((from + to + 1 - span) / 2), to: 0 }, span, all);
}

/** So much earlier or later, as a part of the years in view. */
export function pan({ from, to }: Omit<Stretch, 'label'>, part: number, all: Omit<Stretch, 'label'>): Omit<Stretch, 'label'> {
  const span = to - from + 1;
  return shift({ from: from + (part < 0 ? Math.floor(span * part) : Math.ceil(span * part)), to: 0 }, span, all);
}

function shift({ from }: Omit<Stretch, 'label'>, span: number, all: Omit<Stretch, 'label'>): Omit<Stretch, 'label'> {
  const start = Math.min(Math.max(from, all.from), all.to - span + 1);
  return { from: start, to: start + span - 1 };
}

/** Where in its year a date in words stands: `25 May` of 2007 at 2007.4, and what says no month at the beginning. */
export function placeInYear(year: number, words: string): number {
  const [, day = '1', month = ''] = new RegExp(`(\\d{1,2})? ?\\b(${MONTHS.join('|')})`).exec(words) ?? [];
  const at = MONTHS.indexOf(month);
  return at < 0 ? year : decimalYear(`${year}-${at + 1}-${day}`);
}

/** What the list says of a happening, and the facts about its entry besides, as the numbers and ids that filters and drawings work on. */
export function readHappening({ year, when, href, lane }: { year: number; when: string; href: string; lane: string }, { languages, until }: { languages?: readonly string[]; until?: number } = {}) {
  const [page, fragment] = href.split('#');
  const begins = fragment === undefined;
  return {
    year,
    at: placeInYear(year, when),
    dataset: page!.split('/').at(-3)!,
    languages: languages ?? (lane === 'python' ? ['python'] : []),
    begins,
    until: begins ? until : undefined,
    lane,
  };
}

/** How often something happened in each year, by lane. */
export function countYears(items: readonly { lane: string; year: number }[]): Map<string, Map<number, number>> {
  const lanes = new Map<string, Map<number, number>>();
  for (const { lane, year } of items) {
    const years = lanes.get(lane) ?? new Map<number, number>();
    lanes.set(lane, years.set(year, (years.get(year) ?? 0) + 1));
  }
  return lanes;
}

/** Strokes that grow with what happened in a year, up and down from the middle of a lane from -50 to 50; by the root, so that one is still seen beside forty. */
export function strokesPath(years: ReadonlyMap<number, number>, most: number): string {
  let last = 0;
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => {
      const half = Math.round(Math.sqrt(count / most) * 42);
      const step = year - last;
      last = year;
      // Back to the middle each time, so that strokes of the same height are the same text.
      return `m${step} 0v${half}v-${2 * half}v${half}`;
    })
    .join('');
}

/** What of the drawing such paths are seen through: the middle of a year is its number. */
export const strokesView = (from: number, to: number): string => `${from - 0.5} -50 ${to + 1 - from} 100`;

/** In which row of a lane each stands, so that none covers another: the first row that is free at its place. */
export function packRows(spans: readonly { from: number; to: number }[]): number[] {
  const ends: number[] = [];
  return spans.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = to;
    return row;
  });
}
