/** Entries that a new one may be a duplicate of. */
import { distance } from 'fastest-levenshtein';
import { nameOf, type Dataset, type Entry } from '../../src/schema/datasets.ts';
import { foldText } from '../../src/views/fold-text.ts';
import { isRepository, plainAddress, repositoryOf } from './web-address.ts';

export interface SimilarEntry {
  id: string;
  dataset: Dataset;
  name: string;
  /** What they have in common, as the end of a sentence. */
  why: string;
}

const key = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}+#]/gu, '');

// A slip in a short name makes another name.
const slipsAllowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** Entries with the same or nearly the same name, alias, package name or address as a new one would have. */
export function similarEntries(entries: readonly Entry[], { name, urls }: { name: string; urls: readonly string[] }): SimilarEntry[] {
  const wanted = key(name);
  const addresses = new Set(urls.map(plainAddress));
  const repositories = new Set(urls.filter(isRepository).map(repositoryOf));
  return entries.flatMap((entry) => {
    const why = sameName(wanted, namesOf(entry)) ?? sameAddress(addresses, repositories, entry);
    return why === undefined ? [] : [{ id: entry.id, dataset: entry.dataset, name: nameOf(entry), why }];
  });
}

function namesOf(entry: Entry): string[] {
  return [
    nameOf(entry),
    entry.id,
    ...('title' in entry ? [entry.title] : []),
    ...('names' in entry ? entry.names : []),
    ...(entry.aliases ?? []),
    ...('packages' in entry ? Object.values(entry.packages ?? {}).filter((packaged) => packaged !== undefined) : []),
  ];
}

function sameName(wanted: string, names: readonly string[]): string | undefined {
  if (!wanted) return undefined;
  const same = names.find((name) => key(name) === wanted);
  if (same !== undefined) return `is called "${same}"`;
  const near = names.find((name) => distance(key(name), wanted) <= slipsAllowed(Math.min(key(name).length, wanted.length)));
  return near === undefined ? undefined : `is called "${near}", which is nearly the same`;
}

function sameAddress(addresses: ReadonlySet<string>, repositories: ReadonlySet<string | undefined>, { links }: Entry): string | undefined {
  for (const link of links ?? []) {
    for (const url of [link.url, link.original]) {
      if (url !== undefined && (addresses.has(plainAddress(url)) || (isRepository(url) && repositories.has(repositoryOf(url))))) return `has the address ${url}`;
    }
  }
  return undefined;
}
