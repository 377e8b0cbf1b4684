/** Schemas written out as TypeScript, so that the package needs none of them. */
import type { z } from 'zod';
import { markOf } from '../../src/schema/references.ts';
import { bare, descriptionOf } from '../../src/views/columns.ts';

/** `implementation-kind` becomes `ImplementationKind`. */
export const typeName = (words: string): string => words.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');

const literal = (value: string): string => `'${value.replace(/['\\]/g, '\\$&')}'`;

/** The values of a vocabulary, as a type of its own. */
export const unionText = (name: string, description: string, values: readonly string[]): string => `${comment(description)}export type ${typeName(name)} = ${values.map(literal).join(' | ')};\n`;

/** A comment of one line, which nothing in the words can end. */
export const comment = (words: string | undefined, indent = ''): string => (words ? `${indent}/** ${words.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n` : '');

/** The type of a value. */
export function typeText(schema: z.core.$ZodType, indent = ''): string {
  const mark = markOf(schema);
  if (mark?.vocabulary) return typeName(mark.vocabulary);
  if (mark?.references) return 'Id';
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      return typeText(def.innerType, indent);
    case 'string':
      return (schema as z.ZodType).meta()?.format === 'edtf' ? 'EdtfDate' : 'string';
    case 'number':
      return 'number';
    case 'literal':
      return def.values.map((value) => (typeof value === 'string' ? literal(value) : String(value))).join(' | ');
    case 'enum':
      return Object.values(def.entries).map((value) => literal(String(value))).join(' | ');
    case 'union':
      return def.options.map((option) => typeText(option, indent)).join(' | ');
    case 'array': {
      const item = typeText(def.element, indent);
      return `${/ \| /.test(item) && !item.startsWith('{') ? `(${item})` : item}[]`;
    }
    case 'record': {
      const key = typeText(def.keyType);
      const record = `Record<${key}, ${typeText(def.valueType, indent)}>`;
      return key === 'string' ? record : `Partial<${record}>`;
    }
    case 'object':
      return `{\n${fieldsText(def.shape, `${indent}  `)}${indent}}`;
    default:
      throw new Error(`There is no way yet to write a "${def.type}" of zod as a type.`);
  }
}

/** The fields of an object, one a line, each with what its schema says of it. */
export function fieldsText(shape: Readonly<Record<string, z.core.$ZodType>>, indent: string): string {
  return Object.entries(shape)
    .map(([name, schema]) => `${comment(descriptionOf(schema), indent)}${indent}${name}${bare(schema) === schema ? '' : '?'}: ${typeText(schema, indent)};\n`)
    .join('');
}
