/** Reports what `--fix` would write otherwise. */
import type { Collection } from './collect.ts';
import type { Finding } from './finding.ts';
import { formOf, styleProblems, type Terms } from './style.ts';
import { FIXABLE } from './tidy-text.ts';

export function termsOf({ vocabularies }: Pick<Collection, 'vocabularies'>): Terms {
  return new Map(vocabularies.map(({ value }) => [value.id, value.terms.map((term) => term.value)]));
}

export function checkStyle(collection: Collection): Finding[] {
  const terms = termsOf(collection);
  const sources = [...collection.entries, ...collection.vocabularies, ...collection.pages, ...(collection.redirects ? [collection.redirects] : [])].map(({ source }) => source);
  return sources.flatMap(({ file, text, document, at }) => {
    const form = formOf(file);
    if (!form) return [];
    return styleProblems(text, document, form, terms).map(({ offset, rule, found, expected }): Finding => ({ ...at(offset), rule, severity: 'warning', found, expected, fix: FIXABLE }));
  });
}
