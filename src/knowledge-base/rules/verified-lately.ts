import type { Rule } from './rule.ts';

/** Facts about living projects age; after this many years somebody should look again. */
const YEARS = 2;

export const verifiedLately: Rule = {
  name: 'verified-lately',
  description: `An entry was checked against its sources within the last ${YEARS} years.`,
  severity: 'warning',
  check({ verified }, { today }) {
    const limit = `${Number(today.slice(0, 4)) - YEARS}${today.slice(4)}`;
    return verified < limit ? [{ path: ['verified'], found: verified, expected: `a check since ${limit}`, fix: 'check the entry against its sources and set today’s date' }] : [];
  },
};
