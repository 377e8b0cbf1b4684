/** A company, university, foundation, publisher, conference or community. */
import { z } from 'zod';
import { date } from './dates.ts';
import { reference, term } from './references.ts';
import { common, line, milestones } from './values.ts';

export const organisation = z.strictObject({
  name: line(),
  ...common,
  kind: term('organisation-kind'),
  founded: date().optional(),
  dissolved: date().optional().describe('Closed, merged or bought out of existence.'),
  successor: reference('organisations').optional(),
  milestones,
});
