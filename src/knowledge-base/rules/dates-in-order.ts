import { dateRange } from '../../schema/dates.ts';
import type { Rule, Violation } from './rule.ts';

/** Whether every day one date can stand for lies before every day of the other. */
function isBefore(date: string, other: string): boolean {
  const latest = dateRange(date)?.latest;
  const earliest = dateRange(other)?.earliest;
  return latest !== undefined && earliest !== undefined && latest < earliest;
}

// Milestones are left alone: most projects have a story before their first release, and companies one after their end.
export const datesInOrder: Rule = {
  name: 'dates-in-order',
  description: 'No last release comes before the first one, and nothing is dissolved before it was founded.',
  severity: 'error',
  check(entry) {
    const violations: Violation[] = [];
    const refuse = (path: Violation['path'], date: string | undefined, other: string | undefined) => {
      if (date !== undefined && other !== undefined && isBefore(date, other)) violations.push({ path, found: date, expected: `a date not before ${other}` });
    };
    if (entry.dataset === 'implementations') refuse(['latestRelease', 'date'], entry.latestRelease?.date, entry.firstRelease);
    if (entry.dataset === 'organisations') refuse(['dissolved'], entry.dissolved, entry.founded);
    return violations;
  },
};
