/** What languages and systems call the concepts, side by side: made from the `terms` of the concepts. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { TermColumn } from '../knowledge-base/query.ts';
import { entryValue, type Value } from './values.ts';

/** The words of one user of words; `of` names it where it is not the column itself. */
export interface Words {
  words: string[];
  of?: string;
}

export interface Terminology {
  columns: string[];
  /** Concepts for which any column has a word, in the order of their names. */
  rows: { concept: Value; cells: Words[][] }[];
}

/** A column has the words of its own name, of what is named beside it, and of the implementations that are used from that language first. */
export function terminologyOf(kb: KnowledgeBase, columns: readonly TermColumn[]): Terminology {
  const languages = new Map((kb.vocabularies.language?.terms ?? []).map(({ value, label }) => [value, label]));
  const homes = new Map<string, string>();
  for (const { name, aliases = [], languages: [first] = [] } of kb.datasets.implementations) {
    for (const known of [name, ...aliases]) if (first && languages.has(first)) homes.set(known, languages.get(first)!);
  }
  // What some column names itself does not turn up in a second one.
  const named = new Map(columns.flatMap(({ name, also }) => [name, ...also].map((key) => [key, name] as const)));
  const columnOf = (key: string) => named.get(key) ?? homes.get(key);
  const rows = kb.datasets.concepts
    .map(({ id, terms = {} }) => ({
      concept: entryValue(kb, id),
      cells: columns.map(({ name }) =>
        Object.entries(terms)
          .filter(([key]) => columnOf(key) === name)
          .map(([key, words]): Words => ({ words: words.split(', '), ...(key !== name && { of: key }) }))
          .sort((a, b) => Number(a.of !== undefined) - Number(b.of !== undefined)),
      ),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0))
    .sort((a, b) => a.concept.text.localeCompare(b.concept.text, 'en'));
  return { columns: columns.map(({ name }) => name), rows };
}

/** Whether a word is written as code: it has a sign of a program, or a capital inside. What is a phrase is none. */
export const isCode = (word: string): boolean => !/ .* /.test(word) && /[_()<>*.=]|\p{Ll}\p{Lu}|^[A-Z]{6,}$/u.test(word);
