/** Renames: an id that once was an entry, and where its readers find it now. */
import { z } from 'zod';
import { day } from './dates.ts';
import { ID_EXPECTED, ID_PATTERN, reference } from './references.ts';
import { line } from './values.ts';

export const redirects = z.array(
  z.strictObject({
    from: z.string().regex(ID_PATTERN, { error: ID_EXPECTED }),
    dataset: z.enum(['articles', 'peps', 'specifications', 'implementations', 'people', 'organisations', 'concepts', 'benchmarks']),
    to: z.union([reference(), z.array(reference()).min(2)]),
    date: day(),
    why: line(),
  }),
);
