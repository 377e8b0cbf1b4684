/** Step three, first half: does everything that is named exist? */
import { COMPARABLE, DATASETS, schemas, type Dataset } from '../schema/datasets.ts';
import { page as pageSchema } from '../schema/page.ts';
import { redirects as redirectsSchema } from '../schema/redirect.ts';
import { visitMarks, type Mark, type Path } from '../schema/references.ts';
import { vocabulary as vocabularySchema } from '../schema/vocabulary.ts';
import type { Collection } from './collect.ts';
import { type Finding, type Place, show } from './finding.ts';
import type { Mention } from './knowledge-base.ts';
import { suggestion } from './nearest.ts';
import { parseColumns, parseTermColumns, parseWhere } from './query.ts';
import { readProse, targetOf, type UsedDirective } from './prose.ts';
import type { Source } from './read.ts';

/** Finds every reference of a collection that leads nowhere, and notes who mentions whom. */
export function resolve(collection: Collection): { mentions: Record<string, Mention[]>; findings: Finding[] } {
  const findings: Finding[] = [];
  // An id may be "constructor"; only a record without a prototype has no such key of its own accord.
  const mentions: Record<string, Mention[]> = Object.create(null);
  const { folders } = collection;
  const placeOf = new Map<string, Place>();
  for (const { value, source } of [...collection.entries, ...collection.pages]) {
    const place = source.locate([]);
    const earlier = placeOf.get(value.id);
    if (earlier) findings.push({ ...place, rule: 'duplicate-id', severity: 'error', found: show(value.id), expected: `an id that is not taken yet; ${earlier.file} has this one` });
    placeOf.set(value.id, place);
  }
  const terms = new Map(collection.vocabularies.map(({ value }) => [value.id, value.terms.map((term) => term.value)]));

  const mention = (from: string, to: string, field: string) => {
    const list = (mentions[to] ??= []);
    if (from !== to && !list.some((other) => other.from === from && other.field === field)) list.push({ from, field });
  };
  const checkReference = (id: string, datasets: readonly string[], place: Place): boolean => {
    const dataset = folders.get(id);
    if (dataset && (datasets.length === 0 || datasets.includes(dataset))) return true;
    const known = [...folders].filter(([, its]) => datasets.length === 0 || datasets.includes(its)).map(([its]) => its);
    findings.push({
      ...place,
      rule: 'dangling-reference',
      severity: 'error',
      found: dataset ? `${show(id)}, which is in ${dataset}` : show(id),
      expected: `the id of an entry${datasets.length ? ` in ${datasets.join(' or ')}` : ''}`,
      ...suggestion(id, known),
    });
    return false;
  };
  const checkMark = (from: string | undefined, source: Source, mark: Mark, text: string, path: Path) => {
    if (mark.references) {
      if (checkReference(text, mark.references, source.locate(path)) && from) mention(from, text, String(path[0]));
    } else if (mark.vocabulary) {
      const known = terms.get(mark.vocabulary) ?? [];
      if (known.includes(text)) return;
      const near = suggestion(text, known);
      findings.push({
        ...source.locate(path),
        rule: 'unknown-term',
        severity: 'error',
        found: show(text),
        expected: `a term of data/vocabularies/${mark.vocabulary}.yaml`,
        ...(near.fix ? near : { fix: `known terms: ${known.join(', ')}` }),
      });
    }
  };
  for (const { value, source } of collection.entries) {
    visitMarks(schemas[value.dataset], value, (mark, text, path) => checkMark(value.id, source, mark, text, path));
  }
  for (const { value, source } of collection.pages) visitMarks(pageSchema, value, (mark, text, path) => checkMark(value.id, source, mark, text, path));
  for (const { value, source } of collection.vocabularies) {
    visitMarks(vocabularySchema, value, (mark, text, path) => checkMark(undefined, source, mark, text, path));
    const seen = new Set<string>();
    value.terms.forEach((term, i) => {
      if (seen.has(term.value)) findings.push({ ...source.locate(['terms', i, 'value']), rule: 'duplicate-term', severity: 'error', found: show(term.value), expected: 'every term once' });
      seen.add(term.value);
    });
  }
  if (collection.redirects) {
    const { value, source } = collection.redirects;
    visitMarks(redirectsSchema, value, (mark, text, path) => checkMark(undefined, source, mark, text, path));
    value.forEach(({ from }, i) => {
      const taken = folders.get(from);
      const before = value.findIndex((other) => other.from === from);
      if (taken) findings.push({ ...source.locate([i, 'from']), rule: 'redirect', severity: 'error', found: show(from), expected: 'an id that no entry has any more' });
      else if (before !== i) findings.push({ ...source.locate([i, 'from']), rule: 'redirect', severity: 'error', found: show(from), expected: 'one redirect for each id' });
    });
  }

  for (const { id, field, text, place } of collection.prose) {
    const { used, problems } = readProse(text);
    for (const { line, column, ...problem } of problems) findings.push({ ...place(line, column), severity: 'error', ...problem });
    for (const directive of used) {
      const at = place(directive.line, directive.column);
      const target = targetOf(directive.name, directive.label, directive.attributes);
      if (target !== undefined && checkReference(target, directive.name === 'pep' ? ['peps'] : directive.name === 'snippet' ? ['concepts'] : [], at)) {
        mention(id, target, field);
      }
      if (directive.name === 'compare') {
        for (const compared of parseColumns(directive.attributes.ids ?? '')) if (checkReference(compared, COMPARABLE, at)) mention(id, compared, field);
      }
      if (directive.name === 'snippet') checkSnippet(directive, collection, at, findings);
      if (directive.name === 'terms') checkTerms(directive, collection, at, findings);
      if (directive.name === 'table' || directive.name === 'timeline') checkQuery(directive, at, findings);
    }
  }
  return { mentions, findings };
}

function checkSnippet({ attributes: { id } }: UsedDirective, { companions }: Collection, place: Place, findings: Finding[]): void {
  for (const ending of ['ts', 'out']) {
    const file = `content/concepts/${id}/${id}.${ending}`;
    if (!companions.has(file)) findings.push({ ...place, rule: 'snippet', severity: 'error', found: `no ${file}`, expected: 'the program and its output beside the page' });
  }
}

function checkTerms({ attributes }: UsedDirective, { entries, vocabularies }: Collection, place: Place, findings: Finding[]): void {
  const users = entries.flatMap(({ value }) => ('terms' in value && value.dataset === 'concepts' ? Object.keys(value.terms ?? {}) : []));
  const languages = vocabularies.filter(({ value }) => value.id === 'language').flatMap(({ value }) => value.terms.map(({ label }) => label));
  // A column may be called by several names at once, such as "Unix and POSIX", when it says in brackets which.
  for (const { name, also } of parseTermColumns(attributes.columns ?? '')) {
    const keys = also.length > 0 && !users.includes(name) ? also : [name, ...also];
    for (const key of keys) {
      if (users.includes(key) || (key === name && languages.includes(key))) continue;
      findings.push({ ...place, rule: 'terms-query', severity: 'error', found: show(key), expected: 'a name for which the "terms" of a concept have a word', ...suggestion(key, users) });
    }
  }
}

function checkQuery({ name, attributes }: UsedDirective, place: Place, findings: Finding[]): void {
  const refuse = (found: string, expected: string, more: { fix?: string } = {}) => {
    findings.push({ ...place, rule: `${name}-query`, severity: 'error', found, expected, ...more });
  };
  const { dataset } = attributes;
  if (dataset === undefined) return;
  if (!Object.hasOwn(schemas, dataset)) return refuse(show(dataset), `one of ${DATASETS.join(', ')}`, suggestion(dataset, DATASETS));
  const fields = ['id', ...Object.keys(schemas[dataset as Dataset].shape)];
  const conditions = parseWhere(attributes.where ?? '');
  for (const field of [...conditions.map((condition) => condition.field), ...parseColumns(attributes.columns ?? '')]) {
    if (!fields.includes(field)) refuse(show(field), `a field of ${dataset}`, suggestion(field, fields));
  }
}
