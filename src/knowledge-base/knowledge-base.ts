/** The shape of what `load()` returns: plain, frozen, typed. */
import type { z } from 'zod';
import type { Dataset, Entry } from '../schema/datasets.ts';
import type { page, Section } from '../schema/page.ts';
import type { redirects } from '../schema/redirect.ts';
import type { vocabulary } from '../schema/vocabulary.ts';

export type Vocabulary = z.infer<typeof vocabulary> & { id: string };
export type Term = Vocabulary['terms'][number];
export type Redirect = z.infer<typeof redirects>[number];

/** A page of prose: an essay, a guide or a comparison. */
export type Prose = z.infer<typeof page> & { id: string; section: Section; file: string; body: string };

/** That one entry, essay or guide mentions another, and where. */
export interface Mention {
  from: string;
  /** The field in which it stands, or `text` for prose. */
  field: string;
}

/** That a person or organisation had a part in an entry. */
export interface Work {
  id: string;
  part: 'author' | 'maintainer' | 'user';
}

/** Something that happened on a date. */
export interface Happening {
  date: string;
  /** The first day it can have been, as `YYYY-MM-DD`: what the chronology sorts by. */
  sort: string;
  id: string;
  dataset: Dataset;
  what: 'first-release' | 'published' | 'created' | 'first-described' | 'milestone';
  /** What a milestone says; the others speak for themselves. */
  text?: string;
  source?: string;
}

/** The program that a concept's page shows, with the output that the tests check. */
export interface Snippet {
  /** TypeScript. */
  code: string;
  /** Its Python twin, where there is one. */
  python?: string;
  /** What both print. */
  output: string;
}

export interface KnowledgeBase {
  /** Every entry by its id. */
  entries: Readonly<Record<string, Entry>>;
  /** The entries of each dataset in the order of their ids. */
  datasets: { readonly [D in Dataset]: readonly Entry<D>[] };
  vocabularies: Readonly<Record<string, Vocabulary>>;
  pages: readonly Prose[];
  redirects: readonly Redirect[];
  /** The file an entry stands in, from the root of the repository. */
  files: Readonly<Record<string, string>>;
  /** The Markdown body of each concept's page. */
  bodies: Readonly<Record<string, string>>;
  snippets: Readonly<Record<string, Snippet>>;
  /** Who mentions an entry. */
  mentions: Readonly<Record<string, readonly Mention[]>>;
  /** The works of each person and organisation, oldest first. */
  works: Readonly<Record<string, readonly Work[]>>;
  chronology: readonly Happening[];
}
