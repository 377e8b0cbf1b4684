/** All rules, in the order in which CONTRIBUTING names them. */
import { datesInOrder } from './dates-in-order.ts';
import { familyNameWithinName } from './family-name-within-name.ts';
import { httpsWhereKnown } from './https-where-known.ts';
import { noCopiedSentences } from './no-copied-sentences.ts';
import { noFutureDates } from './no-future-dates.ts';
import { noNearDuplicates } from './no-near-duplicates.ts';
import { noRedirectChains } from './no-redirect-chains.ts';
import { noRelationToItself } from './no-relation-to-itself.ts';
import { noSupersessionCircles } from './no-supersession-circles.ts';
import { oneSpellingOfAName } from './one-spelling-of-a-name.ts';
import type { KnowledgeBaseRule, Rule } from './rule.ts';
import { sourcesSupportDates } from './sources-support-dates.ts';
import { statusHasGrounds } from './status-has-grounds.ts';
import { summaryIsASentence } from './summary-is-a-sentence.ts';
import { summaryPromisesNothing } from './summary-promises-nothing.ts';
import { supportsNameFields } from './supports-name-fields.ts';
import { verifiedLately } from './verified-lately.ts';

export const rules: readonly Rule[] = [
  sourcesSupportDates,
  supportsNameFields,
  statusHasGrounds,
  datesInOrder,
  familyNameWithinName,
  noFutureDates,
  noRelationToItself,
  summaryIsASentence,
  summaryPromisesNothing,
  httpsWhereKnown,
  verifiedLately,
];

/** Rules that compare entries with each other. */
export const knowledgeBaseRules: readonly KnowledgeBaseRule[] = [noSupersessionCircles, noRedirectChains, oneSpellingOfAName, noNearDuplicates, noCopiedSentences];
