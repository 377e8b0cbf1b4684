/** Questions people ask of the search, with the entry they mean: made from the data by class, and some written by hand. */
import { readFileSync } from 'node:fs';
import type { KnowledgeBase } from '../src/knowledge-base/knowledge-base.ts';
import { nameOf, type Entry } from '../src/schema/datasets.ts';
import { foldText } from '../src/views/fold-text.ts';

export interface Query {
  class: string;
  question: string;
  /** Ids of the entries that are right as the first result. */
  expected: string[];
}

/** A generator of numbers that gives the same row for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One slip of the fingers in a word: a swap, a neighbour, a letter lost or doubled. */
export function misspell(word: string, next: () => number): string {
  // The first letter is nearly always right.
  const at = 1 + Math.floor(next() * (word.length - 2));
  switch (Math.floor(next() * 4)) {
    case 0:
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    case 1: {
      const letter = (word[at] ?? '').toLowerCase();
      const row = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].find((keys) => keys.includes(letter)) ?? 'aa';
      const key = row.indexOf(letter);
      return word.slice(0, at) + (row[key + 1] ?? row[key - 1] ?? 'a') + word.slice(at + 1);
    }
    case 2:
      return word.slice(0, at) + word.slice(at + 1);
    default:
      return word.slice(0, at) + word[at] + word.slice(at);
  }
}

/** Every n-th item of a list, beginning with the first. */
const everyNth = <T>(list: readonly T[], n: number): T[] => list.filter((_, i) => i % n === 0);

const key = (text: string) => foldText(text).replace(/[^\p{L}\p{N}+#]/gu, '').replace(/s$/, '');

/** Entries by every name they can be asked for; a name that several share is right for each of them. */
function owners(kb: KnowledgeBase): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const entry of Object.values(kb.entries)) {
    const terms = 'terms' in entry ? Object.values(entry.terms ?? {}).flatMap((words) => words.split(', ')) : [];
    for (const name of [nameOf(entry), entry.id, ...(entry.aliases ?? []), ...('names' in entry ? entry.names : []), ...('title' in entry ? [entry.title] : []), ...terms, ...('packages' in entry ? Object.values(entry.packages ?? {}).filter((name) => name !== undefined) : [])]) {
      map.set(key(name), [...new Set([...(map.get(key(name)) ?? []), entry.id])]);
    }
  }
  return map;
}

/** The table of questions for a knowledge base; another seed makes other slips. */
export function searchQueries(kb: KnowledgeBase, seed = 1): Query[] {
  const next = random(seed);
  const owned = owners(kb);
  const rightFor = (name: string, id: string) => owned.get(key(name)) ?? [id];
  const queries: Query[] = [];
  const add = (kind: string, question: string, expected: string[]) => queries.push({ class: kind, question, expected });
  const named = [...kb.datasets.implementations, ...kb.datasets.concepts] as Entry[];

  for (const entry of everyNth(named, 2)) add('exact name', nameOf(entry), rightFor(nameOf(entry), entry.id));
  for (const entry of everyNth(named, 5)) add('lower case', nameOf(entry).toLowerCase(), rightFor(nameOf(entry), entry.id));
  everyNth(kb.datasets.peps, 3).forEach(({ id, number }, i) => add('PEP', [`PEP ${number}`, `pep${number}`, `pep-${number}`, `PEP-${String(number).padStart(4, '0')}`, String(number)][i % 5]!, [id]));
  for (const { id, names } of everyNth(kb.datasets.people, 4)) add('person', names[0]!, rightFor(names[0]!, id));
  const surnames = new Map<string, string[]>();
  for (const { id, names } of kb.datasets.people) {
    const surname = foldText(names[0]!.split(' ').at(-1)!);
    surnames.set(surname, [...(surnames.get(surname) ?? []), id]);
  }
  for (const [surname, ids] of everyNth([...surnames.entries()], 6)) add('surname', surname, [...ids, ...(owned.get(key(surname)) ?? [])]);
  for (const entry of everyNth([...kb.datasets.implementations, ...kb.datasets.concepts].filter(({ aliases }) => aliases), 3)) {
    const alias = entry.aliases!.at(-1)!;
    add('alias', alias, rightFor(alias, entry.id));
  }
  for (const { id, terms } of kb.datasets.concepts.filter((concept) => concept.terms)) {
    const word = Object.values(terms!).at(-1)!.split(', ')[0]!;
    if (word.length > 3) add('term of another language', word, rightFor(word, id));
  }
  for (const entry of named) {
    const name = nameOf(entry);
    // A slip in a short word makes another word; numbers have no slips.
    if (name.length < 6 || !/^[\p{L} ]+$/u.test(name) || next() > 0.5) continue;
    const typed = name.split(' ').map((word, i, all) => (i === all.length - 1 && word.length > 4 ? misspell(word, next) : word)).join(' ');
    if (!owned.has(key(typed))) add('misspelt', typed.toLowerCase(), rightFor(name, entry.id));
  }
  for (const { id, names } of everyNth(kb.datasets.people, 5)) {
    const name = names[0]!.split(' ');
    if (name.at(-1)!.length > 5) add('misspelt person', [...name.slice(0, -1), misspell(name.at(-1)!, next)].join(' '), rightFor(names[0]!, id));
  }
  return queries;
}

/** Questions that people wrote, with their class. */
export const writtenQueries = (): Query[] =>
  (JSON.parse(readFileSync('scripts/search-questions.json', 'utf8')) as [string, string, ...string[]][]).map(([kind, question, ...expected]) => ({ class: kind, question, expected }));
