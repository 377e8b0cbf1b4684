/** How long something has run, as far as its entry says: from its first release to the last, and what it does since. */
import { sortKey } from '../knowledge-base/link.ts';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Entry } from '../schema/datasets.ts';
import { oncePer } from './once.ts';
import { decimalYear } from './time-scale.ts';

export interface Life {
  /** Years with fractions. */
  from: number;
  to: number;
  /** Whether it runs on, waits for somebody to go on, or is over. */
  then: 'runs' | 'waits' | 'over';
}

/** The newest day any entry was verified: what "today" means to a build, so that one commit always gives the same bytes. */
export const dataDay = oncePer((kb: KnowledgeBase): string => Object.values(kb.entries).reduce((newest, { verified }) => (verified > newest ? verified : newest), ''));

/** The life of an implementation; nothing where its beginning is not established. */
export function lifeOf(entry: Entry<'implementations'>, today: string): Life | undefined {
  if (!entry.firstRelease) return undefined;
  const from = decimalYear(sortKey(entry.firstRelease));
  const then = entry.status === 'dormant' ? 'waits' : entry.status === 'archived' || entry.status === 'removed' ? 'over' : 'runs';
  // What has no status, such as a system call, is there until something says otherwise.
  if (then === 'runs') return { from, to: decimalYear(today), then };
  const dates = [entry.latestRelease?.date, ...(entry.milestones ?? []).map(({ date }) => date)].flatMap((date) => (date ? [decimalYear(sortKey(date))] : []));
  return { from, to: Math.max(from, ...dates), then };
}
