/** A rule about entries that goes beyond their schema: one rule, one file. */
import type { Entry } from '../../schema/datasets.ts';
import type { Path } from '../../schema/references.ts';

/** What a rule found wrong in an entry, at a path of it. */
export interface Violation {
  path: Path;
  found: string;
  expected: string;
  fix?: string;
}

export interface Rule {
  name: string;
  /** What it asks, for CONTRIBUTING. */
  description: string;
  severity: 'error' | 'warning';
  check(entry: Entry, context: { today: string }): Violation[];
}
