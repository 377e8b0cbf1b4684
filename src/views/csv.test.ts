import { parse } from 'csv-parse/sync';
import { Package } from 'datapackage';
import { describe, expect, test } from 'vitest';
import { buildWith, implementation, validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { DATASETS, schemas } from '../schema/datasets.ts';
import { columnsOf } from './columns.ts';
import { csvOf } from './csv.ts';
import { dataPackageOf } from './data-package.ts';

const kb = validKnowledgeBase();
const read = (csv: string): Record<string, string>[] => parse(csv, { columns: true, record_delimiter: '\r\n' });

describe('a table', () => {
  test.each(DATASETS)('%s has the id and every field of the schema, in that order', (dataset) => {
    const [header] = parse(csvOf(kb, dataset), { record_delimiter: '\r\n' }) as string[][];
    expect(header).toEqual(['id', ...Object.keys(schemas[dataset].shape)]);
  });

  test('has one row per entry, in the order of ids', () => {
    expect(read(csvOf(kb, 'implementations')).map(({ id }) => id)).toEqual(['bobbin', 'spindle']);
  });

  test('joins lists and writes records as JSON', () => {
    const spindle = read(csvOf(kb, 'implementations'))[1]!;
    expect(spindle).toMatchObject({ name: 'Spindle', languages: 'python', firstRelease: '2007-06-11', license: 'MIT', threading: '' });
    expect(JSON.parse(spindle.packages!)).toEqual({ pypi: 'spindle' });
    expect(JSON.parse(spindle.relations!)).toEqual([{ type: 'builds-on', target: 'bobbin', source: 'https://example.org/readme' }]);
    expect(read(csvOf(kb, 'people'))[0]!.names).toBe('Ada Wěaver; Ada Weaver');
  });

  test('ends every line with CRLF, the last one too, and begins without a byte order mark', () => {
    const csv = csvOf(kb, 'organisations');
    expect(csv.startsWith('id,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('gives back quotes, commas, lines and what spreadsheets take for formulas unchanged', () => {
    const hostile = `Says "no", twice\nand\n=1+1`;
    const { knowledgeBase } = buildWith({ 'data/implementations/spindle.yaml': implementation.replace(/annotation: \|\n.*\n/, `annotation: ${JSON.stringify(hostile)}\n`) });
    expect(read(csvOf(knowledgeBase!, 'implementations'))[1]!.annotation).toBe(hostile);
  });

  test('without entries is its header', () => {
    expect(csvOf(kb, 'benchmarks').split('\r\n')).toHaveLength(2);
  });
});

describe('the columns', () => {
  test('know how a cell is read, what it means and what it points at', () => {
    const columns = Object.fromEntries(columnsOf('peps').map((column) => [column.field, column]));
    expect(columns.number).toMatchObject({ form: 'value', required: true });
    expect(columns.authors).toMatchObject({ form: 'list', required: false, mark: { references: ['people', 'organisations'] } });
    expect(columns.milestones).toMatchObject({ form: 'records' });
    expect(columnsOf('implementations').find(({ field }) => field === 'packages')).toMatchObject({ form: 'record' });
  });
});

describe('the data package', () => {
  const origin = { title: 'Looms', description: 'On looms.', homepage: 'https://example.org/', repository: 'https://example.org/source', commit: 'abc', date: '2026-11-22T00:00:00Z' };

  test('keeps to the profile of the Frictionless standards', async () => {
    const { valid, errors } = await Package.load(dataPackageOf(kb, origin));
    expect(errors.map(String)).toEqual([]);
    expect(valid).toBe(true);
  });

  test('names types, terms and keys', () => {
    const { resources } = dataPackageOf(kb, origin) as { resources: { name: string; schema: { fields: { name: string; type: string; constraints?: object }[]; foreignKeys?: object[] } }[] };
    const { fields, foreignKeys } = resources.find(({ name }) => name === 'peps')!.schema;
    const field = (name: string) => fields.find((candidate) => candidate.name === name)!;
    expect(field('number')).toMatchObject({ type: 'integer', constraints: { required: true } });
    expect(field('status').constraints).toEqual({ required: true, enum: ['final'] });
    expect(field('verified')).toMatchObject({ type: 'date' });
    expect(field('resolution')).toMatchObject({ type: 'string', format: 'uri' });
    expect(field('created')).toMatchObject({ type: 'string' });
    expect(foreignKeys).toEqual([{ fields: 'supersededBy', reference: { resource: '', fields: 'id' } }]);
  });

  test('is the same for the same data', () => {
    expect(JSON.stringify(dataPackageOf(validKnowledgeBase(), origin))).toBe(JSON.stringify(dataPackageOf(kb, origin)));
  });
});
