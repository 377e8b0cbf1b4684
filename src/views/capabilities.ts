/** What an implementation can do by itself, by answer, with the sources that say so of each. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Entry } from '../schema/datasets.ts';
import { termValue, type Value } from './values.ts';

export interface CapabilityGroup {
  answer: 'yes' | 'partly' | 'no';
  label: string;
  items: { value: Value; sources: number[] }[];
}

const ANSWERS: readonly { answer: CapabilityGroup['answer']; label: string }[] = [
  { answer: 'yes', label: 'By itself' },
  { answer: 'partly', label: 'Partly' },
  { answer: 'no', label: 'Not' },
];

/** Yes, partly and no; what is not established is in none of them. Sources that support all capabilities alike are not repeated at each. */
export function capabilitiesOf(kb: KnowledgeBase, entry: Entry): CapabilityGroup[] {
  const capabilities = 'capabilities' in entry ? Object.entries(entry.capabilities ?? {}) : [];
  const sourcesOf = (name: string) => entry.sources.flatMap(({ supports }, i) => (supports.includes(`capabilities.${name}`) ? [i + 1] : []));
  return ANSWERS.map(({ answer, label }) => ({
    answer,
    label,
    items: capabilities.filter(([, given]) => given === answer).map(([name]) => ({ value: termValue(kb, 'capability', name), sources: sourcesOf(name) })),
  })).filter(({ items }) => items.length > 0);
}
