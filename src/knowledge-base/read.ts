/** Step one: YAML text to plain values that remember where they stood. */
import { isAlias, isMap, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { SourceFile } from './files.ts';
import { type Finding, type Place, show } from './finding.ts';
import type { Path } from '../schema/references.ts';
import { lineIndex } from './line-index.ts';
import { findDeceiving } from './visible.ts';

/** A value out of a file, and the way back to its lines. */
export interface Source {
  file: string;
  value: unknown;
  /** The YAML itself, as text and as a tree of nodes with their offsets in it. */
  text: string;
  document: Document;
  /** Where an offset of the text stands in the file. */
  at(offset: number): Place;
  /** Where the value at a path stands; for a path that leads nowhere, the nearest thing above it. */
  locate(path: Path): Place;
  /** Where the key at a path stands. */
  locateKey(path: Path): Place;
  /** Where a line and column of the Markdown in a field stand in the file. */
  locateProse(path: Path, line: number, column: number): Place;
}

// Strict, the YAML 1.2 core schema: no dates, no "yes" as a boolean. Keys that stand twice are found below, in one
// pass, where the parser would compare each key with all others.
const YAML_OPTIONS = { prettyErrors: false, version: '1.2', schema: 'core', uniqueKeys: false } as const;

const MOST_PROBLEMS = 10;

/** Reads one YAML file; without a source when it cannot be understood, and then with findings that say why. */
export function readYaml({ path: file, text }: SourceFile, firstLine = 1): { source?: Source; findings: Finding[] } {
  const position = lineIndex(text);
  const at = (offset: number): Place => {
    const { line, column } = position(offset);
    return { file, line: line + firstLine - 1, column };
  };
  const findings: Finding[] = [];
  const refuse = (offset: number, rule: string, found: string, expected: string) =>
    findings.push({ ...at(offset), rule, severity: 'error', found, expected });

  let document: Document;
  try {
    document = parseDocument(text, YAML_OPTIONS);
  } catch (error) {
    // The parser goes down one call for each level, and knows no other bound than the stack.
    if (!(error instanceof RangeError)) throw error;
    return { findings: [{ file, line: firstLine, column: 1, rule: 'yaml', severity: 'error', found: 'nesting without end', expected: 'YAML that can be read' }] };
  }
  // What comes after the first few is mostly their consequence; hostile nesting yields thousands.
  for (const problem of [...document.errors, ...document.warnings].slice(0, MOST_PROBLEMS)) {
    refuse(problem.pos[0], 'yaml', problem.message.replace('Maximum call stack size exceeded', 'nesting without end'), 'YAML that can be read');
  }
  // "%YAML 1.1" would make booleans of yes and no, behind the back of whoever reads on.
  if (/^%/m.test(text) && document.directives?.yaml.explicit) refuse(0, 'yaml', 'a %YAML directive', 'YAML 1.2 without directives');
  const deceiving = findDeceiving(text);
  if (deceiving) refuse(deceiving.index, 'plain-characters', deceiving.found, 'visible text');
  visit(document, {
    Node(_key, node) {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node) || ('anchor' in node && node.anchor)) refuse(start, 'no-aliases', 'an anchor or alias', 'every value written out');
      if ('tag' in node && node.tag) refuse(start, 'no-tags', show(node.tag), 'a value without a tag');
      if (isMap(node)) {
        const seen = new Set<string>();
        for (const { key } of node.items) {
          if (!isScalar(key) || (typeof key.value === 'object' && key.value !== null)) {
            refuse((key as { range?: [number] | null } | null)?.range?.[0] ?? start, 'plain-keys', 'a list or mapping as a key', 'a word');
            continue;
          }
          // 1 and "1" are one key to JavaScript.
          if (seen.has(String(key.value))) refuse(key.range?.[0] ?? 0, 'duplicate-key', `${show(key.value)} a second time`, 'every key once');
          seen.add(String(key.value));
        }
      }
      if (!isScalar(node)) return;
      // The assignment that everybody writes, object[key] = value, would change the object's prototype.
      if (node.value === '__proto__') refuse(start, 'plain-keys', '"__proto__"', 'another word');
      // "\u202e" in double quotes is visible in the file and invisible on the page.
      const escaped = node.type === 'QUOTE_DOUBLE' && typeof node.value === 'string' && !deceiving ? findDeceiving(node.value) : undefined;
      if (escaped) refuse(start, 'plain-characters', `${escaped.found}, escaped`, 'visible text');
    },
  });
  if (findings.length === 0 && document.contents === null) refuse(0, 'not-empty', 'an empty file', 'an entry');
  if (findings.length > 0) return { findings };

  const nodeAt = (path: Path) => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (node && typeof node === 'object' && 'range' in node && node.range) return node as { range: [number, number, number] };
    }
    return undefined;
  };
  const locate = (path: Path) => at(nodeAt(path)?.range[0] ?? 0);
  return {
    findings,
    source: {
      file,
      value: document.toJS(),
      text,
      document,
      at,
      locate,
      locateKey(path) {
        const parent = document.getIn(path.slice(0, -1), true) ?? document.contents;
        const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1)) : undefined;
        return isScalar(pair?.key) && pair.key.range ? at(pair.key.range[0]) : locate(path);
      },
      locateProse(path, line, column) {
        const node = document.getIn(path, true);
        const start = locate(path);
        if (!isScalar(node)) return start;
        if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
          const below = text.slice(node.range![0]).split('\n').slice(1);
          const indent = below.find((candidate) => candidate.trim())?.match(/^ */)![0].length ?? 0;
          return { file, line: start.line + line, column: column + indent };
        }
        return line === 1 ? { ...start, column: start.column + column - (node.type === 'PLAIN' ? 1 : 0) } : start;
      },
    },
  };
}

/** What stands between two lines of three hyphens at the beginning of a page; line endings are LF by then. */
export const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;

export interface Page {
  source: Source;
  body: string;
  /** The line of the file on which the body begins, counted from 1. */
  bodyLine: number;
}

/** Reads a Markdown file with YAML front matter. */
export function readPage(file: SourceFile): { page?: Page; findings: Finding[] } {
  const match = FRONT_MATTER.exec(file.text);
  if (!match) {
    return { findings: [{ file: file.path, line: 1, column: 1, rule: 'front-matter', severity: 'error', found: show(file.text.slice(0, 20)), expected: 'front matter between two lines "---"' }] };
  }
  const { source, findings } = readYaml({ path: file.path, text: match[1]! }, 2);
  if (!source) return { findings };
  return { page: { source, body: file.text.slice(match[0].length), bodyLine: match[0].split('\n').length }, findings };
}
