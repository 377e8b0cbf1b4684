/** The JSON API: what its responses hold. */
import { z } from 'zod';
import { DATASETS, publishedSchema, type Dataset, type Entry } from '../schema/datasets.ts';
import { kb } from './knowledge-base.ts';
import { link } from './link.ts';
import { commit } from './project.ts';

/** Raised when a client that follows the schemas could break. */
export const SCHEMA_VERSION = '1.0';

/** An entry as in its file, with its id; the dataset is in the address. A concept carries its text and snippet too. */
export function published(entry: Entry): object {
  const { dataset, ...fields } = entry;
  // A PEP is asked for by its number; its title alone would not say it.
  if (dataset === 'peps') return { ...fields, name: `PEP ${entry.number}` };
  if (dataset !== 'concepts') return fields;
  return { ...fields, text: kb.bodies[entry.id], ...(kb.snippets[entry.id] && { snippet: kb.snippets[entry.id] }) };
}

export const json = (value: unknown): Response => new Response(`${JSON.stringify(value, null, 2)}\n`, { headers: { 'content-type': 'application/json' } });

export const apiIndex = () => ({
  schema_version: SCHEMA_VERSION,
  commit: commit(),
  license: 'CC-BY-4.0',
  datasets: DATASETS.map((name) => ({ name, count: kb.datasets[name].length, url: link(`/api/v1/${name}.json`), schema: link(`/api/v1/schemas/${name}.schema.json`) })),
});

/** What `published` adds to the fields of the file. */
const derivedFields: Partial<Record<Dataset, z.ZodRawShape>> = {
  peps: { name: z.string() },
  concepts: { text: z.string(), snippet: z.strictObject({ code: z.string(), python: z.string().optional(), output: z.string() }).optional() },
};

/** The JSON Schema of one entry of a dataset, as the API publishes it. */
export function jsonSchema(dataset: Dataset): object {
  const schema = publishedSchema(dataset).extend(derivedFields[dataset] ?? {});
  return { ...z.toJSONSchema(schema, { io: 'input' }), title: `One entry of ${dataset}` };
}
