/** How YAML is written here: keys in the order of their schema, dates in double quotes. Findings and edits from one walk. */
import { isMap, isScalar, isSeq, type Document } from 'yaml';
import { z } from 'zod';
import { schemas, type Dataset } from '../schema/datasets.ts';
import { isDate } from '../schema/dates.ts';
import { fieldOrder } from '../schema/field-order.ts';
import { page, PAGE_FILE } from '../schema/page.ts';
import { redirects } from '../schema/redirect.ts';
import { markOf } from '../schema/references.ts';
import { vocabulary } from '../schema/vocabulary.ts';
import { keyOf, reorder, type Edit } from './key-order.ts';

/** Something that is not written as it should be: where it stands, and what mends it. */
export interface StyleProblem extends Edit {
  offset: number;
  rule: 'key-order' | 'date-quotes';
  found: string;
  expected: string;
}

/** The terms of each vocabulary, in their order. */
export type Terms = ReadonlyMap<string, readonly string[]>;

/** What is written in a file: its schema, and the order of its fields where that is not the order of the schema. */
export function formOf(file: string): { schema: z.ZodType; order?: readonly string[] } | undefined {
  if (file === 'data/redirects.yaml') return { schema: redirects };
  const [, folder = ''] = /^data\/([a-z]+)\/[^/]+\.yaml$/.exec(file) ?? [];
  if (folder === 'vocabularies') return { schema: vocabulary };
  const dataset = /^content\/concepts\/[^/]+\/index\.md$/.test(file) ? 'concepts' : folder;
  if (Object.hasOwn(schemas, dataset)) return { schema: schemas[dataset as Dataset], order: fieldOrder(dataset as Dataset) };
  return PAGE_FILE.test(file) ? { schema: page } : undefined;
}

/**
 * Everything in a document that is written otherwise. Lists are left as they are: pages show authors, languages, links
 * and users in the order of the file, so that order says something. The keys of a mapping whose keys are terms of a
 * vocabulary, the capabilities, follow the vocabulary, so that entries can be compared line by line.
 */
export function styleProblems(text: string, document: Document, form: { schema: z.ZodType; order?: readonly string[] }, terms: Terms): StyleProblem[] {
  const problems: StyleProblem[] = [];

  function walk(schema: z.core.$ZodType, node: unknown, order?: readonly string[]): void {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    if (def.type === 'optional') return walk(def.innerType, node, order);
    if (isScalar(node)) {
      const { source, type, range } = node;
      if (source === undefined || type === 'QUOTE_DOUBLE' || !range || !isEdtf(schema) || !isDate(source)) return;
      problems.push({ offset: range[0], rule: 'date-quotes', found: text.slice(range[0], range[1]), expected: `"${source}"`, start: range[0], end: range[1], text: `"${source}"` });
    } else if (isSeq(node) && def.type === 'array') {
      for (const item of node.items) walk(def.element, item);
    } else if (isMap(node) && (def.type === 'object' || def.type === 'record')) {
      const vocabulary = def.type === 'record' ? markOf(def.keyType)?.vocabulary : undefined;
      const keys = def.type === 'object' ? (order ?? Object.keys(def.shape)) : vocabulary && terms.get(vocabulary);
      const edit = keys && reorder(text, node, keys);
      if (edit) {
        const { moved, after, ...replacement } = edit;
        problems.push({ offset: (moved.key as { range: [number] }).range[0], rule: 'key-order', found: `"${keyOf(moved)}" after "${keyOf(after)}"`, expected: `"${keyOf(moved)}" before it`, ...replacement });
      }
      for (const item of node.items) {
        const field = def.type === 'object' ? (Object.hasOwn(def.shape, keyOf(item) ?? '') ? def.shape[keyOf(item)!] : undefined) : def.valueType;
        if (field) walk(field, item.value);
      }
    }
  }
  walk(form.schema, document.contents, form.order);
  return problems;
}

const isEdtf = (schema: z.core.$ZodType): boolean => z.globalRegistry.get(schema)?.format === 'edtf';
