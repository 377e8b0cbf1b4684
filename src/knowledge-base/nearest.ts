import { closest, distance } from 'fastest-levenshtein';

/** The known word that a mistyped one most likely meant, if one is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  // A slip or two in a short word, a third of a long one: beyond that, a suggestion misleads.
  const limit = Math.max(2, Math.floor(word.length / 3));
  const best = closest(word, known);
  return distance(word, best) <= limit ? best : undefined;
}

/** "did you mean …?" for a finding's fix, or nothing. */
export function suggestion(word: string, known: readonly string[]): { fix?: string } {
  const best = nearest(word, known);
  return best === undefined ? {} : { fix: `did you mean "${best}"?` };
}
