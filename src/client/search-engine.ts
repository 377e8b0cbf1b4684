/** Search in two layers: the small index of names answers at once, Pagefind's full text follows. */
import { unpackNames, type PackedNames } from '../views/name-index.ts';
import { passes, searchNames, type NameRecord, type SearchFilters } from '../views/name-search.ts';
// Pagefind starts a worker.
import './script-addresses.ts';

export interface Result {
  /** A full address. */
  href: string;
  name: string;
  kind: string;
  year?: number;
  /** Plain text, or an excerpt in which Pagefind has marked words; everything else in it is escaped. */
  excerpt: string;
  marked: boolean;
  /** The alias by which it was found. */
  matched?: string;
}

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string, options: object): Promise<{ results: PagefindResult[] }>;
}

/** How many full-text results are looked up; each costs a small file. */
const FULL_TEXT_COUNT = 12;

export class SearchEngine {
  readonly #base: string;
  #names: Promise<Response> | undefined;
  #records?: Promise<NameRecord[]>;
  #summaries?: Promise<Record<string, string>>;
  #pagefind: Promise<Pagefind> | undefined;

  /** `names` is the request for the index of names, for those who could make it before this was loaded. */
  constructor(base: string, names?: Promise<Response>) {
    this.#base = base.replace(/\/$/, '');
    this.#names = names;
  }

  /** The records of all names, fetched once. */
  records(): Promise<NameRecord[]> {
    return (this.#records ??= (this.#names ?? fetch(`${this.#base}/names.json`)).then((response) => {
      if (!response.ok) throw new Error(`The index of names could not be loaded (${response.status}).`);
      return response.json().then((packed: PackedNames) => unpackNames(packed));
    }));
  }

  /** Entries whose name matches, best first. */
  async byName(question: string, filters: SearchFilters = {}): Promise<Result[]> {
    return searchNames(await this.records(), question, filters).map(({ record, matched }) => toResult(this.#base + record.href, record, { excerpt: '', marked: false }, matched));
  }

  /** The results with the summaries of their entries, for those that were found by name. */
  async withSummaries(results: readonly Result[]): Promise<Result[]> {
    const known = await (this.#summaries ??= fetch(`${this.#base}/summaries.json`).then((response) => (response.ok ? (response.json() as Promise<Record<string, string>>) : {})).catch(() => ({})));
    return results.map((result) => (result.excerpt ? result : { ...result, excerpt: known[result.href.slice(this.#base.length)] ?? '' }));
  }

  /** Pages whose text matches, best first. */
  async byText(question: string, filters: SearchFilters = {}): Promise<Result[]> {
    const pagefind = await (this.#pagefind ??= this.#loadPagefind().catch((error: unknown) => {
      // Another search may find the network back.
      this.#pagefind = undefined;
      throw error;
    }));
    const { results } = await pagefind.search(question, { filters: { ...(filters.kind && { kind: filters.kind }), ...(filters.language && { language: filters.language }), ...(filters.decade !== undefined && { decade: String(filters.decade) }) } });
    const pages = await Promise.all(results.slice(0, FULL_TEXT_COUNT).map((result) => result.data()));
    const records = new Map((await this.records()).map((record) => [this.#base + record.href, record]));
    return pages.flatMap(({ url, excerpt, meta }) => {
      const href = url.startsWith(this.#base) ? url : this.#base + url;
      const record = records.get(href);
      if (record && !passes(record, filters)) return [];
      return [toResult(href, record ?? { name: meta.title ?? href, kind: meta.kind ?? 'Page' }, { excerpt, marked: true })];
    });
  }

  async #loadPagefind(): Promise<Pagefind> {
    const pagefind = (await import(/* @vite-ignore */ `${this.#base}/pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: `${this.#base}/`, excerptLength: 24 });
    return pagefind;
  }
}

function toResult(href: string, { name, kind, year }: Pick<NameRecord, 'name' | 'kind' | 'year'>, text: Pick<Result, 'excerpt' | 'marked'>, matched?: string): Result {
  return { href, name, kind, ...(year && { year }), ...(matched && { matched }), ...text };
}

/** Names first, then pages that were not among them. */
export function merge(byName: readonly Result[], byText: readonly Result[]): Result[] {
  const seen = new Set(byName.map(({ href }) => href));
  return [...byName, ...byText.filter(({ href }) => !seen.has(href))];
}
