/** Rules about entries that go beyond their schema: one rule, one file. */
import type { Entry } from '../../schema/datasets.ts';
import type { Path } from '../../schema/references.ts';
import type { Mention, Redirect } from '../knowledge-base.ts';

/** What a rule found wrong in an entry, at a path of it. */
export interface Violation {
  path: Path;
  found: string;
  expected: string;
  fix?: string;
  /** Where in the Markdown of that field, both counted from 1, when it is not about the whole of it. */
  inProse?: { line: number; column: number };
}

export interface Context {
  /** The day that "lately" and "in the future" are measured from, as `YYYY-MM-DD`. */
  today: string;
}

interface About {
  name: string;
  /** What it asks, for CONTRIBUTING. */
  description: string;
  severity: 'error' | 'warning';
}

/** A rule that looks at one entry at a time. */
export interface Rule extends About {
  check(entry: Entry, context: Context): Violation[];
}

/** What a rule that compares entries with each other may look at. */
export interface Everything {
  /** In the order of their ids, so that findings do not depend on the order of the files. */
  entries: readonly Entry[];
  redirects: readonly Redirect[];
  /** Who mentions whom, in fields and in prose. */
  mentions: Readonly<Record<string, readonly Mention[]>>;
}

/** A rule that has to see all entries at once. */
export interface KnowledgeBaseRule extends About {
  check(all: Everything, context: Context): (Violation & { of: Entry | 'redirects' })[];
}
