/** Step three, second half: what follows from the entries together. */
import { dateRange } from '../schema/dates.ts';
import type { Dataset, Entry } from '../schema/datasets.ts';
import type { Happening, Work } from './knowledge-base.ts';

const isoDay = (day: Date) => day.toISOString().slice(0, 10);

/** The first day a date can stand for, as `YYYY-MM-DD`; of `../1996` the last, since that is all that is known. */
export function sortKey(date: string): string {
  let key = sortKeys.get(date);
  if (key === undefined) {
    const range = dateRange(date);
    const day = range?.earliest ?? range?.latest;
    sortKeys.set(date, (key = day ? isoDay(day) : ''));
  }
  return key;
}
// The same few thousand dates are compared millions of times.
const sortKeys = new Map<string, string>();

const DATED: readonly { dataset: Dataset; field: string; what: Happening['what'] }[] = [
  { dataset: 'implementations', field: 'firstRelease', what: 'first-release' },
  { dataset: 'articles', field: 'date', what: 'published' },
  { dataset: 'specifications', field: 'date', what: 'published' },
  { dataset: 'peps', field: 'created', what: 'created' },
  { dataset: 'concepts', field: 'since', what: 'first-described' },
  { dataset: 'benchmarks', field: 'date', what: 'published' },
];

/** Everything dated in the field itself, in the order of time, then of ids; what companies lived through stands on their pages. */
export function chronologyOf(entries: readonly Entry[]): Happening[] {
  const happenings: Happening[] = [];
  for (const entry of entries) {
    if (entry.dataset === 'organisations') continue;
    for (const { dataset, field, what } of DATED) {
      const date = entry.dataset === dataset ? (entry as unknown as Record<string, unknown>)[field] : undefined;
      if (typeof date === 'string') happenings.push({ date, sort: sortKey(date), id: entry.id, dataset, what });
    }
    for (const { date, text, source } of 'milestones' in entry ? (entry.milestones ?? []) : []) {
      happenings.push({ date, sort: sortKey(date), id: entry.id, dataset: entry.dataset, what: 'milestone', text, source });
    }
  }
  return happenings.sort((a, b) => compare(a.sort, b.sort) || compare(a.id, b.id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The day an entry sorts by: its own first date. */
export function dateOf(entry: Entry): string | undefined {
  const field = DATED.find(({ dataset }) => dataset === entry.dataset)?.field;
  return field ? ((entry as unknown as Record<string, unknown>)[field] as string | undefined) : undefined;
}

/** The works of every person and organisation, oldest first. */
export function worksOf(entries: readonly Entry[]): Record<string, Work[]> {
  // Without a prototype, because an id may be "constructor".
  const works: Record<string, Work[]> = Object.create(null);
  const add = (who: string, id: string, part: Work['part']) => {
    const list = (works[who] ??= []);
    if (!list.some((work) => work.id === id)) list.push({ id, part });
  };
  const byTime = [...entries].sort((a, b) => compare(sortKey(dateOf(a) ?? '9999'), sortKey(dateOf(b) ?? '9999')) || compare(a.id, b.id));
  for (const entry of byTime) {
    if ('authors' in entry) for (const who of entry.authors ?? []) add(who, entry.id, 'author');
    if ('maintainers' in entry) for (const who of entry.maintainers ?? []) add(who, entry.id, 'maintainer');
    if ('usedBy' in entry) for (const { organisation } of entry.usedBy ?? []) add(organisation, entry.id, 'user');
  }
  return works;
}
