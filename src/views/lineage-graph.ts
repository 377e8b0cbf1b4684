/** Descent as a graph; shared by the build and the reader's browser. */

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
  const ancestors = neighbours(edges, 'to', 'from');
  const descendants = neighbours(edges, 'from', 'to');
  walk((other) => ancestors.get(other) ?? []);
  walk((other) => descendants.get(other) ?? []);
  return steps;
}

function neighbours(edges: readonly Descent[], of: 'from' | 'to', other: 'from' | 'to'): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const edge of edges) map.set(edge[of], [...(map.get(edge[of]) ?? []), edge[other]]);
  return map;
}
