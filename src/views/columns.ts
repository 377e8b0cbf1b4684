/** The columns of a dataset as a flat table: its id, then the fields of its schema in their order. */
import type { z } from 'zod';
import { schemas, type Dataset } from '../schema/datasets.ts';
import { markOf, type Mark } from '../schema/references.ts';

/** How a cell is to be read: as one value, as values joined by `LIST_SEPARATOR`, or as JSON. */
export type CellForm = 'value' | 'list' | 'records' | 'record';

export interface CsvColumn {
  field: string;
  form: CellForm;
  /** The schema of the field, or of the items of a list, without "optional". */
  schema: z.core.$ZodType;
  required: boolean;
  description?: string;
  mark?: Mark;
}

/** Semicolons stand in few names and spreadsheets do not split at them, unlike commas. */
export const LIST_SEPARATOR = '; ';

/** The field of a schema without "optional". */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' ? bare(def.innerType) : schema;
}

const isRecord = (schema: z.core.$ZodType) => ['object', 'record'].includes((schema as z.core.$ZodTypes)._zod.def.type);

/** What a schema says about a field in words; the words may stand on either side of "optional". */
export const descriptionOf = (schema: z.core.$ZodType) => (schema as z.ZodType).description ?? (bare(schema) as z.ZodType).description;

function columnOf(field: string, schema: z.core.$ZodType): CsvColumn {
  const whole = bare(schema);
  const { def } = (whole as z.core.$ZodTypes)._zod;
  const item = def.type === 'array' ? def.element : whole;
  const form = isRecord(item) ? (item === whole ? 'record' : 'records') : item === whole ? 'value' : 'list';
  const description = descriptionOf(schema);
  const mark = markOf(item);
  return { field, form, schema: item, required: whole === schema, ...(description && { description }), ...(mark && { mark }) };
}

/** All columns of a dataset but the id, which comes first and is no field of the file. */
export function columnsOf(dataset: Dataset): CsvColumn[] {
  return Object.entries(schemas[dataset].shape as Record<string, z.core.$ZodType>).map(([field, schema]) => columnOf(field, schema));
}
