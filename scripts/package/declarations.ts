/** The types of the package, written out from the schemas and the vocabularies. */
import type { z } from 'zod';
import type { KnowledgeBase } from '../../src/knowledge-base/knowledge-base.ts';
import { DATASETS, type Dataset } from '../../src/schema/datasets.ts';
import { redirects } from '../../src/schema/redirect.ts';
import { vocabulary } from '../../src/schema/vocabulary.ts';
import { entrySchema } from '../../src/site/api.ts';
import { datasetLabels } from '../../src/views/labels.ts';
import { comment, fieldsText, typeName, unionText } from './type-text.ts';

/** `implementations` becomes `Implementation`. */
export const interfaceOf = (dataset: Dataset): string => typeName(datasetLabels[dataset].one);

const interfaceText = (name: string, description: string, fields: string): string => `${comment(description)}export interface ${name} {\n${fields}}\n`;

function entryText(dataset: Dataset): string {
  const { id, ...fields } = entrySchema(dataset).shape as unknown as Record<string, z.core.$ZodType>;
  return interfaceText(interfaceOf(dataset), datasetLabels[dataset].intro, `${comment('Stable, and unique over all datasets.', '  ')}  id: Id;\n  dataset: '${dataset}';\n${fieldsText(fields, '  ')}`);
}

const FIXED = `/** The id of an entry. */
export type Id = string;

/** A date as EDTF (ISO 8601-2): "2001", "2001-07", "2001-07-13", "1999~" (about), "../1996" (in or before), "1996/2012". */
export type EdtfDate = string;

/** Of what the data was made. */
export interface Meta {
  /** MAJOR.MINOR of the API that the data keeps to. */
  schema_version: string;
  /** The commit of the repository. */
  commit: string;
  /** When that commit was made. */
  date: string;
}

/** A reference between two entries, to be read as a sentence: FROM type TO. */
export interface Edge {
  from: Id;
  to: Id;
  /** A relation, or the kind of the field that it stands in. */
  type: string;
  /** Where that stands, for references that have a source of their own. */
  source?: string;
}

/** Something that happened. */
export interface Event {
  date: EdtfDate;
  /** The first day that it can have been. */
  sort: string;
  id: Id;
  dataset: Dataset;
  what: 'first-release' | 'published' | 'created' | 'first-described' | 'milestone';
  /** What a milestone says. */
  text?: string;
  source?: string;
}
`;

/** The text of \`types.d.ts\`. */
export function typesText(kb: KnowledgeBase): string {
  const element = (redirects as unknown as z.ZodArray<z.ZodObject>).element;
  return [
    '// Written by "npm run package" from the schemas; whoever changes it changes those.\n',
    FIXED,
    ...Object.keys(kb.vocabularies).sort().map((id) => unionText(id, kb.vocabularies[id]!.summary, kb.vocabularies[id]!.terms.map(({ value }) => value))),
    interfaceText('Vocabulary', 'A closed vocabulary: the values a field may have, each with a meaning.', `  id: string;\n${fieldsText(vocabulary.shape, '  ')}`),
    interfaceText('Redirect', 'An id that once was an entry, and where it leads now.', fieldsText(element.shape, '  ')),
    ...DATASETS.map(entryText),
    interfaceText('Entries', 'The entries, by their dataset.', DATASETS.map((dataset) => `  ${dataset}: ${interfaceOf(dataset)};\n`).join('')),
    'export type Dataset = keyof Entries;\nexport type Entry = Entries[Dataset];\n',
  ].join('\n');
}
