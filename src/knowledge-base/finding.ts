/** What is wrong with a file, where, and how to mend it. Checks return findings; reporters print them. */
import { visible } from './visible.ts';

export interface Place {
  /** Path from the root of the repository, with forward slashes. */
  file: string;
  /** Both count from 1. */
  line: number;
  column: number;
}

export interface Finding extends Place {
  rule: string;
  severity: 'error' | 'warning';
  found: string;
  expected: string;
  /** What to do about it, when that can be said. */
  fix?: string;
}

/** One line for a terminal: `FILE:LINE:COL rule: found …, expected … (fix)`. */
export function formatFinding({ file, line, column, rule, found, expected, fix }: Finding): string {
  return visible(`${file}:${line}:${column} ${rule}: found ${found}, expected ${expected}${fix ? ` (${fix})` : ''}`);
}

/** By file, then by position. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

// Long values would bury the message.
const SHOWN_LENGTH = 60;

/** A value as a message shows it: JSON, cut when long, `nothing` when absent. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'a mapping';
  const json = JSON.stringify(value);
  return json.length > SHOWN_LENGTH ? `${json.slice(0, SHOWN_LENGTH)}…"` : json;
}
