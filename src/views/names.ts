/** The names a reader may ask for, as the small index that the search box loads first. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { dateOf } from '../knowledge-base/link.ts';
import { nameOf, type Entry } from '../schema/datasets.ts';
import { pageOf } from './addresses.ts';
import { foldText } from './fold-text.ts';
import { yearOf } from './format-date.ts';
import { sectionLabels } from './labels.ts';
import { packNames, type PackedNames } from './name-index.ts';
import type { NameRecord } from './name-search.ts';
import { kindOf, languagesOf } from './timeline.ts';
import { termValue } from './values.ts';

/** One record for each entry, essay and guide, in the order of the datasets. */
export function nameRecords(kb: KnowledgeBase): NameRecord[] {
  const entries = Object.values(kb.datasets).flat() as Entry[];
  return [
    ...entries.map((entry): NameRecord => {
      const date = dateOf(entry);
      const languages = languagesOf(kb, entry);
      return {
        href: pageOf(entry),
        name: nameOf(entry),
        dataset: entry.dataset,
        kind: [kindOf(kb, entry), statusOf(kb, entry)].filter(Boolean).join(', '),
        ...(date && { year: yearOf(date) }),
        ...(languages.length > 0 && { languages }),
        others: distinct(otherNames(entry), nameOf(entry)),
      };
    }),
    ...kb.pages.map((page): NameRecord => ({ href: pageOf(page), name: page.title, dataset: page.section, kind: sectionLabels[page.section].one, others: [] })),
  ];
}

/** The status of what runs or was proposed, as a word for the end of a line. */
function statusOf(kb: KnowledgeBase, entry: Entry): string | undefined {
  if (entry.dataset === 'implementations') return entry.status && termValue(kb, 'status', entry.status).text.toLowerCase();
  if (entry.dataset === 'peps') return termValue(kb, 'pep-status', entry.status).text.toLowerCase();
  return undefined;
}

/** The index as the browser loads it. */
export const packedNames = (kb: KnowledgeBase): PackedNames => packNames(nameRecords(kb));

/** The summaries by address, which fill in what the names leave open. */
export const summaries = (kb: KnowledgeBase): Record<string, string> =>
  Object.fromEntries([...Object.values(kb.entries), ...kb.pages].map((item) => [pageOf(item), item.summary]));

function otherNames(entry: Entry): string[] {
  const own = [entry.id.replaceAll('-', ' '), ...(entry.aliases ?? [])];
  switch (entry.dataset) {
    case 'peps':
      return [...(entry.aliases ?? []), entry.title];
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

/** Without what the search takes for the same: case, diacritics, hyphens and plurals do not make another name. */
function distinct(names: readonly string[], name: string): string[] {
  const key = (text: string) => foldText(text).replace(/[^\p{L}\p{N}+#.]/gu, '').replace(/s$/, '');
  const seen = new Set([key(name)]);
  return names.filter((other) => !seen.has(key(other)) && seen.add(key(other)));
}
