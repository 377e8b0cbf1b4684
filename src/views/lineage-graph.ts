/** Descent as a graph; shared by the build and the reader's browser. */
import { oncePer } from './once.ts';

export interface Descent {
  /** The ancestor: what is older, or lies below. */
  from: string;
  to: string;
  type: string;
}

/** An entry with its ancestors and its descendants, each with the number of steps to it; cousins are not among them. */
export function relatives(edges: readonly Descent[], id: string): Map<string, number> {
  const steps = new Map([[id, 0]]);
  const walk = (next: (id: string) => string[]) => {
    const seen = new Set([id]);
    let generation = [id];
    for (let step = 1; generation.length > 0; step++) {
      generation = generation.flatMap(next).filter((other) => !seen.has(other) && seen.add(other));
      for (const other of generation) steps.set(other, Math.min(step, steps.get(other) ?? step));
    }
  };
  const { ancestors, descendants } = neighboursOf(edges);
  walk((other) => ancestors.get(other) ?? []);
  walk((other) => descendants.get(other) ?? []);
  return steps;
}

/** One step from everything in both directions; every page asks it of the same edges. */
const neighboursOf = oncePer((edges: readonly Descent[]) => ({ ancestors: neighbours(edges, 'to', 'from'), descendants: neighbours(edges, 'from', 'to') }));

function neighbours(edges: readonly Descent[], of: 'from' | 'to', other: 'from' | 'to'): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const edge of edges) {
    const known = map.get(edge[of]);
    if (known) known.push(edge[other]);
    else map.set(edge[of], [edge[other]]);
  }
  return map;
}
