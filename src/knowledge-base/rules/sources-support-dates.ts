import type { Rule } from './rule.ts';

/** Fields that hold a date, or something dated, and have no source of their own beside it. */
export const DATED_FIELDS = ['firstRelease', 'latestRelease', 'date', 'created', 'since', 'founded', 'dissolved'];

export const sourcesSupportDates: Rule = {
  name: 'sources-support-dates',
  description: 'Every dated field is named in the "supports" of at least one source.',
  severity: 'error',
  check(entry) {
    const supported = new Set(entry.sources.flatMap((source) => source.supports));
    return DATED_FIELDS.filter((field) => field in entry && !supported.has(field)).map((field) => ({
      path: [field],
      found: `"${field}" that no source supports`,
      expected: `a source whose "supports" names ${field}`,
    }));
  },
};
