/** Reading paths through the concepts, from their prerequisites: what to read first, and what then. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Entry } from '../schema/datasets.ts';
import { entryValue, termValue, type Value } from './values.ts';

type Concept = Entry<'concepts'>;

export interface ReadingPath {
  /** What one understands at its end. */
  goal: Value;
  summary: string;
  /** Everything needed before, in an order in which nothing comes before what it needs; the goal is the last. */
  steps: Value[];
}

export interface ReadingFamily {
  label: string;
  definition: string;
  paths: ReadingPath[];
}

/** The concepts needed for one, each after its own prerequisites, and itself at the end. */
export function stepsTo(kb: KnowledgeBase, id: string): string[] {
  const steps: string[] = [];
  const visit = (concept: string, above: readonly string[]) => {
    // A circle of prerequisites has no first; it is entered where the path comes upon it.
    if (steps.includes(concept) || above.includes(concept)) return;
    for (const before of (kb.entries[concept] as Concept).prerequisites ?? []) visit(before, [...above, concept]);
    steps.push(concept);
  };
  visit(id, []);
  return steps;
}

/** A path to every concept that no other one needs, by family; a path of one step is none. */
export function readingPaths(kb: KnowledgeBase): ReadingFamily[] {
  const needed = new Set(kb.datasets.concepts.flatMap(({ prerequisites = [] }) => prerequisites));
  return (kb.vocabularies['concept-family']?.terms ?? [])
    .map(({ value, definition }) => ({
      label: termValue(kb, 'concept-family', value).text,
      definition,
      paths: kb.datasets.concepts
        .filter(({ id, family }) => family === value && !needed.has(id))
        .map(({ id, summary }): ReadingPath => ({ goal: entryValue(kb, id), summary, steps: stepsTo(kb, id).map((step) => entryValue(kb, step)) }))
        .filter(({ steps }) => steps.length > 1)
        .sort((a, b) => a.goal.text.localeCompare(b.goal.text, 'en')),
    }))
    .filter(({ paths }) => paths.length > 0);
}
