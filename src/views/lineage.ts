/** Who descends from whom: the implementations that have relations, and the relations as edges from ancestor to descendant. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { nameOf } from '../schema/datasets.ts';
import { pageOf } from './addresses.ts';
import { dataDay, lifeOf, type Life } from './life.ts';
import { relatives, type Descent } from './lineage-graph.ts';
import { oncePer } from './once.ts';
import { decimalYear } from './time-scale.ts';
import { termValue } from './values.ts';

export interface LineageNode {
  id: string;
  name: string;
  href: string;
  languages: string[];
  /** Nothing where the beginning is not established. */
  life?: Life;
}

export interface LineageEdge extends Descent {
  /** The sentence it makes, as in "gevent was forked from Eventlet": subject, words, object, the outer two as ids. */
  sentence: [string, string, string];
  source: string;
}

export interface Lineage {
  nodes: LineageNode[];
  edges: LineageEdge[];
  /** What "today" is in the drawing, in years. */
  today: number;
}

/** Relations in which the target is the later one. */
const FORWARD = ['superseded-by', 'merged-into'];

/** The lineage of everything. */
export const lineageOf = oncePer((kb: KnowledgeBase): Lineage => {
  const today = dataDay(kb);
  const edges = kb.datasets.implementations.flatMap(({ id, relations = [] }) =>
    relations.map(({ type, target, source }): LineageEdge => {
      const [from, to] = FORWARD.includes(type) ? [id, target] : [target, id];
      return { from, to, type, sentence: [id, termValue(kb, 'relation', type).text, target], source };
    }),
  );
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort();
  return {
    nodes: ids.map((id) => {
      const entry = kb.entries[id]!;
      const life = entry.dataset === 'implementations' ? lifeOf(entry, today) : undefined;
      return { id, name: nameOf(entry), href: pageOf(entry), languages: ('languages' in entry && entry.languages) || [], ...(life && { life }) };
    }),
    edges,
    today: decimalYear(today),
  };
});

/** An entry with its nearest ancestors and descendants, at most so many lanes; `left` counts the relatives that found no room. */
export function lineageAround({ nodes, edges, today }: Lineage, id: string, most: number): Lineage & { left: number } {
  const family = relatives(edges, id);
  const near = new Set([...family].sort(([, a], [, b]) => a - b).slice(0, most).map(([other]) => other));
  return {
    nodes: nodes.filter((node) => near.has(node.id)),
    edges: edges.filter(({ from, to }) => near.has(from) && near.has(to)),
    today,
    left: family.size - near.size,
  };
}
