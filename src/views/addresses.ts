/** Addresses within the site, from its root and without its base path. */
import type { Dataset, Entry } from '../schema/datasets.ts';

/** The page of an entry, an essay or a guide. */
export function pageOf(item: Pick<Entry, 'id' | 'dataset'> | { id: string; section: string }): string {
  return `/${'dataset' in item ? item.dataset : item.section}/${item.id}/`;
}

export const indexOf = (dataset: Dataset): string => `/${dataset}/`;

/** The JSON of an entry. */
export const jsonOf = ({ id, dataset }: Pick<Entry, 'id' | 'dataset'>): string => `/api/v1/${dataset}/${id}.json`;

/** Puts the site's base path before an address within the site; others stay as they are. */
export function withBase(address: string, base: string): string {
  return address.startsWith('/') ? base.replace(/\/$/, '') + address : address;
}
