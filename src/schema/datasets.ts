/** The datasets, their schemas and their addresses: the one list that everything else iterates. */
import { z } from 'zod';
import { article } from './article.ts';
import { benchmark } from './benchmark.ts';
import { concept } from './concept.ts';
import { implementation } from './implementation.ts';
import { organisation } from './organisation.ts';
import { pep } from './pep.ts';
import { person } from './person.ts';
import { ID_PATTERN } from './references.ts';
import { specification } from './specification.ts';

/** One schema per dataset, in the order in which the site presents them. */
export const schemas = { concepts: concept, implementations: implementation, peps: pep, specifications: specification, articles: article, people: person, organisations: organisation, benchmarks: benchmark };

export type Dataset = keyof typeof schemas;
export const DATASETS = Object.keys(schemas) as Dataset[];

/** The datasets whose entries can stand side by side. */
export const COMPARABLE = ['implementations', 'peps', 'articles', 'specifications'] as const satisfies readonly Dataset[];

type Fields<D extends Dataset> = z.infer<(typeof schemas)[D]>;

/** An entry as it stands in its file, with the id from the file's name and the dataset from its folder. */
export type Entry<D extends Dataset = Dataset> = { [K in D]: { id: string; dataset: K } & Fields<K> }[D];

/** The schema of an entry as the JSON API publishes it: the fields of the file and the id. */
export function publishedSchema(dataset: Dataset) {
  return schemas[dataset].extend({ id: z.string().regex(ID_PATTERN) });
}

/** The name or title a reader sees. */
export function nameOf(entry: Entry): string {
  if ('names' in entry) return entry.names[0]!;
  if ('number' in entry && typeof entry.number === 'number') return `PEP ${entry.number}: ${entry.title}`;
  return 'name' in entry ? entry.name : entry.title;
}
