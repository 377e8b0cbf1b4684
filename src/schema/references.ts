/** Fields that point somewhere: at other entries or at a term of a closed vocabulary. The link step reads these marks. */
import { z } from 'zod';

export const ID_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const ID_EXPECTED = 'an id: lower-case words of letters and digits joined by "-", beginning with a letter';

/** What a marked field points at. */
export interface Mark {
  /** Datasets in which the id must exist; an empty list means any of them. */
  references?: readonly string[];
  /** Vocabulary of which the value must be a term. */
  vocabulary?: string;
}

const marks = z.registry<Mark>();

/** A field that holds the id of an entry in one of the datasets named (any, when none is). */
export function reference(...datasets: string[]) {
  const schema = z.string().regex(ID_PATTERN, { error: ID_EXPECTED });
  const marked = schema.meta({
    description: datasets.length ? `Id of an entry in ${datasets.join(' or ')}.` : 'Id of any entry.',
  });
  marks.add(marked, { references: datasets });
  return marked;
}

/** A field that holds a term of the vocabulary named. */
export function term(vocabulary: string) {
  const marked = z.string().min(1).meta({ description: `A term of data/vocabularies/${vocabulary}.yaml.` });
  marks.add(marked, { vocabulary });
  return marked;
}

/** What a schema is marked to point at, if anything. */
export function markOf(schema: z.core.$ZodType): Mark | undefined {
  return marks.get(schema as z.ZodType);
}

export type Path = (string | number)[];

/** Calls `found` for every marked string in a value that has passed its schema, with the path that leads to it. */
export function visitMarks(
  schema: z.core.$ZodType,
  value: unknown,
  found: (mark: Mark, text: string, path: Path) => void,
  path: Path = [],
): void {
  if (value === undefined) return;
  const mark = markOf(schema);
  if (mark) return found(mark, value as string, path);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return visitMarks(def.innerType, value, found, path);
    case 'array':
      return (value as unknown[]).forEach((item, i) => visitMarks(def.element, item, found, [...path, i]));
    case 'object':
      for (const [key, field] of Object.entries(def.shape)) {
        visitMarks(field, (value as Record<string, unknown>)[key], found, [...path, key]);
      }
      return;
    case 'union': {
      const option = def.options.find((candidate) => z.safeParse(candidate, value).success);
      if (option) visitMarks(option, value, found, path);
      return;
    }
    case 'record':
      for (const [key, item] of Object.entries(value as Record<string, unknown>)) {
        visitMarks(def.keyType, key, found, [...path, key]);
        visitMarks(def.valueType, item, found, [...path, key]);
      }
      return;
  }
}
