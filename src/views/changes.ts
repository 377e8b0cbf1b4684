/** When each entry, essay and guide appeared and was last changed, newest first. */
import type { KnowledgeBase, Prose } from '../knowledge-base/knowledge-base.ts';
import { nameOf, type Entry } from '../schema/datasets.ts';
import { pageOf } from './addresses.ts';
import { datasetLabels, sectionLabels } from './labels.ts';

/** When a file came and last changed, as ISO times. */
export interface FileDates {
  added: string;
  changed: string;
}

export interface Change {
  id: string;
  /** The dataset of an entry, or "essays" or "guides". */
  section: string;
  /** What a reader calls that section. */
  sectionLabel: string;
  name: string;
  href: string;
  summary: string;
  verified: string;
  published: string;
  updated: string;
}


/** The dates of a file; a concept is a folder, and its program and its test are as much a part of it as its page. */
function datesOf(file: string, verified: string, dates: Readonly<Record<string, FileDates>>): { published: string; updated: string } {
  const folder = file.endsWith('/index.md') ? file.slice(0, -'index.md'.length) : undefined;
  const parts = folder ? Object.keys(dates).filter((other) => other.startsWith(folder)).map((other) => dates[other]!) : dates[file] ? [dates[file]] : [];
  const day = `${verified}T00:00:00Z`;
  return {
    published: parts.map(({ added }) => added).sort()[0] ?? day,
    updated: parts.map(({ changed }) => changed).sort().at(-1) ?? day,
  };
}

/** All of them by the log's dates; what the log does not know counts from the day it was verified. */
export function changesOf(kb: KnowledgeBase, dates: Readonly<Record<string, FileDates>>): Change[] {
  const change = (item: Entry | Prose, section: string, sectionLabel: string, name: string, file: string): Change => ({
    id: item.id,
    section,
    sectionLabel,
    name,
    href: pageOf(item),
    summary: item.summary,
    verified: item.verified,
    ...datesOf(file, item.verified, dates),
  });
  return [
    ...Object.values(kb.entries).map((entry) => change(entry, entry.dataset, datasetLabels[entry.dataset].many, nameOf(entry), kb.files[entry.id]!)),
    ...kb.pages.map((page) => change(page, page.section, sectionLabels[page.section].many, page.title, page.file)),
  ].sort((a, b) => compare(b.updated, a.updated) || compare(b.published, a.published) || compare(a.href, b.href));
}

/** The changes of an entry and of everything that names it. */
export function changesAbout(kb: KnowledgeBase, changes: readonly Change[], id: string): Change[] {
  const about = new Set([id, ...(kb.mentions[id] ?? []).map(({ from }) => from)]);
  return changes.filter((change) => about.has(change.id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
