/** A public service that knows facts about the things that entries describe. */
import type { Dataset } from '../../../src/schema/datasets.ts';

/** What a registry says of a thing; nothing of it is trusted before the schema has seen it. */
export interface Known {
  /** The name or title, as the registry spells it. */
  name?: string | undefined;
  /** Values of fields of the entry. */
  fields: Readonly<Record<string, unknown>>;
  /** Names of its authors, to be found among the people. */
  authors?: readonly string[] | undefined;
  links: readonly { kind: string; url: string }[];
  /** The page that a reader can check this on. */
  source: { url: string; title: string };
}

export interface Registry {
  /** As a message names it. */
  name: string;
  dataset: Dataset;
  /** Where it answers, without a slash at the end. */
  address: string;
  /** The path, below the address, that tells about a key. */
  path(key: string): string;
  /** The key in a web address that the registry, or what it keeps, is known by. */
  keyOf(url: string): string | undefined;
  /** What an answer says; undefined when it says nothing about the key. */
  read(answer: unknown, key: string): Known | undefined;
}

/** One line of text: as a registry gives it, without the line breaks and spaces it may contain. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The day of a moment such as `2011-08-02T12:00:00Z`. */
export const dayOf = (moment: string | undefined): string | undefined => moment?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];

/** The parts of the path of an address on one of the hosts, or nothing. */
export function partsOn(url: string, ...hosts: string[]): string[] | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  if (!hosts.includes(hostname.replace(/^www\./, ''))) return undefined;
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    // A lone "%" is allowed in an address and means nothing.
    return undefined;
  }
}
