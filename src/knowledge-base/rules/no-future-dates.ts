import { dateRange } from '../../schema/dates.ts';
import type { Rule, Violation } from './rule.ts';
import { DATED_FIELDS } from './sources-support-dates.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Whether a date, or an end of a span, begins after a day. */
function isAfter(date: string, day: string): boolean {
  return date.split('/').some((end) => {
    const earliest = dateRange(end)?.earliest;
    return earliest !== undefined && earliest.toISOString().slice(0, 10) > day;
  });
}

export const noFutureDates: Rule = {
  name: 'no-future-dates',
  description: 'Nothing is dated after today, except what a PEP plans in its milestones.',
  severity: 'error',
  check(entry, { today }) {
    const violations: Violation[] = [];
    const refuse = (path: Violation['path'], date: unknown, day = today) => {
      if (typeof date === 'string' && isAfter(date, day)) violations.push({ path, found: date, expected: `a date not after ${day}` });
    };
    const fields = entry as unknown as Record<string, unknown>;
    for (const field of DATED_FIELDS) refuse([field], fields[field]);
    if ('latestRelease' in entry) refuse(['latestRelease', 'date'], entry.latestRelease?.date);
    if ('milestones' in entry && entry.dataset !== 'peps') entry.milestones?.forEach(({ date }, i) => refuse(['milestones', i, 'date'], date));
    if ('affiliations' in entry) entry.affiliations?.forEach(({ date }, i) => refuse(['affiliations', i, 'date'], date));
    // Today is counted in UTC; where somebody verified an entry it may be tomorrow already.
    refuse(['verified'], entry.verified, new Date(Date.parse(today) + DAY).toISOString().slice(0, 10));
    return violations;
  },
};
