/** A specification other than a numbered PEP: a JSR, RFC, draft PEP, protocol or language standard. */
import { z } from 'zod';
import { date } from './dates.ts';
import { reference, term } from './references.ts';
import { common, line, milestones, people } from './values.ts';

export const specification = z.strictObject({
  title: line(),
  ...common,
  body: term('standards-body').describe('Who issued it.'),
  number: line().optional().describe('Number or version within the body, such as "315" or "P0912".'),
  status: term('specification-status'),
  date: date().optional().describe('Of the version described; for a draft, when it was written.'),
  authors: people(),
  about: z.array(reference()).min(1).optional(),
  introduces: z.array(reference('concepts')).min(1).optional(),
  supersededBy: reference('specifications', 'peps').optional(),
  milestones,
});
