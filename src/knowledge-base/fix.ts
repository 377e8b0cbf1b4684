/** Mechanical repairs of a file: text in, text out. What a file says never changes, only how it is written. */
import { isDeepStrictEqual } from 'node:util';
import type { SourceFile } from './files.ts';
import type { Edit } from './key-order.ts';
import { FRONT_MATTER, readYaml, type Source } from './read.ts';
import { formOf, styleProblems, type Terms } from './style.ts';
import { tidyText } from './tidy-text.ts';

export interface Fixed {
  text: string;
  /** The rules that the file did not keep; empty when there was nothing to do. */
  rules: string[];
}

/** Mappings stand in mappings a few levels deep, and each round sorts one level. */
const MOST_ROUNDS = 20;

/** Mends what can be mended without judgement in a YAML file or the front matter of a page. */
export function fix(file: SourceFile, terms: Terms): Fixed {
  const form = formOf(file.path);
  if (!form) return { text: file.text, rules: [] };
  const { text, findings } = tidyText(file);
  const rules = new Set(findings.map(({ rule }) => rule));
  const front = file.path.endsWith('.md') ? FRONT_MATTER.exec(text) : undefined;
  if (front === null) return { text, rules: [...rules] };
  // Front matter stands between two lines of hyphens; its own last newline is that of the text before the second.
  const yaml = front ? `${front[1]}\n` : text;
  const styled = fixStyle({ path: file.path, text: yaml }, form, terms, rules);
  if (!front) return { text: styled, rules: [...rules] };
  return { text: text.replace(FRONT_MATTER, (whole) => whole.replace(yaml, () => styled)), rules: [...rules] };
}

function fixStyle(yaml: SourceFile, form: NonNullable<ReturnType<typeof formOf>>, terms: Terms, rules: Set<string>): string {
  const before = readYaml(yaml).source;
  // What cannot be read has mistakes that only a person can mend.
  if (!before) return yaml.text;
  let after: Source | undefined = before;
  const applied = new Set<string>();
  for (let round = 0; after && round < MOST_ROUNDS; round++) {
    const problems = styleProblems(after.text, after.document, form, terms);
    if (problems.length === 0) break;
    for (const { rule } of problems) applied.add(rule);
    after = readYaml({ path: yaml.path, text: applyEdits(after.text, problems) }).source;
  }
  if (!after || !isDeepStrictEqual(valuesOf(before), valuesOf(after))) return yaml.text;
  for (const rule of applied) rules.add(rule);
  return after.text;
}

/** What a file says, whatever the order of its keys; a year without quotes is a number, and quoting makes the text of it that was meant. */
const valuesOf = ({ value }: Source): unknown => JSON.parse(JSON.stringify(value, (_key, item: unknown) => (typeof item === 'number' ? String(item) : item)));

/** Applies the edits that do not overlap with an earlier one; the others have their turn in the next round. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done) continue;
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
