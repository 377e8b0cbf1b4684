import { dateRange } from '../../schema/dates.ts';
import type { Rule } from './rule.ts';

/** The vocabulary calls dormant what has had no release for this many years. */
const DORMANT_YEARS = 2;

/** What a status rests on: a release shows that something lives or when it last did; that it is over has to be told. */
const RELEASE_IS_ENOUGH: readonly (string | undefined)[] = ['active', 'dormant'];

export const statusHasGrounds: Rule = {
  name: 'status-has-grounds',
  description: 'A status has a "statusReason", or, when it is active or dormant, a "latestRelease" that agrees with it; there is no reason without a status.',
  severity: 'error',
  check(entry, { today }) {
    if (entry.dataset !== 'implementations') return [];
    const { status, statusReason, latestRelease } = entry;
    if (status === undefined) {
      return statusReason === undefined ? [] : [{ path: ['statusReason'], found: 'a reason without a status', expected: 'the "status" that it is the reason for' }];
    }
    if (statusReason === undefined && !(latestRelease && RELEASE_IS_ENOUGH.includes(status))) {
      return [{ path: ['status'], found: `"${status}" without grounds`, expected: RELEASE_IS_ENOUGH.includes(status) ? 'a "statusReason" or a "latestRelease"' : 'a "statusReason"' }];
    }
    const released = latestRelease && dateRange(latestRelease.date)?.earliest?.toISOString().slice(0, 10);
    const limit = `${Number(today.slice(0, 4)) - DORMANT_YEARS}${today.slice(4)}`;
    if (status === 'dormant' && released && released > limit) {
      return [{ path: ['status'], found: `"dormant" with a release of ${latestRelease.date}`, expected: `no release since ${limit}, or another status` }];
    }
    return [];
  },
};
