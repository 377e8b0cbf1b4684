/** A specification other than a numbered PEP: a JSR, RFC, draft PEP, protocol or language standard. */
import { z } from 'zod';
import { date } from './dates.ts';
import { reference, term } from './references.ts';
import { common, line, milestones, people } from './values.ts';

export const specification = z.strictObject({
  title: line().describe('As its body spells it.'),
  ...common,
  body: term('standards-body').describe('Who issued it.'),
  number: line().optional().describe('Number or version within the body, such as "315" or "P0912".'),
  status: term('specification-status').describe('What became of it.'),
  date: date().optional().describe('Of the version described; for a draft, when it was written.'),
  authors: people().describe('Who wrote it: ids of people or organisations.'),
  about: z.array(reference()).min(1).optional().describe('What it is about: ids of concepts, implementations, PEPs, …'),
  introduces: z.array(reference('concepts')).min(1).optional().describe('Ids of the concepts it brought.'),
  supersededBy: reference('specifications', 'peps').optional().describe('Id of the specification or PEP that took its place.'),
  milestones,
});
