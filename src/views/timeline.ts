/** The chronology for readers: decades, years, and what happened in them. */
import type { Happening, KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { nameOf, type Dataset, type Entry } from '../schema/datasets.ts';
import { pageOf } from './addresses.ts';
import type { LaneId } from './chronicle.ts';
import { decadeOf, formatDate, yearOf } from './format-date.ts';
import { datasetLabels } from './labels.ts';
import { dataDay, lifeOf } from './life.ts';
import { matches, type TimelineQuery } from './timeline-query.ts';
import { termValue } from './values.ts';

export interface TimelineItem {
  id: string;
  name: string;
  href: string;
  dataset: Dataset;
  /** What kind of thing it is, as a word. */
  kind: string;
  languages: string[];
  date: string;
  /** The date in words. */
  when: string;
  year: number;
  lane: LaneId;
  /** Whether something began with it, and in which year that was over, where it is known to be. */
  begins: boolean;
  until?: number;
  /** What happened, as a phrase. */
  what: string;
  /** Where that stands, for milestones. */
  source?: string;
}

export interface TimelineYear {
  year: number;
  items: TimelineItem[];
}

export interface TimelineDecade {
  decade: number;
  count: number;
  years: TimelineYear[];
}

const PHRASES: Readonly<Record<Exclude<Happening['what'], 'milestone'>, string>> = {
  'first-release': 'first release',
  published: 'published',
  created: 'created',
  'first-described': 'first described',
};

/** The chronology as a list of items, oldest first. */
export function timelineItems(kb: KnowledgeBase, query: TimelineQuery = {}): TimelineItem[] {
  const about = query.about ? new Set([query.about, ...(kb.mentions[query.about] ?? []).map(({ from }) => from)]) : undefined;
  const today = dataDay(kb);
  return kb.chronology
    .filter(({ id }) => !about || about.has(id))
    .map((happening) => toItem(kb, happening, today))
    .filter((item) => matches(item, query));
}

function toItem(kb: KnowledgeBase, { id, dataset, date, what, text, source }: Happening, today: string): TimelineItem {
  const entry = kb.entries[id]!;
  const begins = what !== 'milestone';
  const life = begins && entry.dataset === 'implementations' ? lifeOf(entry, today) : undefined;
  return {
    id,
    name: nameOf(entry),
    href: pageOf(entry),
    lane: laneOf(kb, entry),
    begins,
    ...(life?.then === 'over' && { until: Math.floor(life.to) }),
    dataset,
    kind: kindOf(kb, entry),
    languages: languagesOf(kb, entry),
    date,
    when: formatDate(date),
    year: yearOf(date),
    what: what === 'milestone' ? text! : PHRASES[what],
    ...(source && { source }),
  };
}

/** What filters ask for and the list does not say. */
export interface TimelineFacts {
  /** The languages that something here is of, by their names. */
  languages: { value: string; label: string }[];
  /** By the address of an entry: its languages, where its lane does not tell them, and the year in which it was over. */
  entries: Record<string, { languages?: string[]; until?: number }>;
}

export function timelineFacts(kb: KnowledgeBase): TimelineFacts {
  const items = timelineItems(kb);
  const entries: TimelineFacts['entries'] = {};
  for (const { href, lane, languages, until } of items) {
    if (languages.length > 0 && languages.join() !== (lane === 'python' ? 'python' : '')) (entries[href] ??= {}).languages = languages;
    if (until) (entries[href] ??= {}).until = until;
  }
  const languages = [...new Set(items.flatMap((item) => item.languages))].map((value) => ({ value, label: termValue(kb, 'language', value).text }));
  return { languages: languages.sort((a, b) => a.label.localeCompare(b.label, 'en')), entries };
}

/** The lane of an entry in the drawing: what it is first, then what it is of. */
export function laneOf(kb: KnowledgeBase, entry: Entry): LaneId {
  if (entry.dataset === 'concepts') return 'concepts';
  if (entry.dataset === 'articles' || entry.dataset === 'benchmarks') return 'papers';
  if (entry.dataset === 'implementations') {
    if (entry.kind === 'kernel-interface' || entry.kind === 'operating-system') return 'kernels';
    if (entry.kind === 'server' || entry.kind === 'server-module') return 'servers';
  }
  return languagesOf(kb, entry).includes('python') ? 'python' : 'languages';
}

/** The languages an entry is of: its own; Python for PEPs; for articles and specifications those of what they are about. */
export function languagesOf(kb: KnowledgeBase, entry: Entry): string[] {
  // One step only: specifications may be about each other.
  const about = 'about' in entry ? (entry.about ?? []).map((id) => kb.entries[id]!) : [];
  return [...new Set([entry, ...about].flatMap(ownLanguages))];
}

const ownLanguages = (entry: Entry): readonly string[] => (entry.dataset === 'implementations' ? (entry.languages ?? []) : entry.dataset === 'peps' ? ['python'] : []);

/** What an entry is, in one word or two: "library", "talk", "PEP". */
export function kindOf(kb: KnowledgeBase, entry: Entry): string {
  if (entry.dataset === 'implementations') return termValue(kb, 'implementation-kind', entry.kind).text;
  if (entry.dataset === 'articles') return termValue(kb, 'article-kind', entry.kind).text;
  return datasetLabels[entry.dataset].one;
}

/** Items by decade and year, oldest first. */
export function byDecade(items: readonly TimelineItem[]): TimelineDecade[] {
  const decades: TimelineDecade[] = [];
  for (const item of items) {
    const decade = decadeOf(item.year);
    let group = decades.at(-1);
    if (group?.decade !== decade) decades.push((group = { decade, count: 0, years: [] }));
    let year = group.years.at(-1);
    if (year?.year !== item.year) group.years.push((year = { year: item.year, items: [] }));
    year.items.push(item);
    group.count++;
  }
  return decades;
}
