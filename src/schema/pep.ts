/** A Python Enhancement Proposal; header facts exactly as in the python/peps repository. */
import { z } from 'zod';
import { date } from './dates.ts';
import { reference, term } from './references.ts';
import { common, line, link, milestones, people } from './values.ts';

export const pep = z.strictObject({
  title: line().describe('The title without "PEP" and number.'),
  ...common,
  number: z.int().positive(),
  type: term('pep-type'),
  status: term('pep-status'),
  created: date(),
  pythonVersion: line().optional().describe('The version the header names.'),
  authors: people(),
  resolution: link().optional().describe('Where the decision was announced.'),
  requires: z.array(reference('peps')).min(1).optional(),
  replaces: z.array(reference('peps')).min(1).optional(),
  supersededBy: reference('peps').optional(),
  introduces: z.array(reference('concepts')).min(1).optional(),
  milestones,
});
