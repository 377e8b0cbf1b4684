/** Names as a reader hears them: what two spellings of one name have in common. */
import type { Entry } from '../schema/datasets.ts';

/** All names of an entry with the paths they stand at, the preferred one first. */
export function namesOf(entry: Entry): { name: string; path: (string | number)[] }[] {
  const own = 'names' in entry ? entry.names.map((name, i) => ({ name, path: ['names', i] })) : 'name' in entry ? [{ name: entry.name, path: ['name'] }] : [{ name: entry.title, path: ['title'] }];
  return [...own, ...(entry.aliases ?? []).map((name, i) => ({ name, path: ['aliases', i] }))];
}

/** A name without what spellings differ in: case, diacritics, hyphens, spaces and kinds of apostrophes. */
export const foldName = (name: string): string => name.normalize('NFKD').replace(/[\p{M}\p{Pd}\s_'’]/gu, '').toLowerCase();
