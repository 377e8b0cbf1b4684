/** Renames: an id that once was an entry, and where its readers find it now. */
import { z } from 'zod';
import { day } from './dates.ts';
import { ID_EXPECTED, ID_PATTERN, reference } from './references.ts';
import { line } from './values.ts';

export const redirects = z.array(
  z.strictObject({
    from: z.string().regex(ID_PATTERN, { error: ID_EXPECTED }).describe('The id that was given up.'),
    dataset: z.enum(['articles', 'peps', 'specifications', 'implementations', 'people', 'organisations', 'concepts', 'benchmarks']).describe('The dataset it stood in.'),
    to: z.union([reference(), z.array(reference()).min(2)]).describe('The id that readers are led to, or several when the entry was split.'),
    date: day().describe('The day of the change.'),
    why: line().describe('Why it was renamed or split.'),
  }),
);
