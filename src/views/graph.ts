/** Everything that points at something, as a graph: entries are nodes, and every reference between them is an edge. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { dateOf } from '../knowledge-base/link.ts';
import { DATASETS, nameOf, schemas, type Dataset, type Entry } from '../schema/datasets.ts';
import { visitMarks } from '../schema/references.ts';
import { pageOf } from './addresses.ts';
import { yearOf } from './format-date.ts';

export interface GraphNode {
  id: string;
  dataset: Dataset;
  name: string;
  /** Address of its page from the root of the site, without the base path. */
  page: string;
  year?: number;
}

/** Reads as a sentence: FROM type TO, as in "gevent forked-from eventlet". */
export interface GraphEdge {
  from: string;
  to: string;
  type: string;
  /** Where that stands, for edges that have a source of their own. */
  source?: string;
}

/** What an edge is called by the field it stands in; relations bring their own type. */
const FIELD_TYPES: Readonly<Record<string, string>> = {
  authors: 'authored-by',
  maintainers: 'maintained-by',
  usedBy: 'used-by',
  about: 'about',
  introduces: 'introduces',
  prerequisites: 'prerequisite',
  related: 'related',
  requires: 'requires',
  replaces: 'replaces',
  supersededBy: 'superseded-by',
  successor: 'succeeded-by',
  affiliations: 'affiliated-with',
  similarTo: 'not-to-be-confused-with',
  sources: 'cites',
};

/** The edges an entry has by itself: found by the marks of its schema, so that no field is forgotten. */
function edgesOf(entry: Entry): GraphEdge[] {
  const edges: GraphEdge[] = [];
  const fields = entry as unknown as Record<string, unknown>;
  visitMarks(schemas[entry.dataset], fields, (mark, to, [field, index]) => {
    if (!mark.references) return;
    const value = fields[field as string];
    const item = (Array.isArray(value) ? value[index as number] : value) as { type?: string; source?: string } | string;
    const record = typeof item === 'object' ? item : {};
    const type = field === 'relations' ? record.type! : (FIELD_TYPES[field as string] ?? (field as string));
    edges.push({ from: entry.id, to, type, ...(record.source && { source: record.source }) });
  });
  return edges;
}

/** All entries and all edges, in the order of datasets and ids. */
export function graphOf(kb: KnowledgeBase): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const entries = DATASETS.flatMap((dataset) => kb.datasets[dataset] as readonly Entry[]);
  return {
    nodes: entries.map((entry) => {
      const date = dateOf(entry);
      return { id: entry.id, dataset: entry.dataset, name: nameOf(entry), page: pageOf(entry), ...(date && { year: yearOf(date) }) };
    }),
    edges: entries.flatMap(edgesOf),
  };
}
