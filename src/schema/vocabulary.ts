/** A closed vocabulary: the values a field may have, each with a meaning. */
import { z } from 'zod';
import { reference } from './references.ts';
import { line } from './values.ts';

export const vocabulary = z.strictObject({
  name: line().describe('What the field is called.'),
  summary: line().describe('What question its values answer.'),
  terms: z
    .array(
      z.strictObject({
        value: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9:+.-]*$/, { error: 'a short word without spaces' }).describe('The word that stands in entries.'),
        label: line().describe('What a reader sees.'),
        definition: line().describe('What it means, as a sentence.'),
        inverse: line().optional().describe('For relations: how the target sees it, such as "basis of".'),
        concept: reference('concepts').optional().describe('The concept that explains it.'),
        entry: reference().optional().describe('The entry that is meant by it.'),
      }),
    )
    .min(1)
    .describe('Its values, in the order in which they are shown.'),
});
