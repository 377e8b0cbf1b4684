import { nameOf, type Entry } from '../schema/datasets.ts';

/** The name of an entry as it stands inside a sentence: "event loop", "PEP 342", "C10K problem". */
export function nameInSentence(entry: Entry): string {
  if (entry.dataset === 'peps') return `PEP ${entry.number}`;
  if (entry.dataset === 'concepts' && /^\p{Lu}\p{Ll}/u.test(entry.title)) return entry.title[0]!.toLowerCase() + entry.title.slice(1);
  return nameOf(entry);
}
