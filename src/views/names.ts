/** The names a reader may ask for, as the small index that the search box loads first. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { dateOf } from '../knowledge-base/link.ts';
import { nameOf, type Entry } from '../schema/datasets.ts';
import { pageOf } from './addresses.ts';
import { yearOf } from './format-date.ts';
import type { NameRecord } from './name-search.ts';
import { kindOf, languagesOf } from './timeline.ts';

/** One record for each entry, essay and guide, in the order of the datasets. */
export function nameIndex(kb: KnowledgeBase): NameRecord[] {
  const entries = Object.values(kb.datasets).flat() as Entry[];
  return [
    ...entries.map((entry): NameRecord => {
      const date = dateOf(entry);
      const languages = languagesOf(kb, entry);
      return {
        href: pageOf(entry),
        name: nameOf(entry),
        dataset: entry.dataset,
        kind: kindOf(kb, entry),
        summary: entry.summary,
        ...(date && { year: yearOf(date) }),
        ...(languages.length > 0 && { languages }),
        others: [...new Set(otherNames(entry))].filter((name) => name !== nameOf(entry)),
      };
    }),
    ...kb.pages.map((page): NameRecord => ({ href: pageOf(page), name: page.title, dataset: page.section, kind: page.section === 'essays' ? 'Essay' : 'Guide', summary: page.summary, others: [] })),
  ];
}

function otherNames(entry: Entry): string[] {
  const own = [entry.id.replaceAll('-', ' '), ...(entry.aliases ?? [])];
  switch (entry.dataset) {
    case 'peps':
      return [...own, entry.title, `PEP ${entry.number}`, `PEP${entry.number}`, String(entry.number)];
    case 'people':
      return [...own, ...entry.names];
    case 'concepts':
      return [...own, ...Object.values(entry.terms ?? {}).flatMap((words) => words.split(', '))];
    case 'implementations':
      return [...own, ...Object.values(entry.packages ?? {}).filter((name) => name !== undefined)];
    default:
      return own;
  }
}
