/** The works of a person or organisation, derived from authorship. */
import type { KnowledgeBase, Work } from '../knowledge-base/knowledge-base.ts';
import { dateOf } from '../knowledge-base/link.ts';
import { formatDate } from './format-date.ts';
import { kindOf } from './timeline.ts';
import { entryValue, type Value } from './values.ts';

export interface WorkItem {
  value: Value;
  kind: string;
  when?: string;
}

const PARTS: Readonly<Record<Work['part'], string>> = { author: 'Made or wrote', maintainer: 'Maintains', user: 'Uses' };

/** Works by part, each oldest first; parts without works are left out. */
export function worksOfPerson(kb: KnowledgeBase, id: string): { label: string; items: WorkItem[] }[] {
  const works = kb.works[id] ?? [];
  return (Object.keys(PARTS) as Work['part'][])
    .map((part) => ({
      label: PARTS[part],
      items: works
        .filter((work) => work.part === part)
        .map((work) => {
          const entry = kb.entries[work.id]!;
          const date = dateOf(entry);
          return { value: entryValue(kb, work.id), kind: kindOf(kb, entry), ...(date && { when: formatDate(date) }) };
        }),
    }))
    .filter(({ items }) => items.length > 0);
}
