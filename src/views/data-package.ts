/** The tables as a Frictionless Data Package: what a program needs to read them without guessing. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { ID_PATTERN } from '../schema/references.ts';
import { DATASETS, type Dataset } from '../schema/datasets.ts';
import { columnsOf, LIST_SEPARATOR, type CsvColumn } from './columns.ts';
import { csvOf } from './csv.ts';
import { datasetLabels } from './labels.ts';

/** What the package says about where it comes from. */
export interface PackageOrigin {
  title: string;
  description: string;
  homepage: string;
  repository: string;
  /** The commit the tables were made from. */
  commit: string;
  /** When that was, as an ISO time. */
  date: string;
}

export const LICENCE = { name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0 International', path: 'https://creativecommons.org/licenses/by/4.0/' } as const;

const JSON_TYPES = { records: 'array', record: 'object' } as const;

/** The type of a single value: EDTF dates stay texts, since no table schema knows spans and "about". */
function typeOf(schema: z.core.$ZodType): object {
  const { type, format } = (schema as z.core.$ZodTypes)._zod.def as { type: string; format?: string };
  if (type === 'number') return { type: format === 'safeint' ? 'integer' : 'number' };
  if (format === 'date') return { type: 'date', format: 'default' };
  return { type: 'string', ...((schema as z.ZodType).meta()?.format === 'uri' && { format: 'uri' }) };
}

function fieldOf(kb: KnowledgeBase, { field, form, schema, required, description, mark }: CsvColumn): object {
  const type = form === 'value' ? typeOf(schema) : { type: form === 'list' ? 'string' : JSON_TYPES[form] };
  const terms = form === 'value' && mark?.vocabulary ? kb.vocabularies[mark.vocabulary]?.terms.map(({ value }) => value) : undefined;
  const words = [description, form === 'list' && `Several are joined by "${LIST_SEPARATOR}".`].filter(Boolean).join(' ');
  return {
    name: field,
    ...type,
    ...(words && { description: words }),
    ...((required || terms) && { constraints: { ...(required && { required }), ...(terms && { enum: terms }) } }),
  };
}

/** Fields that name one entry of one dataset, which a program can follow as a database would. */
function foreignKeys(dataset: Dataset): object[] {
  return columnsOf(dataset)
    .filter(({ form, mark }) => form === 'value' && mark?.references?.length === 1)
    .map(({ field, mark }) => ({ fields: field, reference: { resource: mark!.references![0] === dataset ? '' : mark!.references![0], fields: 'id' } }));
}

function resourceOf(kb: KnowledgeBase, dataset: Dataset): object {
  const { many, intro } = datasetLabels[dataset];
  const keys = foreignKeys(dataset);
  const csv = Buffer.from(csvOf(kb, dataset));
  return {
    name: dataset,
    title: many,
    description: intro,
    profile: 'tabular-data-resource',
    path: `${dataset}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    bytes: csv.byteLength,
    hash: `SHA256:${createHash('sha256').update(csv).digest('hex')}`,
    schema: {
      fields: [
        { name: 'id', type: 'string', description: 'The id of the entry: stable, and unique over all datasets.', constraints: { required: true, unique: true, pattern: ID_PATTERN.source } },
        ...columnsOf(dataset).map((column) => fieldOf(kb, column)),
      ],
      missingValues: [''],
      primaryKey: 'id',
      ...(keys.length > 0 && { foreignKeys: keys }),
    },
  };
}

/** The descriptor of all tables; their paths are relative to its own address. */
export function dataPackageOf(kb: KnowledgeBase, { title, description, homepage, repository, commit, date }: PackageOrigin): object {
  return {
    profile: 'tabular-data-package',
    name: 'lightweight-scaling',
    title,
    description,
    homepage,
    version: commit,
    created: date,
    licenses: [LICENCE],
    sources: [{ title: `${title}, source and data`, path: repository }],
    resources: DATASETS.map((dataset) => resourceOf(kb, dataset)),
  };
}
