import type { Rule } from './rule.ts';

export const summaryIsASentence: Rule = {
  name: 'summary-is-a-sentence',
  description: 'A summary ends as a sentence does.',
  severity: 'error',
  check(entry) {
    return /[.!?]["’”)]?$/.test(entry.summary) ? [] : [{ path: ['summary'], found: JSON.stringify(entry.summary.slice(-20)), expected: 'a sentence that ends with a full stop' }];
  },
};
