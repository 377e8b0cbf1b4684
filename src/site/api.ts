/** The JSON API: what its responses hold, as schemas and as values. */
import { z } from 'zod';
import type { Redirect } from '../knowledge-base/knowledge-base.ts';
import { DATASETS, nameOf, publishedSchema, type Dataset, type Entry } from '../schema/datasets.ts';
import { vocabulary } from '../schema/vocabulary.ts';
import { pageOf } from '../views/addresses.ts';
import { graphOf } from '../views/graph.ts';
import { kb } from './knowledge-base.ts';
import { absolute, link } from './link.ts';
import { commit, commitDate } from './project.ts';

/** MAJOR.MINOR: the minor number grows with every addition; the major one is that of the address, and `/api/` says what it promises. */
export const SCHEMA_VERSION = '1.2';

/** An entry as in its file, with its id; the dataset is in the address. A concept carries its text and snippet too. */
export function published(entry: Entry): object {
  const { dataset, ...fields } = entry;
  // A PEP is asked for by its number; its title alone would not say it.
  if (dataset === 'peps') return { ...fields, name: `PEP ${entry.number}` };
  if (dataset !== 'concepts') return fields;
  return { ...fields, text: kb.bodies[entry.id], ...(kb.snippets[entry.id] && { snippet: kb.snippets[entry.id] }) };
}

export const json = (value: unknown, type = 'application/json'): Response => new Response(`${JSON.stringify(value, null, 2)}\n`, { headers: { 'content-type': type } });

/** What every response says of itself. */
const origin = {
  schema_version: z.string().regex(/^\d+\.\d+$/).describe('MAJOR.MINOR of this API.'),
  commit: z.string().describe('The commit of the repository it was made from, or "unknown".'),
  date: z.iso.datetime().describe('When that commit was made.'),
};
export const stamp = () => ({ schema_version: SCHEMA_VERSION, commit: commit(), date: commitDate(kb) });

/** An entry has a date of its own, so what is said of the response stands apart. */
const meta = () => z.strictObject(origin).describe('Of what this response was made; entries in lists leave it to their list.');

const name = z.enum(DATASETS as [Dataset, ...Dataset[]]);
const address = () => z.string().describe('From the root of the host.');
const edtf = () => z.string().meta({ format: 'edtf' }).describe('As EDTF (ISO 8601-2).');

/** The responses that are no entries, by what OpenAPI calls them. */
export const responses = {
  Index: z.object({ ...origin, license: z.literal('CC-BY-4.0'), openapi: address(), datasets: z.array(z.object({ name, count: z.int(), url: address(), schema: address() })) }),
  Graph: z.object({
    ...origin,
    nodes: z.array(z.object({ id: z.string(), dataset: name, name: z.string(), url: address(), year: z.int().optional() })),
    edges: z.array(z.object({ from: z.string(), to: z.string(), type: z.string().describe('Reads FROM type TO: a relation, or the field the reference stands in.'), source: z.url().optional() })),
  }),
  Timeline: z.object({
    ...origin,
    count: z.int(),
    happenings: z.array(
      z.object({
        date: edtf(),
        sort: z.iso.date().describe('The first day it can have been.'),
        id: z.string(),
        dataset: name,
        name: z.string(),
        url: address(),
        what: z.enum(['first-release', 'published', 'created', 'first-described', 'milestone']),
        text: z.string().optional().describe('What a milestone says.'),
        source: z.url().optional().describe('Where that stands.'),
      }),
    ),
  }),
  Vocabularies: z.object({ ...origin, count: z.int(), vocabularies: z.array(vocabulary.extend({ id: z.string() })) }),
  Redirect: z.object({ meta: meta(), id: z.string(), redirect: z.array(z.string()).min(1).describe('Where the entry is now: ids.'), date: z.iso.date(), why: z.string() }),
};

export const apiIndex = (): z.infer<typeof responses.Index> => ({
  ...stamp(),
  license: 'CC-BY-4.0',
  openapi: link('/api/v1/openapi.json'),
  datasets: DATASETS.map((dataset) => ({ name: dataset, count: kb.datasets[dataset].length, url: link(`/api/v1/${dataset}.json`), schema: link(`/api/v1/schemas/${dataset}.schema.json`) })),
});

/** One entry as its own response. */
export const apiEntry = (entry: Entry) => ({ meta: stamp(), ...published(entry) });

/** What an id that has been given up answers. */
export const apiRedirect = ({ from, to, date, why }: Redirect): z.infer<typeof responses.Redirect> => ({ meta: stamp(), id: from, redirect: [to].flat(), date, why });

export function apiVocabularies(): z.infer<typeof responses.Vocabularies> {
  const vocabularies = Object.keys(kb.vocabularies).sort().map((id) => kb.vocabularies[id]!);
  return { ...stamp(), count: vocabularies.length, vocabularies };
}

export const apiList = (dataset: Dataset) => ({ ...stamp(), dataset, count: kb.datasets[dataset].length, entries: kb.datasets[dataset].map(published) });

export function apiGraph(): z.infer<typeof responses.Graph> {
  const { nodes, edges } = graphOf(kb);
  return { ...stamp(), nodes: nodes.map(({ page, ...node }) => ({ ...node, url: link(page) })), edges };
}

export const apiTimeline = (): z.infer<typeof responses.Timeline> => ({
  ...stamp(),
  count: kb.chronology.length,
  happenings: kb.chronology.map(({ date, sort, id, dataset, what, text, source }) => {
    const entry = kb.entries[id]!;
    return { date, sort, id, dataset, name: nameOf(entry), url: link(pageOf(entry)), what, ...(text && { text }), ...(source && { source }) };
  }),
});

/** What `published` adds to the fields of the file. */
const derivedFields: Partial<Record<Dataset, z.ZodRawShape>> = {
  peps: { name: z.string() },
  concepts: { text: z.string(), snippet: z.strictObject({ code: z.string(), python: z.string().optional(), output: z.string() }).optional() },
};

/** An entry as it is published, with what is added to the fields of its file. */
export const entrySchema = (dataset: Dataset) => publishedSchema(dataset).extend(derivedFields[dataset] ?? {});

/** The JSON Schema of one entry of a dataset, as the API publishes it. */
export const jsonSchema = (dataset: Dataset): object => ({ ...z.toJSONSchema(entrySchema(dataset).extend({ meta: meta().optional() }), { io: 'input' }), title: `One entry of ${dataset}` });

/** The same as a file of its own. A schema is no place for values, but it may carry a comment. */
export function schemaFile(dataset: Dataset): object {
  const { schema_version, commit: made, date } = stamp();
  return { ...jsonSchema(dataset), $id: absolute(`/api/v1/schemas/${dataset}.schema.json`), $comment: `schema_version ${schema_version}, commit ${made}, date ${date}` };
}

/** The JSON Schema of a list of a dataset, its entries by reference. */
export const listSchema = (dataset: Dataset, entryReference: string): object => {
  const { properties, required, ...rest } = z.toJSONSchema(z.object({ ...origin, dataset: z.literal(dataset), count: z.int() }), { io: 'input' });
  return { ...rest, properties: { ...properties, entries: { type: 'array', items: { $ref: entryReference } } }, required: [...required!, 'entries'] };
};
