/** The knowledge base as tables of a relational database, derived from the schemas: what a field is decides where it stands. */
import type { RootContent } from 'mdast';
import type { z } from 'zod';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { dateOf } from '../knowledge-base/link.ts';
import { textOf } from '../knowledge-base/prose.ts';
import { dateRange } from '../schema/dates.ts';
import { DATASETS, nameOf, type Dataset, type Entry } from '../schema/datasets.ts';
import { SECTIONS } from '../schema/page.ts';
import { markOf } from '../schema/references.ts';
import { common } from '../schema/values.ts';
import { pageOf } from './addresses.ts';
import { bare, columnsOf, descriptionOf, type CsvColumn } from './columns.ts';
import { graphOf } from './graph.ts';
import { datasetLabels } from './labels.ts';
import { proseBlocks } from './prose-markdown.ts';

export type Cell = string | number | null;

export interface Column {
  name: string;
  type: 'TEXT' | 'INTEGER' | 'REAL';
  description: string;
  required?: boolean;
  /** The table whose `id` it holds. */
  references?: string;
  /** The words it may hold. */
  terms?: readonly string[];
}

export interface RelationalTable {
  name: string;
  description: string;
  columns: Column[];
  key: string[];
  rows: Cell[][];
}

/** A column with the value that a record has for it. */
interface Field {
  column: Column;
  cell(value: unknown): Cell;
}

const day = (moment: Date | undefined): Cell => moment?.toISOString().slice(0, 10) ?? null;
const isEdtf = (schema: z.core.$ZodType) => (bare(schema) as z.ZodType).meta()?.format === 'edtf';

/** A date as EDTF, and beside it the first and the last day it can mean, which can be compared. */
function dateFields(name: string, description: string, required: boolean): Field[] {
  const text = (value: unknown): Cell => (value as string | undefined) ?? null;
  const range = (value: unknown) => (value === undefined ? undefined : dateRange(value as string));
  return [
    { column: { name, type: 'TEXT', description, required }, cell: text },
    { column: { name: `${name}_from`, type: 'TEXT', description: 'The first day that can be.' }, cell: (value) => day(range(value)?.earliest) },
    { column: { name: `${name}_to`, type: 'TEXT', description: 'The last day that can be.' }, cell: (value) => day(range(value)?.latest) },
  ];
}

/** The columns of one plain value: three for a date, else one. */
function valueFields(kb: KnowledgeBase, name: string, schema: z.core.$ZodType, description = descriptionOf(schema) ?? '', required = bare(schema) === schema): Field[] {
  if (isEdtf(schema)) return dateFields(name, description, required);
  const whole = bare(schema);
  const { def } = (whole as z.core.$ZodTypes)._zod;
  const mark = markOf(whole);
  const terms = mark?.vocabulary ? kb.vocabularies[mark.vocabulary]?.terms.map(({ value }) => value) : def.type === 'enum' ? (Object.values(def.entries) as string[]) : undefined;
  const column: Column = {
    name,
    type: def.type === 'number' ? ((def as { format?: string }).format === 'safeint' ? 'INTEGER' : 'REAL') : 'TEXT',
    description,
    required,
    ...(mark?.references && { references: mark.references.length === 1 ? mark.references[0]! : 'entries' }),
    ...(terms && { terms }),
  };
  return [{ column, cell: (value) => (value as Cell | undefined) ?? null }];
}

const shapeOf = (schema: z.core.$ZodType): [string, z.core.$ZodType][] => Object.entries((schema as unknown as z.ZodObject).shape as Record<string, z.core.$ZodType>);
const isList = (schema: z.core.$ZodType) => (bare(schema) as z.core.$ZodTypes)._zod.def.type === 'array';
const isObject = (schema: z.core.$ZodType) => (schema as z.core.$ZodTypes)._zod.def.type === 'object';

/** Where an entry stands in a list table, and the column that says so. */
const ENTRY: Column = { name: 'entry', type: 'TEXT', description: 'The entry that says it.', required: true, references: 'entries' };
const POSITION: Column = { name: 'position', type: 'INTEGER', description: 'Its place in the list, from 1.', required: true };

/** The values of a list, one a row. */
function listTable(kb: KnowledgeBase, { field, schema, description = '' }: CsvColumn, entries: readonly Entry[]): RelationalTable {
  const fields = valueFields(kb, 'value', schema, description, true);
  const rows = entries.flatMap((entry) => itemsOf(entry, field).map((item, i) => [entry.id, i + 1, ...fields.map(({ cell }) => cell(item))]));
  return { name: field, description, columns: [ENTRY, POSITION, ...fields.map(({ column }) => column)], key: ['entry', 'position'], rows };
}

/** The records of a list, one a row; a list inside a record is a table of its own. */
function recordTables(kb: KnowledgeBase, { field, schema, description = '' }: CsvColumn, entries: readonly Entry[]): RelationalTable[] {
  const shape = shapeOf(schema);
  const parts = shape.filter(([, part]) => !isList(part)).map(([name, part]) => ({ name, fields: valueFields(kb, name, part) }));
  const table: RelationalTable = {
    name: field,
    description,
    columns: [ENTRY, POSITION, ...parts.flatMap(({ fields }) => fields.map(({ column }) => column))],
    key: ['entry', 'position'],
    rows: entries.flatMap((entry) => itemsOf(entry, field).map((item, i) => [entry.id, i + 1, ...parts.flatMap(({ name, fields }) => fields.map(({ cell }) => cell((item as Record<string, unknown>)[name])))])),
  };
  const inner = shape
    .filter(([, part]) => isList(part))
    .map(([name, part]): RelationalTable => ({
      name: `${field}_${name}`,
      description: descriptionOf(part) ?? '',
      columns: [ENTRY, { ...POSITION, description: `The "position" in ${field}.` }, { name: 'value', type: 'TEXT', description: 'One of them.', required: true }],
      key: ['entry', 'position', 'value'],
      rows: entries.flatMap((entry) => itemsOf(entry, field).flatMap((item, i) => [...new Set(((item as Record<string, unknown>)[name] as string[] | undefined) ?? [])].map((value) => [entry.id, i + 1, value]))),
    }));
  return [table, ...inner];
}

/** A mapping of words to values, one pair a row. */
function mappingTable(kb: KnowledgeBase, { field, schema, description = '' }: CsvColumn, entries: readonly Entry[]): RelationalTable {
  const { keyType, valueType } = (schema as z.core.$ZodRecord)._zod.def;
  const key = valueFields(kb, 'key', keyType, 'What is meant.', true)[0]!;
  const value = valueFields(kb, 'value', valueType, 'What is said of it.', true)[0]!;
  const rows = entries.flatMap((entry) => Object.entries((valueOf(entry, field) as Record<string, unknown> | undefined) ?? {}).map(([name, said]) => [entry.id, key.cell(name), value.cell(said)]));
  return { name: field, description, columns: [ENTRY, key.column, value.column], key: ['entry', 'key'], rows };
}

const valueOf = (entry: Entry, field: string): unknown => (entry as unknown as Record<string, unknown>)[field];
const itemsOf = (entry: Entry, field: string): readonly unknown[] => (valueOf(entry, field) as readonly unknown[] | undefined) ?? [];

/** A field that is one value, or a record of them, as columns of its dataset's table. */
function ownFields(kb: KnowledgeBase, { field, form, schema, required, description }: CsvColumn): { column: Column; cell(entry: Entry): Cell }[] {
  if (form === 'value') return valueFields(kb, field, schema, description, required).map(({ column, cell }) => ({ column, cell: (entry) => cell(valueOf(entry, field)) }));
  return shapeOf(schema).flatMap(([name, part]) =>
    valueFields(kb, `${field}_${name}`, part, descriptionOf(part) ?? description, false).map(({ column, cell }) => ({ column: { ...column, required: false }, cell: (entry: Entry) => cell((valueOf(entry, field) as Record<string, unknown> | undefined)?.[name]) })),
  );
}

const isOwn = ({ form, schema }: CsvColumn) => form === 'value' || (form === 'record' && isObject(schema));
const ID: Column = { name: 'id', type: 'TEXT', description: 'The id of the entry: stable, and unique over all datasets.', required: true };

/** A dataset: the fields that only its entries have, and that have one value. */
function datasetTable(kb: KnowledgeBase, dataset: Dataset): RelationalTable {
  const entries = kb.datasets[dataset] as readonly Entry[];
  const fields = columnsOf(dataset).filter((column) => isOwn(column) && !(column.field in common)).flatMap((column) => ownFields(kb, column));
  const text = dataset === 'concepts' ? [{ column: { name: 'text', type: 'TEXT', description: 'Its page, as Markdown with directives.', required: true } as const, cell: (entry: Entry): Cell => kb.bodies[entry.id]! }] : [];
  const all = [...fields, ...text];
  return {
    name: dataset,
    description: datasetLabels[dataset].intro,
    columns: [{ ...ID, references: 'entries' }, ...all.map(({ column }) => column)],
    key: ['id'],
    rows: entries.map((entry) => [entry.id, ...all.map(({ cell }) => cell(entry))]),
  };
}

/** Everything that a list, a list of records or a mapping says: one table a field, whatever datasets have it. */
function fieldTables(kb: KnowledgeBase): RelationalTable[] {
  const fields = new Map<string, { column: CsvColumn; entries: Entry[] }>();
  for (const dataset of DATASETS) {
    for (const column of columnsOf(dataset)) {
      if (isOwn(column)) continue;
      const known = fields.get(column.field) ?? { column, entries: [] };
      known.entries.push(...(kb.datasets[dataset] as readonly Entry[]));
      fields.set(column.field, known);
    }
  }
  return [...fields.values()].flatMap(({ column, entries }) => {
    if (column.form === 'list') return [listTable(kb, column, entries)];
    return column.form === 'records' ? recordTables(kb, column, entries) : [mappingTable(kb, column, entries)];
  });
}

const text = (name: string, description: string, more: Partial<Column> = {}): Column => ({ name, type: 'TEXT', description, required: true, ...more });
const optional = { required: false } as const;

function entriesTable(kb: KnowledgeBase): RelationalTable {
  const dates = dateFields('date', 'Its own first date as EDTF: release, publication, creation.', false);
  return {
    name: 'entries',
    description: 'Every entry of every dataset, with the fields that all have. The other tables refer to it.',
    columns: [
      ID,
      text('dataset', 'The table that has its other fields.', { terms: DATASETS }),
      text('name', 'The name or title that a reader sees.'),
      text('summary', 'What it is, in one sentence.'),
      text('annotation', 'What a reader should know about it: Markdown with directives.', optional),
      ...dates.map(({ column }) => column),
      text('page', 'The address of its page, from the root of the site.'),
      text('verified', 'The day it was last checked against its sources.'),
    ],
    key: ['id'],
    rows: DATASETS.flatMap((dataset) =>
      (kb.datasets[dataset] as readonly Entry[]).map((entry) => [
        entry.id,
        dataset,
        nameOf(entry),
        entry.summary,
        (valueOf(entry, 'annotation') as string | undefined) ?? null,
        ...dates.map(({ cell }) => cell(dateOf(entry))),
        pageOf(entry),
        entry.verified,
      ]),
    ),
  };
}

/** What the knowledge base derives, and what stands beside the entries. */
function derivedTables(kb: KnowledgeBase): RelationalTable[] {
  const dates = dateFields('date', 'When, as EDTF.', true);
  return [
    {
      name: 'edges',
      description: 'Every reference between two entries, read as a sentence: subject, type, object, as in "gevent forked-from eventlet".',
      columns: [text('subject', 'The entry that says it.', { references: 'entries' }), text('type', 'A relation, or the kind of the field.'), text('object', 'The entry it says it of.', { references: 'entries' }), text('source', 'Where that stands.', optional)],
      key: ['subject', 'type', 'object'],
      rows: unique(graphOf(kb).edges.map(({ from, type, to, source }) => [from, type, to, source ?? null]), 3),
    },
    {
      name: 'events',
      description: 'Everything that has a date, oldest first.',
      columns: [{ name: 'position', type: 'INTEGER', description: 'Its place in time, from 1.', required: true }, ...dates.map(({ column }) => column), ENTRY, text('what', 'What happened: "first-release", "published", "created", "first-described" or "milestone".'), text('text', 'What a milestone says.', optional), text('source', 'Where that stands.', optional)],
      key: ['position'],
      rows: kb.chronology.map(({ date, id, what, text: said, source }, i) => [i + 1, ...dates.map(({ cell }) => cell(date)), id, what, said ?? null, source ?? null]),
    },
    {
      name: 'mentions',
      description: 'Who names an entry, a page of prose, and in which field; prose counts as "text".',
      columns: [text('id', 'What is named.'), text('mentioned_in', 'The entry, essay, guide or comparison that names it.'), text('field', 'Where.')],
      key: ['id', 'mentioned_in', 'field'],
      rows: Object.keys(kb.mentions).sort().flatMap((id) => unique(kb.mentions[id]!.map(({ from, field }) => [id, from, field]), 3)),
    },
    {
      name: 'prose',
      description: 'Essays, guides and comparisons.',
      columns: [text('id', 'The id, as in the address.'), text('section', 'Which of them.', { terms: SECTIONS }), text('title', 'The title.'), text('summary', 'What it is about.'), text('text', 'The page, as Markdown with directives.'), text('page', 'Its address, from the root of the site.'), text('verified', 'The day it was last checked.')],
      key: ['id'],
      rows: kb.pages.map((page) => [page.id, page.section, page.title, page.summary, page.body, pageOf(page), page.verified]),
    },
    {
      name: 'snippets',
      description: 'The programs of the concepts.',
      columns: [text('concept', 'The concept it teaches.', { references: 'concepts' }), text('code', 'The program, in TypeScript.'), text('python', 'Its twin, where there is one.', optional), text('output', 'What both print.')],
      key: ['concept'],
      rows: Object.keys(kb.snippets).sort().map((id) => [id, kb.snippets[id]!.code, kb.snippets[id]!.python ?? null, kb.snippets[id]!.output]),
    },
    {
      name: 'redirects',
      description: 'Ids that entries had before, and where they are now: several rows where one was split.',
      columns: [text('id', 'The id that was given up.'), text('dataset', 'The dataset it stood in.'), text('entry', 'The entry it leads to.', { references: 'entries' }), text('date', 'The day of the change.'), text('why', 'Why it was renamed or split.')],
      key: ['id', 'entry'],
      rows: kb.redirects.flatMap(({ from, dataset, to, date, why }) => [to].flat().map((id) => [from, dataset, id, date, why])),
    },
    {
      name: 'vocabularies',
      description: 'The fixed words that fields may hold, and what they mean.',
      columns: [text('vocabulary', 'The vocabulary.'), text('position', 'Its place in the list, from 1.', { type: 'INTEGER' }), text('value', 'The word that stands in entries.'), text('label', 'What a reader sees.'), text('definition', 'What it means.'), text('inverse', 'For relations: how the other end sees it.', optional), text('entry', 'The entry or concept that explains it.', { ...optional, references: 'entries' })],
      key: ['vocabulary', 'value'],
      rows: Object.keys(kb.vocabularies).sort().flatMap((id) => kb.vocabularies[id]!.terms.map(({ value, label, definition, inverse, entry, concept }, i) => [id, i + 1, value, label, definition, inverse ?? null, entry ?? concept ?? null])),
    },
  ];
}

/** The rows without those whose first columns, the key, have been there before. */
function unique(rows: Cell[][], keys: number): Cell[][] {
  return [...new Map(rows.map((row) => [JSON.stringify(row.slice(0, keys)), row])).values()];
}

/** All tables, those that are referred to before those that refer to them. */
export const relationalTables = (kb: KnowledgeBase): RelationalTable[] => [entriesTable(kb), ...DATASETS.map((dataset) => datasetTable(kb, dataset)), ...fieldTables(kb), ...derivedTables(kb)];

/** What full-text search looks through: entries, essays, guides and comparisons. */
export const searchTable: Omit<RelationalTable, 'rows' | 'key'> = {
  name: 'search',
  description: 'Full text of entries, essays, guides and comparisons (FTS5): WHERE search MATCH \'backpressure\' ORDER BY rank.',
  columns: [text('id', 'The entry, essay, guide or comparison.'), text('name', 'Its name or title.'), text('aliases', 'Its other names.'), text('summary', 'Its summary.'), text('text', 'Its text, and what happened to it.')],
};

/** The lines of a block; tables and programs repeat what is found elsewhere. */
function linesOf(node: RootContent): string[] {
  if (node.type === 'table' || node.type === 'code') return [];
  return node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' ? node.children.flatMap(linesOf) : [textOf(node)];
}

/** Prose without its marks. */
const plainText = (kb: KnowledgeBase, markdown: string): string => proseBlocks(kb, markdown, (address) => address).flatMap(linesOf).join('\n');

/** The rows of that table. */
export function searchRows(kb: KnowledgeBase): Cell[][] {
  const entries = DATASETS.flatMap((dataset) => kb.datasets[dataset] as readonly Entry[]).map((entry) => {
    const fields = ['claim', 'outcome', 'question', 'conclusion', 'statusReason'].map((field) => valueOf(entry, field)).filter((value) => value !== undefined);
    const milestones = (itemsOf(entry, 'milestones') as { text: string }[]).map((milestone) => milestone.text);
    const words = [plainText(kb, kb.bodies[entry.id] ?? (valueOf(entry, 'annotation') as string | undefined) ?? ''), ...fields, ...milestones].filter(Boolean);
    return [entry.id, nameOf(entry), [...itemsOf(entry, 'names').slice(1), ...(entry.aliases ?? [])].join('; '), entry.summary, words.join('\n')];
  });
  return [...entries, ...kb.pages.map(({ id, title, summary, body }) => [id, title, '', summary, plainText(kb, body)])];
}
