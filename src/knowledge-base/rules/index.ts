import { noRelationToItself } from './no-relation-to-itself.ts';
import type { Rule } from './rule.ts';
import { sourcesSupportDates } from './sources-support-dates.ts';
import { summaryIsASentence } from './summary-is-a-sentence.ts';
import { supportsNameFields } from './supports-name-fields.ts';
import { verifiedLately } from './verified-lately.ts';

export const rules: readonly Rule[] = [sourcesSupportDates, supportsNameFields, noRelationToItself, summaryIsASentence, verifiedLately];
