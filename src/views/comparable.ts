/** What a comparison needs to know of one entry: its facts, each with its sources. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { nameOf, type Entry } from '../schema/datasets.ts';
import { pageOf } from './addresses.ts';
import type { Comparable } from './comparison.ts';
import { factsOf } from './facts.ts';

export function comparableOf(kb: KnowledgeBase, entry: Entry): Comparable {
  const { id, dataset, summary, sources } = entry;
  const cited = sources.map(({ url, article, title }) => ({ text: title, href: url ?? pageOf(kb.entries[article!]!) }));
  return {
    id,
    name: nameOf(entry),
    href: pageOf(entry),
    dataset,
    summary,
    groups: factsOf(kb, entry).map(({ label, facts }) => ({ label, facts: facts.map(({ field, label: name, values, sources: numbers }) => ({ field, label: name, values, sources: numbers.map((number) => cited[number - 1]!) })) })),
  };
}
