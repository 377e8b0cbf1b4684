/** Step two: values to typed ones, by the one schema of their dataset. */
import type { z } from 'zod';
import { type Finding, show } from './finding.ts';
import { suggestion } from './nearest.ts';
import type { Source } from './read.ts';
import type { Path } from '../schema/references.ts';

/** Parses a source by a schema; every issue becomes a finding with its place. */
export function parse<S extends z.ZodType>(schema: S, source: Source): { value?: z.infer<S>; findings: Finding[] } {
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return { value: result.data, findings: [] };
  return { findings: result.error.issues.flatMap((issue) => toFindings(issue, source, schema)) };
}

/** A file of another kind may have thousands of keys; after these few that is clear. */
const MOST_KEYS = 20;

function toFindings(issue: z.core.$ZodIssue, source: Source, schema: z.ZodType): Finding[] {
  const path = issue.path as Path;
  const severity = 'error' as const;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.slice(0, MOST_KEYS).map((key) => ({
        ...source.locateKey([...path, key]),
        rule: 'unknown-key',
        severity,
        found: show(key),
        expected: `a key of this ${path.length ? 'item' : 'dataset'}`,
        ...(suggestion(key, known).fix ? suggestion(key, known) : { fix: `known keys: ${known.join(', ')}` }),
      }));
    }
    case 'invalid_type':
      if (issue.input === undefined) {
        return [{ ...source.locate(path), rule: 'required-key', severity, found: `no "${path.join('.')}"`, expected: typeName(issue.expected) }];
      }
      return [{ ...source.locate(path), rule: 'type', severity, found: show(issue.input), expected: typeName(issue.expected) }];
    case 'invalid_value':
      return [{ ...source.locate(path), rule: 'value', severity, found: show(issue.input), expected: `one of ${issue.values.map(String).join(', ')}` }];
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.map((inner) => ({ ...source.locate(path), rule: 'value', severity, found: show(issue.input), expected: inner.message }));
    case 'invalid_union':
      return [{ ...source.locate(path), rule: 'value', severity, found: show(issue.input), expected: 'one of the forms that are allowed here' }];
    default: {
      // The schemas word their own expectations; the length of a text that is too long helps more than its beginning.
      const found = issue.code === 'too_big' && typeof issue.input === 'string' ? `${issue.input.length} characters` : show(issue.input);
      return [{ ...source.locate(path), rule: 'value', severity, found, expected: issue.message }];
    }
  }
}

const TYPE_NAMES: Record<string, string> = { object: 'a mapping', array: 'a list', string: 'a text', number: 'a number', int: 'a whole number', record: 'a mapping' };
const typeName = (type: string) => TYPE_NAMES[type] ?? type;

/** The keys an object schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return keysAt(def.innerType, path);
  if (def.type === 'object' && path.length === 0) return Object.keys(def.shape);
  const [key, ...rest] = path;
  if (def.type === 'object' && def.shape[key!]) return keysAt(def.shape[key!]!, rest);
  if (def.type === 'array') return keysAt(def.element, rest);
  return [];
}
