/** Who descends from whom: the implementations that have relations, and the relations as edges from ancestor to descendant. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { nameOf } from '../schema/datasets.ts';
import { pageOf } from './addresses.ts';
import { yearOf } from './format-date.ts';
import { termValue } from './values.ts';

export interface LineageNode {
  id: string;
  name: string;
  href: string;
  year?: number;
  languages: string[];
}

export interface LineageEdge {
  /** The ancestor: what is older, or lies below. */
  from: string;
  to: string;
  type: string;
  /** The sentence it makes, as in "gevent was forked from Eventlet": [subject, words, object]. */
  sentence: [string, string, string];
  source: string;
}

export interface Lineage {
  nodes: LineageNode[];
  edges: LineageEdge[];
}

/** Relations in which the target is the later one. */
const FORWARD = ['superseded-by', 'merged-into'];

/** The lineage of everything, or of what is within so many steps of one entry. */
export function lineageOf(kb: KnowledgeBase, around?: { id: string; steps: number }): Lineage {
  let edges = kb.datasets.implementations.flatMap(({ id, relations = [] }) =>
    relations.map(({ type, target, source }): LineageEdge => {
      const [from, to] = FORWARD.includes(type) ? [id, target] : [target, id];
      return { from, to, type, sentence: [nameOf(kb.entries[id]!), termValue(kb, 'relation', type).text, nameOf(kb.entries[target]!)], source };
    }),
  );
  if (around) {
    const near = relatives(edges, around.id, around.steps);
    edges = edges.filter(({ from, to }) => near.has(from) && near.has(to));
  }
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort();
  return {
    nodes: ids.map((id) => {
      const entry = kb.entries[id]!;
      const date = 'firstRelease' in entry ? entry.firstRelease : undefined;
      return { id, name: nameOf(entry), href: pageOf(entry), ...(date && { year: yearOf(date) }), languages: ('languages' in entry && entry.languages) || [] };
    }),
    edges,
  };
}

/** An entry with its ancestors and its descendants, so many generations of each; cousins are not among them. */
export function relatives(edges: readonly LineageEdge[], id: string, steps: number): Set<string> {
  const walk = (start: string, next: (id: string) => string[]) => {
    let generation = [start];
    const seen = new Set(generation);
    for (let step = 0; step < steps && generation.length > 0; step++) {
      generation = generation.flatMap(next).filter((other) => !seen.has(other) && seen.add(other));
    }
    return seen;
  };
  const ancestors = walk(id, (other) => edges.filter(({ to }) => to === other).map(({ from }) => from));
  const descendants = walk(id, (other) => edges.filter(({ from }) => from === other).map(({ to }) => to));
  return new Set([...ancestors, ...descendants]);
}
