import type { Entry } from '../../schema/datasets.ts';
import type { KnowledgeBaseRule, Violation } from './rule.ts';

/** So many stations of a circle tell where to look. */
const SHOWN = 6;

/** What an entry is superseded by, and where it says so. */
function successorsOf(entry: Entry): { id: string; path: Violation['path'] }[] {
  const successors: { id: string; path: Violation['path'] }[] = [];
  if ('relations' in entry) {
    entry.relations?.forEach(({ type, target }, i) => {
      if (type === 'superseded-by') successors.push({ id: target, path: ['relations', i, 'target'] });
    });
  }
  if ('supersededBy' in entry && entry.supersededBy) successors.push({ id: entry.supersededBy, path: ['supersededBy'] });
  if ('successor' in entry && entry.successor) successors.push({ id: entry.successor, path: ['successor'] });
  return successors;
}

export const noSupersessionCircles: KnowledgeBaseRule = {
  name: 'no-supersession-circles',
  description: 'Nothing is superseded, in one step or several, by what it supersedes itself.',
  severity: 'error',
  check({ entries }) {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const done = new Set<string>();
    const violations: (Violation & { of: Entry })[] = [];
    // Without recursion: a hostile chain may be longer than the stack is deep.
    for (const start of byId.keys()) {
      const trail: { id: string; rest: { id: string; path: Violation['path'] }[] }[] = [];
      const steps = new Map<string, number>();
      const enter = (id: string) => {
        steps.set(id, trail.length);
        trail.push({ id, rest: successorsOf(byId.get(id)!) });
      };
      if (!done.has(start)) enter(start);
      while (trail.length > 0) {
        const { id, rest } = trail.at(-1)!;
        const next = rest.shift();
        if (!next) {
          done.add(id);
          steps.delete(id);
          trail.pop();
          continue;
        }
        const begin = steps.get(next.id);
        if (begin !== undefined) {
          const circle = [...trail.slice(begin).map((step) => step.id), next.id];
          violations.push({ of: byId.get(id)!, path: next.path, found: `the circle ${(circle.length > SHOWN ? [...circle.slice(0, SHOWN - 1), '…', next.id] : circle).join(' → ')}`, expected: 'a successor that does not lead back' });
        } else if (byId.has(next.id) && !done.has(next.id)) enter(next.id);
      }
    }
    return violations;
  },
};
