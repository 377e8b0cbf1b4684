/** The values of a field as a reader sees them: names for ids, labels for terms, words for dates. */
import type { z } from 'zod';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { sortKey } from '../knowledge-base/link.ts';
import { isDate } from '../schema/dates.ts';
import { nameOf, schemas, type Entry } from '../schema/datasets.ts';
import { markOf } from '../schema/references.ts';
import { pageOf } from './addresses.ts';
import { formatDate } from './format-date.ts';

export interface Value {
  text: string;
  /** An address within the site, without its base path, or a web address. */
  href?: string;
  /** What a term means. */
  definition?: string;
  /** What to sort by when it is not the text. */
  sort?: string;
  /** The raw value, for filters. */
  raw?: string;
}

const REGISTRIES: Readonly<Record<string, { label: string; page: (name: string) => string }>> = {
  pypi: { label: 'PyPI', page: (name) => `https://pypi.org/project/${name}/` },
  npm: { label: 'npm', page: (name) => `https://www.npmjs.com/package/${name}` },
  crates: { label: 'crates.io', page: (name) => `https://crates.io/crates/${name}` },
  maven: { label: 'Maven', page: (name) => `https://central.sonatype.com/artifact/${name.replace(':', '/')}` },
  debian: { label: 'Debian', page: (name) => `https://packages.debian.org/${name}` },
};
const IDENTITIES: Readonly<Record<string, { label: string; page: (id: string) => string }>> = {
  wikidata: { label: 'Wikidata', page: (id) => `https://www.wikidata.org/wiki/${id}` },
  orcid: { label: 'ORCID', page: (id) => `https://orcid.org/${id}` },
  github: { label: 'GitHub', page: (id) => `https://github.com/${id}` },
};

type Shaped = (kb: KnowledgeBase, value: never) => Value[];

// Fields whose items are records; each says how one record reads.
const shaped: Readonly<Record<string, Shaped>> = {
  latestRelease: (_, { version, date }: { version: string; date: string }) => [{ text: `${version} (${formatDate(date)})`, sort: sortKey(date) }],
  usedBy: (kb, users: { organisation: string }[]) => users.map(({ organisation }) => entryValue(kb, organisation)),
  affiliations: (kb, list: { organisation: string; role?: string; date?: string }[]) =>
    list.map(({ organisation, role, date }) => {
      const value = entryValue(kb, organisation);
      const more = [role, date && formatDate(date)].filter(Boolean).join(', ');
      return more ? { ...value, text: `${value.text} (${more})` } : value;
    }),
  capabilities: (kb, capabilities: Record<string, string>) =>
    Object.entries(capabilities).map(([key, answer]) => {
      const value = termValue(kb, 'capability', key);
      return { ...value, text: answer === 'yes' ? value.text : answer === 'no' ? `no ${value.text}` : `${value.text} (partly)`, raw: `${key}:${answer}` };
    }),
  packages: (_, packages: Record<string, string>) => Object.entries(packages).map(([registry, name]) => ({ text: `${REGISTRIES[registry]!.label}: ${name}`, href: REGISTRIES[registry]!.page(name) })),
  externalIds: (_, ids: Record<string, string>) => Object.entries(ids).map(([where, id]) => ({ text: `${IDENTITIES[where]!.label}: ${id}`, href: IDENTITIES[where]!.page(id) })),
  terms: (_, terms: Record<string, string>) => Object.entries(terms).map(([where, word]) => ({ text: `${where}: ${word}` })),
  versions: (_, versions: Record<string, string>) => Object.entries(versions).map(([what, version]) => ({ text: `${what} ${version}` })),
  doi: (_, doi: string) => [{ text: doi, href: `https://doi.org/${doi}` }],
  resolution: (_, href: string) => [{ text: 'Announcement', href }],
  number: (_, number: number | string) => [{ text: String(number), sort: String(number).padStart(6, '0') }],
};

/** An entry as a value: its name, linked. */
export function entryValue(kb: KnowledgeBase, id: string): Value {
  const entry = kb.entries[id]!;
  return { text: nameOf(entry), href: pageOf(entry), raw: id };
}

/** A term of a vocabulary as a value: its label, with the definition, linked to the concept or entry that explains it. */
export function termValue(kb: KnowledgeBase, vocabulary: string, value: string): Value {
  const term = kb.vocabularies[vocabulary]?.terms.find((candidate) => candidate.value === value);
  if (!term) return { text: value, raw: value };
  const explained = term.entry ?? term.concept;
  return { text: term.label, definition: term.definition, raw: value, ...(explained && { href: pageOf(kb.entries[explained]!) }) };
}

/** What an entry says in a field; empty when it says nothing. */
export function valuesOf(kb: KnowledgeBase, entry: Entry, field: string): Value[] {
  const value = (entry as unknown as Record<string, unknown>)[field];
  if (value === undefined) return [];
  const shape = shaped[field];
  if (shape) return shape(kb, value as never);
  return plain(kb, (schemas[entry.dataset].shape as unknown as Record<string, z.core.$ZodType>)[field]!, value);
}

function plain(kb: KnowledgeBase, schema: z.core.$ZodType, value: unknown): Value[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return plain(kb, def.innerType, value);
  if (def.type === 'array') return (value as unknown[]).flatMap((item) => plain(kb, def.element, item));
  const mark = markOf(schema);
  const text = String(value);
  if (mark?.references) return [entryValue(kb, text)];
  if (mark?.vocabulary) return [termValue(kb, mark.vocabulary, text)];
  if (typeof value === 'string' && isDate(value)) return [{ text: formatDate(value), sort: sortKey(value), raw: value }];
  return [{ text, raw: text }];
}
