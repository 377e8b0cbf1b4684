/** The word a contributor uses for a dataset. */
import { DATASETS, type Dataset } from '../../src/schema/datasets.ts';
import { suggestion } from '../../src/knowledge-base/nearest.ts';
import { datasetLabels } from '../../src/views/labels.ts';

/** Concepts are folders with a program and its test, which no form can fill in. */
export const FILE_DATASETS: readonly Dataset[] = DATASETS.filter((dataset) => dataset !== 'concepts');

const words = new Map(FILE_DATASETS.flatMap((dataset) => [[dataset, dataset] as const, [datasetLabels[dataset].one.toLowerCase(), dataset] as const]));

/** The singular a contributor types, such as `implementation`. */
export const DATASET_WORDS: readonly string[] = FILE_DATASETS.map((dataset) => datasetLabels[dataset].one.toLowerCase());

/** The dataset that a singular or plural means; throws an error that lists the choices. */
export function datasetOf(word: string): Dataset {
  const dataset = words.get(word.toLowerCase());
  if (dataset) return dataset;
  if (/^concepts?$/i.test(word)) throw new Error('A concept is a folder content/concepts/ID/ with a page, a program and its test; CONTRIBUTING.md, "Concepts", says how to make one.');
  const { fix } = suggestion(word, [...words.keys()]);
  throw new Error(`found "${word}", expected one of ${DATASET_WORDS.join(', ')}${fix ? ` (${fix})` : ''}`);
}
