/** Lineage as swim lanes: one lane for each implementation, left to right is time, a line down from an ancestor is a hand-over. */
import type { Lineage, LineageNode } from './lineage.ts';

export interface Lane extends LineageNode {
  /** How deep it stands below the first of its family. */
  depth: number;
}

export interface Handover {
  from: string;
  to: string;
  type: string;
  manner: Manner;
  /** When: the first moment at which both were there. */
  at: number;
  /** Whether it leads to the lane under which the descendant stands. */
  nearest: boolean;
}

/** What passes in a relation: code or design, use at run time, or the place the ancestor had. */
export type Manner = 'descent' | 'use' | 'succession';

export interface LineageLanes {
  lanes: Lane[];
  handovers: Handover[];
  /** The years it spans. */
  from: number;
  to: number;
}

const MANNERS: Readonly<Record<string, Manner>> = { 'builds-on': 'use', wraps: 'use', 'part-of': 'use', 'superseded-by': 'succession', 'merged-into': 'succession' };

/** Which relation says most about where something comes from; under that ancestor it stands. */
const CLOSEST = ['renamed-from', 'forked-from', 'derived-from', 'merged-into', 'superseded-by', 'reimplements', 'part-of', 'wraps', 'inspired-by', 'builds-on'];

/** Families below each other: every lane below the ancestor that says most about it, siblings and families by age. */
export function lineageLanes({ nodes, edges, today }: Lineage): LineageLanes {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  // What has no date of its own is taken to be a little older than its first descendant.
  const births = new Map(
    nodes.map(({ id, life }) => {
      const descendants = edges.flatMap(({ from, to }) => (from === id && byId.get(to)?.life ? [byId.get(to)!.life!.from] : []));
      return [id, life?.from ?? (descendants.length > 0 ? Math.min(...descendants) - 0.5 : today)];
    }),
  );
  const older = (a: string, b: string) => births.get(a)! - births.get(b)! || (a < b ? -1 : a > b ? 1 : 0);

  const parents = new Map<string, string>();
  for (const { id } of nodes) {
    const candidates = edges.filter(({ from, to }) => to === id && older(from, id) < 0);
    candidates.sort((a, b) => CLOSEST.indexOf(a.type) - CLOSEST.indexOf(b.type) || older(b.from, a.from));
    if (candidates[0]) parents.set(id, candidates[0].from);
  }
  const children = Map.groupBy([...nodes].sort((a, b) => older(a.id, b.id)), ({ id }) => parents.get(id));
  const below = (parent: string | undefined, depth: number): Lane[] => (children.get(parent) ?? []).flatMap((node) => [{ ...node, depth }, ...below(node.id, depth + 1)]);

  const handovers = edges.map(({ from, to, type }) => ({ from, to, type, manner: MANNERS[type] ?? ('descent' as const), at: Math.max(births.get(from)!, births.get(to)!), nearest: parents.get(to) === from }));
  const earliest = Math.min(today - 1, ...births.values());
  return { lanes: below(undefined, 0), handovers, from: Math.floor(earliest), to: Math.ceil(today * 100) / 100 };
}

/** The line of a hand-over between two lanes, in years across and lanes down. */
export const handoverPath = (at: number, from: number, to: number): string => `M${at} ${from + 0.5}V${to + 0.5}`;

/** The mark where a hand-over leaves its ancestor; without length, so that the round cap alone is seen. */
export const leavingPath = (at: number, from: number): string => `M${at} ${from + 0.5}h0`;
