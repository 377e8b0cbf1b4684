import { expect, test } from 'vitest';
import { DATASETS, schemas } from './datasets.ts';
import { fieldOrder } from './field-order.ts';

test('an entry begins with its names and ends with its evidence', () => {
  expect(fieldOrder('people')).toEqual(['names', 'aliases', 'summary', 'familyName', 'externalIds', 'similarTo', 'affiliations', 'annotation', 'links', 'sources', 'disputes', 'verified']);
});

test.each(DATASETS)('%s: every field of the schema has its place', (dataset) => {
  expect(fieldOrder(dataset).sort()).toEqual(Object.keys(schemas[dataset].shape).sort());
});
