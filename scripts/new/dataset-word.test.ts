import { expect, test } from 'vitest';
import { datasetOf } from './dataset-word.ts';

test.each([
  ['implementation', 'implementations'],
  ['PEP', 'peps'],
  ['people', 'people'],
  ['person', 'people'],
])('%s means %s', (word, dataset) => {
  expect(datasetOf(word)).toBe(dataset);
});

test('another word is refused with the choice and the nearest one', () => {
  expect(() => datasetOf('implementatoin')).toThrow(/expected one of implementation, pep, .* \(did you mean "implementation"\?\)/);
});

test('a concept is more than a file', () => {
  expect(() => datasetOf('concept')).toThrow(/content\/concepts\/ID/);
});
