/** Addresses within the site, from its root and without its base path. */
import type { Dataset, Entry } from '../schema/datasets.ts';

/** The page of an entry, an essay or a guide. */
export function pageOf(item: Pick<Entry, 'id' | 'dataset'> | { id: string; section: string }): string {
  return `/${'dataset' in item ? item.dataset : item.section}/${item.id}/`;
}

export const indexOf = (dataset: Dataset): string => `/${dataset}/`;

/** The JSON of an entry. */
export const jsonOf = ({ id, dataset }: Pick<Entry, 'id' | 'dataset'>): string => `/api/v1/${dataset}/${id}.json`;

/** The same as Markdown: the page's address without its last slash, and `.md`. */
export const markdownOf = (item: Parameters<typeof pageOf>[0]): string => `${pageOf(item).slice(0, -1)}.md`;

/** The page with everything that refers to an entry, where the entry's own has no room for it. */
export const mentionsOf = (entry: Pick<Entry, 'id' | 'dataset'>): string => `${pageOf(entry)}mentions/`;

/** What a reference manager takes of an entry. */
export const citeOf = ({ id }: Pick<Entry, 'id'>, format: 'bib' | 'csl.json'): string => `/cite/${id}.${format}`;

/** What is new about a concept. */
export const conceptFeedOf = ({ id }: Pick<Entry, 'id'>): string => `/feeds/concepts/${id}.xml`;

/** The picture that stands for a page where it is shared. */
export const pictureOf = (page: string): string => `/og${page.replace(/(?:\.html|\/)$/, '') || '/index'}.png`;

/** Puts the site's base path before an address within the site; others stay as they are. */
export function withBase(address: string, base: string): string {
  return address.startsWith('/') ? base.replace(/\/$/, '') + address : address;
}
