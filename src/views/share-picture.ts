/** What the picture of a page shows where the page is shared: what it is, when, and lanes of what is next to it in time. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { dateOf } from '../knowledge-base/link.ts';
import { DATASETS, nameOf, type Dataset, type Entry } from '../schema/datasets.ts';
import { indexOf, pageOf } from './addresses.ts';
import { yearOf } from './format-date.ts';
import { datasetLabels, sectionLabels } from './labels.ts';
import { lineageAround, lineageOf } from './lineage.ts';
import { kindOf } from './timeline.ts';
import { readTrace } from './trace.ts';

/** A lane is who, left to right is when; blocks are parts of the whole, from 0 to 1. */
export interface PictureLane {
  name: string;
  current: boolean;
  blocks: [from: number, to: number][];
}

export interface SharePicture {
  /** What it is: "Library". */
  label: string;
  title: string;
  summary: string;
  /** When it was: "2009", or "2009 to 2013". */
  years: string;
  lanes: PictureLane[];
  /** What stands below the two ends of the lanes. */
  ends: string[];
}

/** Lanes beyond these would be too thin to read in a preview. */
const MOST_LANES = 5;
/** Steps of a trace that can still be told apart. */
const MOST_STEPS = 36;
/** How long a point in time is drawn, as a part of the whole. */
const POINT = 0.012;

interface Span {
  name: string;
  from: number;
  /** Absent for what happened once. */
  to?: number;
  current: boolean;
}

/** The name of a PEP is its number; its title would not fit. */
const shortName = (entry: Entry): string => ('number' in entry && typeof entry.number === 'number' ? `PEP ${entry.number}` : nameOf(entry));

/** When an entry was there, up to the year of the newest thing known for what is still alive. */
function spanOf(kb: KnowledgeBase, entry: Entry, current: boolean): Span | undefined {
  const date = dateOf(entry);
  if (date === undefined) return undefined;
  const from = yearOf(date);
  const to = entry.dataset !== 'implementations' ? undefined : entry.status === 'active' || entry.status === 'maintenance' ? newestYear(kb) : entry.latestRelease && yearOf(entry.latestRelease.date);
  return { name: shortName(entry), from, ...(to !== undefined && to > from && { to }), current };
}

const newestYear = (kb: KnowledgeBase): number => yearOf(kb.chronology.at(-1)?.sort ?? '1970');

/** What is drawn beside an entry, by what it is: relatives, prerequisites, subjects, works. */
function neighboursOf(kb: KnowledgeBase, entry: Entry): string[] {
  switch (entry.dataset) {
    case 'implementations':
      return lineageAround(lineageOf(kb), entry.id, MOST_LANES).nodes.map(({ id }) => id);
    case 'peps':
      return [...(entry.requires ?? []), ...(entry.replaces ?? []), ...(entry.supersededBy ? [entry.supersededBy] : []), ...(entry.introduces ?? [])];
    case 'concepts':
      return [...(entry.prerequisites ?? []), ...(entry.related ?? [])];
    case 'articles':
    case 'benchmarks':
      return entry.about;
    case 'specifications':
      return [...(entry.about ?? []), ...(entry.introduces ?? []), ...(entry.supersededBy ? [entry.supersededBy] : [])];
    case 'people':
    case 'organisations':
      return (kb.works[entry.id] ?? []).map(({ id }) => id);
  }
}

/** An entry and what is near it, oldest first; nothing where that would be a single lane. */
function lanesInTime(kb: KnowledgeBase, entry: Entry): Pick<SharePicture, 'lanes' | 'ends'> {
  const own = spanOf(kb, entry, true);
  const others = [...new Set(neighboursOf(kb, entry))].filter((id) => id !== entry.id).flatMap((id) => spanOf(kb, kb.entries[id]!, false) ?? []);
  const spans = [...(own ? [own] : []), ...others.slice(0, MOST_LANES - (own ? 1 : 0))].sort((a, b) => a.from - b.from || (a.name < b.name ? -1 : 1));
  if (spans.length < 2) return { lanes: [], ends: [] };
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.max(...spans.map(({ from, to = from }) => to), first + 1);
  const place = (year: number) => round(((year - first) / (last - first)) * (1 - POINT));
  return { lanes: spans.map(({ name, from, to, current }) => ({ name, current, blocks: [[place(from), round(to === undefined ? place(from) + POINT : place(to) + POINT)]] })), ends: [String(first), String(last)] };
}

/** Part of a whole, in thousandths: no two machines may differ in the last digit. */
const round = (part: number): number => Math.round(part * 1000) / 1000;

/** Who runs when in the program of a concept. */
function lanesOfTrace(output: string | undefined): PictureLane[] {
  const trace = output === undefined ? undefined : readTrace(output);
  if (!trace) return [];
  const blocks = trace.blocks.slice(0, MOST_STEPS);
  return trace.lanes.slice(0, MOST_LANES).map((name, lane) => ({
    name,
    current: lane === 0,
    blocks: blocks.filter((block) => block.lane === lane).map(({ step }) => [round(step / blocks.length), round((step + 1) / blocks.length)]),
  }));
}

function yearsOf(kb: KnowledgeBase, entry: Entry): string {
  if (entry.dataset === 'people' || entry.dataset === 'organisations') {
    const years = (kb.works[entry.id] ?? []).flatMap(({ id }) => dateOf(kb.entries[id]!) ?? []).map(yearOf);
    return years.length > 0 ? between(Math.min(...years), Math.max(...years)) : '';
  }
  const span = spanOf(kb, entry, true);
  if (!span) return '';
  const alive = entry.dataset === 'implementations' && (entry.status === 'active' || entry.status === 'maintenance');
  return alive ? `since ${span.from}` : between(span.from, span.to ?? span.from);
}
const between = (from: number, to: number) => (from === to ? String(from) : `${from} to ${to}`);

/** Labels of vocabularies stand in sentences; here one stands alone. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The picture of an entry. */
export function entryPicture(kb: KnowledgeBase, entry: Entry): SharePicture {
  const trace = entry.dataset === 'concepts' ? lanesOfTrace(kb.snippets[entry.id]?.output) : [];
  return { label: capital(kindOf(kb, entry)), title: nameOf(entry), summary: entry.summary, years: yearsOf(kb, entry), ...(trace.length > 0 ? { lanes: trace, ends: [] } : lanesInTime(kb, entry)) };
}

/** The picture of any other page. */
export const pagePicture = (title: string, summary: string, label = ''): SharePicture => ({ label, title, summary, years: '', lanes: [], ends: [] });

const datasetPicture = (kb: KnowledgeBase, dataset: Dataset) => pagePicture(datasetLabels[dataset].many, datasetLabels[dataset].intro, `${kb.datasets[dataset].length} entries`);

/** The pictures of all pages that the knowledge base knows of, by their addresses. */
export function sharePictures(kb: KnowledgeBase): Map<string, SharePicture> {
  return new Map([
    ...Object.values(kb.entries).map((entry) => [pageOf(entry), entryPicture(kb, entry)] as const),
    ...kb.pages.map((page) => [pageOf(page), pagePicture(page.title, page.summary, sectionLabels[page.section].one)] as const),
    ...DATASETS.map((dataset) => [indexOf(dataset), datasetPicture(kb, dataset)] as const),
  ]);
}
