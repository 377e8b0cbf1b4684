/** The file of a new entry: its fields in their order, each with a comment that explains it. */
import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { Vocabulary } from '../../src/knowledge-base/knowledge-base.ts';
import { schemas } from '../../src/schema/datasets.ts';
import { fieldOrder } from '../../src/schema/field-order.ts';
import { editorSchema, type JsonSchema } from '../schemas/editor-schema.ts';
import { TO_DO, type Draft } from './draft.ts';

/** What marks a place where something has to be written. */
export const MARK = 'TODO';

const WIDTH = 118;
/** More choices than this do not fit behind a key. */
const CHOICES_LIMIT = 8;

type Described = Pick<JsonSchema, 'description' | 'enum' | 'format' | 'type'> & {
  properties?: Record<string, Described>;
  items?: Described;
  required?: string[];
};

/** The text of the file. */
export function entryFile({ dataset, fields, remarks }: Draft, vocabularies: readonly Vocabulary[]): string {
  const { properties, required } = editorSchema(schemas[dataset], vocabularies) as Required<Pick<Described, 'properties' | 'required'>>;
  const blocks = fieldOrder(dataset).map((field) => {
    const described = properties[field]!;
    const optional = !required.includes(field);
    const comments = [...explanation(described, optional), ...(remarks[field] ?? [])].flatMap(wrap).map(comment);
    const example = skeleton(field, described).map(comment);
    if (fields[field] === undefined) return [...comments, ...example];
    const shape = fields[field] === TO_DO && example.length > 1 ? example.slice(1) : [];
    return [...comments, render(field, fields[field], described), ...shape];
  });
  return [
    `# yaml-language-server: $schema=../../schemas/${dataset}.schema.json`,
    ...wrap(
      `Write something at every ${MARK}; take away the "#" of whatever else you know, and the lines that explain; leave out what cannot be established. "npm run check" says what is missing.`,
    ).map(comment),
    ...blocks.flatMap((block) => ['', ...block]),
    '',
  ].join('\n');
}

const comment = (line: string): string => (line ? `# ${line}` : '#');

/** What a field is for, and its choices when they are few enough to read. */
function explanation(described: Described, optional: boolean): string[] {
  const choices = described.enum ?? described.items?.enum ?? (isLong(described) ? Object.keys(described.properties!) : []);
  return [`${described.description ?? ''}${optional ? ' Optional.' : ''}`.trim(), ...(choices.length > 0 ? [`Choices: ${choices.join(', ')}.`] : [])].filter(Boolean);
}

/** A mapping whose keys are a choice, such as the capabilities: one key shows its form. */
const isLong = ({ properties = {} }: Described): boolean => Object.keys(properties).length > CHOICES_LIMIT;

/** The empty shape of a field, as lines of YAML with what belongs where. */
function skeleton(field: string, described: Described): string[] {
  if (described.items?.properties) return [`${field}:`, ...members(described.items).map((line, i) => `${i === 0 ? '  - ' : '    '}${line}`)];
  if (described.items) return [`${field}:`, '  - '.trimEnd()];
  if (described.type === 'object') return [`${field}:`, ...(isLong(described) ? [`${Object.keys(described.properties!)[0]}: "yes"`] : described.properties ? members(described) : ['NAME:']).map((line) => `  ${line}`)];
  return [`${field}:`];
}

function members({ properties = {} }: Described): string[] {
  return Object.entries(properties).map(([key, { description, enum: choices, format }]) => {
    const hint = choices && choices.length <= CHOICES_LIMIT ? choices.join(', ') : (description ?? (format === 'uri' ? 'An address.' : undefined));
    return hint ? `${key}: # ${hint}` : `${key}:`;
  });
}

/** A field with its value, in the style of the other files. */
function render(field: string, value: unknown, described: Described): string {
  const document = new Document({ [field]: value });
  visit(document, {
    Pair(_, { key, value: node }) {
      // Short lists of words stand on one line, as in the other files.
      if (isScalar(key) && key.value === 'supports' && isSeq(node)) node.flow = true;
    },
    Scalar(key, node) {
      if (key === 'key') return;
      // A date or a version without quotes looks like a number; only the day of the verification never does.
      if (typeof node.value === 'string' && /^\d/.test(node.value) && field !== 'verified') node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  markEmpty(document.contents, described.items?.properties ?? {});
  return document.toString({ nullStr: '', lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

/** Puts the mark behind every empty value, with what belongs there. */
function markEmpty(node: unknown, hints: Readonly<Record<string, Described>>): void {
  if (isSeq(node)) for (const item of node.items) markEmpty(item, hints);
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    if (isScalar(value) && value.value === TO_DO) {
      const hint = hints[String(key)]?.description;
      value.comment = ` ${MARK}${hint ? `: ${hint}` : ''}`;
    } else markEmpty(value, hints);
  }
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  // A line break in what a registry says would end the comment, and begin a field.
  for (const word of text.split(/[\s\p{Cc}]+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
