/** How much there is: the numbers that the home page tells, all counted in the data. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { linksOf } from './links.ts';

export interface Numbers {
  entries: number;
  /** Places that facts rest on. */
  sources: number;
  /** Things said elsewhere that we hold to be otherwise. */
  disputes: number;
  /** Programs whose output is checked. */
  programs: number;
  /** Languages of which something here is. */
  languages: number;
  /** Links that are known to be gone, each with where a copy may be. */
  gone: number;
}

export function numbersOf(kb: KnowledgeBase): Numbers {
  const entries = Object.values(kb.entries);
  const sum = (count: (entry: (typeof entries)[number]) => number) => entries.reduce((total, entry) => total + count(entry), 0);
  return {
    entries: entries.length,
    sources: sum(({ sources }) => sources.length),
    disputes: sum(({ disputes = [] }) => disputes.length),
    programs: Object.values(kb.snippets).reduce((total, { python }) => total + (python ? 2 : 1), 0),
    languages: new Set(kb.datasets.implementations.flatMap(({ languages = [] }) => languages)).size,
    gone: sum((entry) => linksOf(kb, entry).filter(({ gone }) => gone).length),
  };
}
