/** The one order in which the fields of an entry stand in its file. */
import { schemas, type Dataset } from './datasets.ts';
import { common } from './values.ts';

/** Shared fields that follow the dataset's own ones: text and evidence come after the facts. */
const LAST = ['annotation', 'links', 'sources', 'disputes', 'verified'];

/** The fields of a dataset: name, aliases and summary, its own facts as the schema lists them, then text and evidence. */
export function fieldOrder(dataset: Dataset): string[] {
  const fields = Object.keys(schemas[dataset].shape);
  const own = fields.filter((field) => !(field in common));
  const first = [own[0]!, ...Object.keys(common).filter((field) => !LAST.includes(field))];
  return [...first, ...own.slice(1), ...LAST].filter((field) => fields.includes(field));
}
