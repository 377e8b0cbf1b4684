/** A company, university, foundation, publisher, conference or community. */
import { z } from 'zod';
import { date } from './dates.ts';
import { reference, term } from './references.ts';
import { common, line, milestones } from './values.ts';

export const organisation = z.strictObject({
  name: line().describe('As it spells itself.'),
  ...common,
  kind: term('organisation-kind').describe('What it is in the first place.'),
  founded: date().optional().describe('When it began.'),
  dissolved: date().optional().describe('Closed, merged or bought out of existence.'),
  successor: reference('organisations').optional().describe('Id of the organisation that carries on its work.'),
  milestones,
});
