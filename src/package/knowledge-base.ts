/** The data with what makes it easy to ask: what the package's `load()` gives. */
import { dateRange } from '../schema/edtf.ts';
import type { Dataset, Edge, Entries, Entry, Event, Meta, Redirect, Vocabulary } from './types.ts';

/** What a field has to be: the value, for a list one of its values, or what a function says of it. */
export type Condition<T> = (T extends readonly (infer Item)[] ? Item : T) | ((value: T) => boolean);

/** Conditions that all have to hold. A function is not asked about a field that the entry does not have. */
export type Where<E> = { [K in keyof E]?: Condition<NonNullable<E[K]>> };

export interface KnowledgeBase {
  readonly meta: Meta;
  /** The entries of each dataset, in the order of their ids. */
  readonly datasets: { readonly [D in Dataset]: readonly Entries[D][] };
  /** Every reference between entries, to be read as a sentence: FROM type TO. */
  readonly edges: readonly Edge[];
  /** Everything that has a date, oldest first. */
  readonly timeline: readonly Event[];
  readonly vocabularies: readonly Vocabulary[];
  /** Ids that were given up, and where they lead. */
  readonly redirects: readonly Redirect[];
  /** The entry of an id; of one that was renamed the entry it leads to, of one that was split the first. */
  get(id: string): Entry | undefined;
  /** The entries of a dataset for which all conditions hold. */
  find<D extends Dataset>(dataset: D, where?: Where<Entries[D]>): Entries[D][];
  /** The references that an entry makes, all or those of a type. */
  from(id: string, type?: string): Edge[];
  /** The references that are made to an entry, all or those of a type. */
  to(id: string, type?: string): Edge[];
  /** The first and the last moment that an EDTF date can mean; an open end is absent, and so is the whole for what is no such date. */
  range(date: string): { earliest?: Date; latest?: Date } | undefined;
}

type List<D extends Dataset> = Meta & { dataset: D; entries: Omit<Entries[D], 'dataset'>[] };

/** The files of the package, each loaded when it is asked for. */
export type Files = { [D in Dataset]: () => Promise<{ default: unknown }> } & Record<'edges' | 'timeline' | 'vocabularies' | 'redirects', () => Promise<{ default: unknown }>>;

/** Reads all files and puts them together. */
export async function open(files: Files, names: readonly Dataset[]): Promise<KnowledgeBase> {
  const read = async (name: keyof Files): Promise<unknown> => (await files[name]()).default;
  const lists = (await Promise.all(names.map(read))) as List<Dataset>[];
  const [edges, timeline, vocabularies, redirects] = (await Promise.all((['edges', 'timeline', 'vocabularies', 'redirects'] as const).map(read))) as [{ edges: Edge[] }, { events: Event[] }, { vocabularies: Vocabulary[] }, { redirects: Redirect[] }];
  const datasets = Object.fromEntries(lists.map(({ dataset, entries }) => [dataset, entries.map((entry) => ({ ...entry, dataset }))])) as unknown as KnowledgeBase['datasets'];
  const { schema_version, commit, date } = lists[0]!;
  const byId = new Map<string, Entry>(names.flatMap((name) => (datasets[name] as readonly Entry[]).map((entry) => [entry.id, entry] as const)));
  const renamed = new Map(redirects.redirects.map(({ from, to }) => [from, typeof to === 'string' ? to : to[0]!]));
  const ofType = (type: string | undefined) => (edge: Edge) => type === undefined || edge.type === type;
  return {
    meta: { schema_version, commit, date },
    datasets,
    edges: edges.edges,
    timeline: timeline.events,
    vocabularies: vocabularies.vocabularies,
    redirects: redirects.redirects,
    get: (id) => byId.get(id) ?? byId.get(renamed.get(id) ?? ''),
    find: <D extends Dataset>(dataset: D, where: Where<Entries[D]> = {}) => (datasets[dataset] as readonly Entries[D][]).filter((entry) => Object.entries(where).every(([field, condition]) => holds((entry as unknown as Record<string, unknown>)[field], condition))),
    from: (id, type) => edges.edges.filter((edge) => edge.from === id).filter(ofType(type)),
    to: (id, type) => edges.edges.filter((edge) => edge.to === id).filter(ofType(type)),
    range: dateRange,
  };
}

function holds(value: unknown, condition: unknown): boolean {
  if (condition === undefined) return true;
  if (value === undefined) return false;
  if (typeof condition === 'function') return Boolean((condition as (value: unknown) => unknown)(value));
  return Array.isArray(value) ? value.includes(condition) : value === condition;
}
