/** A closed vocabulary: the values a field may have, each with a meaning. */
import { z } from 'zod';
import { reference } from './references.ts';
import { line } from './values.ts';

export const vocabulary = z.strictObject({
  name: line(),
  summary: line(),
  terms: z
    .array(
      z.strictObject({
        value: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9:+.-]*$/, { error: 'a short word without spaces' }),
        label: line(),
        definition: line(),
        inverse: line().optional().describe('For relations: how the target sees it, such as "basis of".'),
        concept: reference('concepts').optional().describe('The concept that explains it.'),
        entry: reference().optional().describe('The entry that is meant by it.'),
      }),
    )
    .min(1),
});
