/** What the package holds, as types. In the repository they are inferred from the schemas; in the package they are written out. */
import type { Dataset, Entry as EntryOf } from '../schema/datasets.ts';
import type { Happening, Redirect as Rename, Snippet, Vocabulary as Words } from '../knowledge-base/knowledge-base.ts';
import type { GraphEdge } from '../views/graph.ts';

/** What the API adds to the fields of a file. */
interface Derived {
  peps: { name: string };
  concepts: { text: string; snippet?: Snippet };
}

/** Every entry, by the dataset that it is of. */
export type Entries = { [D in Dataset]: EntryOf<D> & (D extends keyof Derived ? Derived[D] : unknown) };
export type Entry = Entries[Dataset];
export type Edge = GraphEdge;
export type Vocabulary = Words;
export type Redirect = Rename;
export type Event = Happening;
export type { Dataset };

/** Of what the data was made. */
export interface Meta {
  /** MAJOR.MINOR of the API that the data keeps to. */
  schema_version: string;
  /** The commit of the repository. */
  commit: string;
  /** When that commit was made. */
  date: string;
}
