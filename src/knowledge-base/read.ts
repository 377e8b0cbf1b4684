/** Step one: YAML text to plain values that remember where they stood. */
import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { SourceFile } from './files.ts';
import { type Finding, type Place, show } from './finding.ts';
import type { Path } from '../schema/references.ts';

/** A value out of a file, and the way back to its lines. */
export interface Source {
  file: string;
  value: unknown;
  /** Where the value at a path stands; for a path that leads nowhere, the nearest thing above it. */
  locate(path: Path): Place;
  /** Where the key at a path stands. */
  locateKey(path: Path): Place;
  /** Where a line and column of the Markdown in a field stand in the file. */
  locateProse(path: Path, line: number, column: number): Place;
}

// A file may look different from what it says: direction overrides, zero-width characters, other controls.
const DECEIVING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** Reads one YAML file; without a source when it cannot be understood, and then with findings that say why. */
export function readYaml({ path: file, text }: SourceFile, firstLine = 1): { source?: Source; findings: Finding[] } {
  const counter = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const findings: Finding[] = [];
  const refuse = (offset: number, rule: string, found: string, expected: string) =>
    findings.push({ ...at(offset), rule, severity: 'error', found, expected });

  // Strict, the YAML 1.2 core schema: no dates, no "yes" as a boolean, no key twice.
  const document: Document = parseDocument(text, { lineCounter: counter, prettyErrors: false, version: '1.2', schema: 'core' });
  for (const problem of [...document.errors, ...document.warnings]) {
    refuse(problem.pos[0], problem.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml', problem.message, 'YAML that can be read');
  }
  const deceiving = DECEIVING.exec(text);
  if (deceiving) refuse(deceiving.index, 'plain-characters', `the invisible character U+${deceiving[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`, 'visible text');
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor)) refuse(node.range?.[0] ?? 0, 'no-aliases', 'an anchor or alias', 'every value written out');
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

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

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
