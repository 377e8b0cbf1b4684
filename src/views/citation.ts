/** Entries as citations: CSL-JSON for reference managers, and one line of text for people. */
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { dateOf } from '../knowledge-base/link.ts';
import { nameOf, type Dataset, type Entry } from '../schema/datasets.ts';
import { pageOf } from './addresses.ts';
import { formatDate } from './format-date.ts';
import { termValue } from './values.ts';

export interface CslName {
  family?: string;
  given?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
  /** An organisation, or a person known by one word. */
  literal?: string;
}

export type CslDatePart = [number] | [number, number] | [number, number, number];

export interface CslDate {
  'date-parts': [CslDatePart] | [CslDatePart, CslDatePart];
  circa?: boolean;
}

export type CslType = 'paper-conference' | 'speech' | 'post-weblog' | 'interview' | 'report' | 'book' | 'webpage' | 'entry-encyclopedia' | 'standard' | 'software';

/** The part of CSL-JSON that entries can fill. */
export interface CslItem {
  id: string;
  /** What a BibTeX file calls it. */
  'citation-key': string;
  type: CslType;
  title: string;
  author?: CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  'container-title'?: string;
  'collection-title'?: string;
  'event-title'?: string;
  publisher?: string;
  genre?: string;
  number?: string;
  version?: string;
  DOI?: string;
  ISBN?: string;
  URL?: string;
}

/** What a citation says of the site itself. */
export interface CitingSite {
  title: string;
  /** Puts the site's origin and base path before an address within it. */
  absolute(address: string): string;
}

/** Datasets whose entries stand for something that is itself published and cited; of the others our own page is cited. */
export const WORKS: readonly Dataset[] = ['articles', 'peps', 'specifications', 'implementations'];

/** The datasets of the bibliography: what can be read. */
export const BIBLIOGRAPHY = ['articles', 'peps', 'specifications'] as const;

const ARTICLE_TYPES: Readonly<Record<string, CslType>> = {
  paper: 'paper-conference',
  talk: 'speech',
  post: 'post-weblog',
  interview: 'interview',
  benchmark: 'report',
  book: 'book',
  documentation: 'webpage',
  encyclopedia: 'entry-encyclopedia',
};

// CSL has a place for the venue by type; elsewhere it is the container.
const VENUE_FIELDS: Partial<Record<CslType, 'event-title' | 'publisher'>> = { speech: 'event-title', book: 'publisher', report: 'publisher' };

const PARTICLE = /^(?:\p{Ll}.*|Van|Von|Den?|Der|Di|La|Le)$/u;
const SUFFIX = /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/;

/** A personal name in its parts: the family name is the one that is known, else the last word; particles in lower case before it are kept apart. */
export function splitName(name: string, known?: string): CslName {
  const words = name.replace(/,\s*/g, ' ').split(/\s+/);
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop() : undefined;
  if (known && words.length > known.split(' ').length) {
    const first = !words.join(' ').endsWith(` ${known}`);
    const count = known.split(' ').length;
    const given = first ? words.slice(count) : words.slice(0, -count);
    return { family: known, given: given.join(' '), ...(suffix && { suffix }) };
  }
  const family = words.pop()!;
  if (words.length === 0) return { literal: name };
  // "van" of "Guido van Rossum"; what stands at the very beginning is the only given name there is.
  const start = words.findIndex((_, i) => i > 0 && words.slice(i).every((word) => PARTICLE.test(word)));
  const particle = start > 0 ? words.splice(start).join(' ') : undefined;
  // A capital says that the particle belongs to the name wherever it stands: "Van Houtven, Laurens".
  const kept = particle && /^\p{Lu}/u.test(particle);
  return { family: kept ? `${particle} ${family}` : family, given: words.join(' '), ...(particle && !kept && { 'non-dropping-particle': particle }), ...(suffix && { suffix }) };
}

/** Authors as CSL wants them: people in parts, organisations whole. */
function namesOf(kb: KnowledgeBase, ids: readonly string[]): CslName[] {
  return ids.map((id) => {
    const entry = kb.entries[id]!;
    return entry.dataset === 'people' ? splitName(nameOf(entry), entry.familyName) : { literal: nameOf(entry) };
  });
}

const partsOf = (point: string): CslDatePart => point.replace(/[~?]$/, '').split('-').map(Number) as CslDatePart;

/** An EDTF date in CSL, which knows spans and "about", but no "in or before": that becomes an "about" too, and "since" its beginning. */
export function cslDate(edtf: string): CslDate {
  const [from, to = from] = edtf.split('/') as [string, string?];
  const points = [...new Set([from, to])].filter((point) => point !== '..').map(partsOf);
  return { 'date-parts': points as CslDate['date-parts'], ...(/[~?]|^\.\./.test(edtf) && { circa: true }) };
}

/** The address of the thing itself: the first link that is not known to be dead, of the kinds that lead to it. */
function addressOf(entry: Entry): string | undefined {
  const order = ['text', 'specification', 'homepage', 'repository', 'slides', 'video', 'documentation'];
  const rank = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  const [best] = [...(entry.links ?? [])].filter(({ status }) => status !== 'dead' && status !== 'changed').sort((a, b) => rank(a.kind) - rank(b.kind));
  return best?.url ?? entry.links?.map(({ archived }) => archived).find((url) => url !== undefined);
}

const without = <T extends object>(item: T): T => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T;

/** The date of what is cited: of a program that of the release, of a page of ours the last verification. */
export function issuedOf(entry: Entry): string | undefined {
  if (entry.dataset === 'implementations') return entry.latestRelease?.date ?? entry.firstRelease;
  return WORKS.includes(entry.dataset) ? dateOf(entry) : entry.verified;
}

/** The thing that an entry is about, where that is a publication or a program. */
export function workCitation(kb: KnowledgeBase, entry: Entry): CslItem | undefined {
  const authors = 'authors' in entry && entry.authors ? { author: namesOf(kb, entry.authors) } : {};
  const date = issuedOf(entry);
  const base = { id: entry.id, 'citation-key': entry.id, ...authors, issued: date && cslDate(date), URL: addressOf(entry) };
  switch (entry.dataset) {
    case 'articles': {
      const type = /^technical report\b/i.test(entry.venue ?? '') ? 'report' : (ARTICLE_TYPES[entry.kind] ?? 'webpage');
      return item({ ...base, type, title: entry.title, [VENUE_FIELDS[type] ?? 'container-title']: entry.venue, DOI: entry.doi, ISBN: entry.isbn });
    }
    case 'peps':
      return item({ ...base, type: 'report', title: entry.title, genre: 'PEP', number: String(entry.number), 'collection-title': 'Python Enhancement Proposals', publisher: 'Python Software Foundation' });
    case 'specifications':
      return item({ ...base, type: 'standard', title: entry.title, number: entry.number, publisher: termValue(kb, 'standards-body', entry.body).text });
    case 'implementations':
      return item({ ...base, type: 'software', title: entry.name, version: entry.latestRelease?.version });
    default:
      return undefined;
  }
}

type Draft = { [K in keyof CslItem]: CslItem[K] | undefined | '' };
const item = (draft: Partial<Draft>): CslItem => without(draft) as CslItem;

/** Our own page about an entry, as an article of this reference work. */
export function pageCitation(entry: Entry, { title, absolute }: CitingSite): CslItem {
  return {
    id: entry.id,
    'citation-key': entry.id,
    type: 'entry-encyclopedia',
    title: nameOf(entry),
    author: [{ literal: `${title} contributors` }],
    issued: cslDate(entry.verified),
    'container-title': title,
    URL: absolute(pageOf(entry)),
  };
}

/** What `/cite/ID` cites: the work where there is one, else our page. */
export const citationOf = (kb: KnowledgeBase, entry: Entry, site: CitingSite): CslItem => workCitation(kb, entry) ?? pageCitation(entry, site);

/** Everything that can be read, in the order of datasets and ids. */
export const bibliography = (kb: KnowledgeBase): CslItem[] => BIBLIOGRAPHY.flatMap((dataset) => (kb.datasets[dataset] as readonly Entry[]).map((entry) => workCitation(kb, entry)!));

const fullName = ({ literal, given, 'non-dropping-particle': particle, family, suffix }: CslName) => literal ?? [given, particle, family, suffix].filter(Boolean).join(' ');
/** A citation as one line: who, what, where, when, address. The date is given as EDTF, which says more than CSL can. */
export function citationText(csl: CslItem, edtf: string | undefined): string {
  const where = csl['container-title'] ?? csl['event-title'] ?? csl.publisher;
  const title = csl.genre && csl.number ? `${csl.genre} ${csl.number}: ${csl.title}` : [csl.title, csl.version ?? (csl.type === 'standard' ? csl.number : undefined)].filter(Boolean).join(' ');
  const parts = [csl.author?.map(fullName).join(', '), title, where, edtf && formatDate(edtf)].filter(Boolean).map((part) => part!.replace(/\.$/, ''));
  const address = csl.DOI ? `https://doi.org/${csl.DOI}` : csl.URL;
  return `${parts.join('. ')}.${address ? ` ${address}` : ''}`;
}
