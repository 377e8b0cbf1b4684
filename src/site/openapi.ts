/** The API as an OpenAPI 3.1 document, made from the schemas that the data is checked by. */
import { z } from 'zod';
import { DATASETS, type Dataset } from '../schema/datasets.ts';
import { datasetLabels } from '../views/labels.ts';
import { jsonSchema, listSchema, responses, SCHEMA_VERSION, stamp } from './api.ts';
import { absolute } from './link.ts';
import { REPOSITORY, TAGLINE, TITLE } from './project.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** `implementations` becomes `Implementation`, the name of one entry. */
const componentOf = (dataset: Dataset): string => {
  const { one } = datasetLabels[dataset];
  return one[0]!.toUpperCase() + one.slice(1);
};
const reference = (component: string) => `#/components/schemas/${component}`;

// The document names the dialect once for all.
const embedded = ({ $schema: _, ...schema }: Record<string, unknown>): object => schema;

const answer = (description: string, schema: object, type = 'application/json') => ({ description, content: { [type]: { schema } } });
const get = (operationId: string, summary: string, ok: object, more: object = {}) => ({ get: { operationId, summary, ...more, responses: { 200: ok, ...('parameters' in more && { 404: { description: 'There is no such entry.' } }) } } });

function datasetPaths(dataset: Dataset): Record<string, object> {
  const component = componentOf(dataset);
  const { many, one } = datasetLabels[dataset];
  const parameters = [{ name: 'id', in: 'path', required: true, description: 'Id of an entry, or one it had before.', schema: { type: 'string' } }];
  const either = { oneOf: [{ $ref: reference(component) }, { $ref: reference('Redirect') }] };
  return {
    [`/api/v1/${dataset}.json`]: get(`list-${dataset}`, `${many}: all of them`, answer('The list, in the order of ids.', { $ref: reference(`${component}List`) }), { tags: [dataset] }),
    [`/api/v1/${dataset}/{id}.json`]: get(`get-${dataset}`, `${one}: one of them`, answer('The entry, or where a renamed one is now.', either), { tags: [dataset], parameters }),
    [`/api/v1/schemas/${dataset}.schema.json`]: get(`schema-${dataset}`, `${one}: the JSON Schema`, answer('A JSON Schema of draft 2020-12.', { type: 'object' }, 'application/schema+json'), { tags: [dataset] }),
  };
}

/** The whole document. */
export function openApi(): object {
  const { commit, date } = stamp();
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: DIALECT,
    info: {
      title: TITLE,
      summary: 'Everything the site shows, as static JSON.',
      description: `${TAGLINE} The files are static: there are no queries, no keys and no limits. What may change is written at ${absolute('/api/')}.`,
      version: SCHEMA_VERSION,
      'x-commit': commit,
      'x-date': date,
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
      contact: { name: `${TITLE}, the repository`, url: REPOSITORY },
    },
    externalDocs: { description: 'The policy of changes, in words', url: absolute('/api/') },
    servers: [{ url: absolute('/').replace(/\/$/, '') }],
    tags: [{ name: 'all', description: 'Across the datasets.' }, ...DATASETS.map((dataset) => ({ name: dataset, description: datasetLabels[dataset].intro }))],
    paths: {
      '/api/v1/index.json': get('index', 'What there is', answer('The datasets with their counts and addresses.', { $ref: reference('Index') }), { tags: ['all'] }),
      '/api/v1/graph.json': get('graph', 'Everything that points at something', answer('Entries as nodes, references as typed edges.', { $ref: reference('Graph') }), { tags: ['all'] }),
      '/api/v1/timeline.json': get('timeline', 'Everything dated', answer('What happened, oldest first.', { $ref: reference('Timeline') }), { tags: ['all'] }),
      '/api/v1/vocabularies.json': get('vocabularies', 'What words of a fixed choice mean', answer('The vocabularies with their terms.', { $ref: reference('Vocabularies') }), { tags: ['all'] }),
      ...Object.assign({}, ...DATASETS.map(datasetPaths)),
    },
    components: {
      schemas: {
        ...Object.fromEntries(Object.entries(responses).map(([name, schema]) => [name, embedded(z.toJSONSchema(schema, { io: 'input' }))])),
        ...Object.assign(
          {},
          ...DATASETS.map((dataset) => ({
            [componentOf(dataset)]: embedded(jsonSchema(dataset) as Record<string, unknown>),
            [`${componentOf(dataset)}List`]: embedded(listSchema(dataset, reference(componentOf(dataset))) as Record<string, unknown>),
          })),
        ),
      },
    },
  };
}
