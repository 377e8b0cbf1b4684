/** A new entry as far as it can be filled in, and what could not be. */
import type { z } from 'zod';
import type { Vocabulary } from '../../src/knowledge-base/knowledge-base.ts';
import { schemas, type Dataset, type Entry } from '../../src/schema/datasets.ts';
import { fieldOrder } from '../../src/schema/field-order.ts';
import { visitMarks } from '../../src/schema/references.ts';
import { foldText } from '../../src/views/fold-text.ts';
import type { Known } from './registries/registry.ts';
import { isRepository, plainAddress } from './web-address.ts';

/** Stands where a contributor has to write something: YAML's empty value, which the check refuses in every field. */
export const TO_DO = null;

export interface Draft {
  dataset: Dataset;
  fields: Record<string, unknown>;
  /** What was found and does not fit as it is, by field. */
  remarks: Record<string, string[]>;
}

export interface DraftInput {
  dataset: Dataset;
  name: string;
  /** What the contributor gave: the address of the thing, and values of fields. */
  url?: string | undefined;
  given?: Readonly<Record<string, unknown>>;
  known: readonly Known[];
  entries: readonly Entry[];
  vocabularies: readonly Vocabulary[];
  /** `YYYY-MM-DD`. */
  today: string;
}

/** Fills in a new entry from what was given and what registries know; the first to say something about a field is believed. */
export function draftEntry({ dataset, name, url, given = {}, known, entries, vocabularies, today }: DraftInput): Draft {
  const { shape } = schemas[dataset];
  const [nameField] = Object.keys(shape) as [string];
  const fields: Record<string, unknown> = { [nameField]: nameField === 'names' ? [name] : name };
  const remarks: Draft['remarks'] = {};
  const remark = (field: string, text: string) => (remarks[field] ??= []).push(text);

  for (const [field, value] of Object.entries(given)) if (value !== undefined && field in shape) fields[field] = value;
  const supported = known.map((each) => {
    const supports = new Set<string>();
    if (each.name === name) supports.add(nameField);
    for (const [field, value] of Object.entries(each.fields)) {
      if (value === undefined || !(field in shape)) continue;
      const problem = problemWith(dataset, field, value, entries, vocabularies);
      if (problem) remark(field, `${each.source.title} gives ${shown(value)}, ${problem}.`);
      else if (fields[field] === undefined || JSON.stringify(fields[field]) === JSON.stringify(value)) {
        fields[field] = value;
        supports.add(field);
      } else remark(field, `${each.source.title} gives ${shown(value)}.`);
    }
    if ('authors' in shape && each.authors?.length) {
      const ids = each.authors.map((author) => ({ author, id: personCalled(author, entries) }));
      const strangers = ids.filter(({ id }) => id === undefined).map(({ author }) => author);
      if (strangers.length > 0) remark('authors', `Without an entry in people so far: ${strangers.join('; ')}`);
      const found = ids.flatMap(({ id }) => id ?? []);
      if (found.length > 0 && fields.authors === undefined) {
        fields.authors = found;
        supports.add('authors');
      }
    }
    return { ...each.source, supports: [...supports] };
  });

  const links = [...(url ? [{ kind: linkKind(dataset, url), url }] : []), ...known.flatMap((each) => each.links)];
  const distinct = links.filter((link, i) => links.findIndex((other) => plainAddress(other.url) === plainAddress(link.url)) === i);
  const usable = distinct.filter(({ kind, url: address }) => !problemWith(dataset, 'links', [{ kind, url: address }], entries, vocabularies));
  if (usable.length > 0) fields.links = usable;
  const sources = supported.filter(({ supports }) => supports.length > 0);
  fields.sources = sources.length > 0 ? sources : [{ url: TO_DO, title: TO_DO, supports: TO_DO }];
  // The check lets the entry pass only when the rest is filled in, which is when this becomes true.
  fields.verified = today;
  for (const [field, schema] of Object.entries(shape)) if (fields[field] === undefined && !schema.safeParse(undefined).success) fields[field] = TO_DO;
  return { dataset, fields, remarks };
}

/** Names of the fields that still have to be written. */
export function openFields({ dataset, fields }: Draft): string[] {
  const open = (value: unknown): boolean => value === TO_DO || (typeof value === 'object' && Object.values(value!).some(open));
  return fieldOrder(dataset).filter((field) => fields[field] !== undefined && open(fields[field]));
}

/** Why a value cannot stand in a field, or undefined when it can. */
function problemWith(dataset: Dataset, field: string, value: unknown, entries: readonly Entry[], vocabularies: readonly Vocabulary[]): string | undefined {
  const schema = (schemas[dataset].shape as unknown as Readonly<Record<string, z.ZodType>>)[field]!;
  const result = schema.safeParse(value);
  if (!result.success) return `which is not ${result.error.issues[0]!.message}`;
  let problem: string | undefined;
  visitMarks(schema, value, (mark, text) => {
    if (mark.vocabulary && !vocabularies.some(({ id, terms }) => id === mark.vocabulary && terms.some((term) => term.value === text))) problem ??= `and "${text}" is not in data/vocabularies/${mark.vocabulary}.yaml`;
    if (mark.references && !entries.some(({ id }) => id === text)) problem ??= `and "${text}" has no entry`;
  });
  return problem;
}

// It becomes a comment: one line, and not the whole text of a licence.
const SHOWN_LENGTH = 80;
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

function personCalled(name: string, entries: readonly Entry[]): string | undefined {
  const wanted = foldText(name);
  return entries.find((entry) => (entry.dataset === 'people' && entry.names.some((each) => foldText(each) === wanted)) || (entry.dataset === 'organisations' && foldText(entry.name) === wanted))?.id;
}

/** What kind of link an address most likely is. */
function linkKind(dataset: Dataset, url: string): string {
  if (isRepository(url)) return 'repository';
  if (/^https?:\/\/(www\.)?(pypi\.org|npmjs\.com|crates\.io)\//.test(url)) return 'package';
  if (dataset === 'articles') return 'text';
  if (dataset === 'peps' || dataset === 'specifications') return 'specification';
  return dataset === 'people' ? 'profile' : 'homepage';
}
