/** A Python Enhancement Proposal; header facts exactly as in the python/peps repository. */
import { z } from 'zod';
import { date } from './dates.ts';
import { reference, term } from './references.ts';
import { common, line, link, milestones, people } from './values.ts';

export const pep = z.strictObject({
  title: line().describe('The title without "PEP" and number.'),
  ...common,
  number: z.int().positive().describe('Its number, without leading zeros.'),
  type: term('pep-type').describe('The type its header names.'),
  status: term('pep-status').describe('The status its header names.'),
  created: date().describe('The day its header names, as an EDTF date in quotes.'),
  pythonVersion: line().optional().describe('The version the header names.'),
  authors: people().describe('Ids of people, in the order of the header.'),
  resolution: link().optional().describe('Where the decision was announced.'),
  requires: z.array(reference('peps')).min(1).optional().describe('PEPs the header requires: ids such as pep-0342.'),
  replaces: z.array(reference('peps')).min(1).optional().describe('PEPs the header replaces: ids such as pep-0342.'),
  supersededBy: reference('peps').optional().describe('The PEP the header is superseded by: an id such as pep-0342.'),
  introduces: z.array(reference('concepts')).min(1).optional().describe('Ids of the concepts it brought to Python.'),
  milestones,
});
