/** A person behind the entries; works are derived from authorship, never listed here. */
import { z } from 'zod';
import { date } from './dates.ts';
import { reference } from './references.ts';
import { common, line, link } from './values.ts';

export const person = z.strictObject({
  names: z.array(line()).min(1).describe('All spellings, the preferred one first.'),
  ...common,
  familyName: line().optional().describe('The family name, where it is not the last word of the name with the particles before it: "Peyton Jones".'),
  externalIds: z
    .strictObject({
      wikidata: z.string().regex(/^Q[1-9]\d*$/, { error: 'a Wikidata id such as "Q30942"' }).optional(),
      orcid: z.string().regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, { error: 'an ORCID iD such as "0000-0002-1825-0097"' }).optional(),
      github: z.string().regex(/^[A-Za-z\d](?:[A-Za-z\d]|-(?=[A-Za-z\d]))*$/, { error: 'a GitHub account name' }).optional(),
    })
    .optional()
    .describe('Under which name or number others know the person.'),
  similarTo: z.array(reference('people')).min(1).optional().describe('Namesakes that are somebody else.'),
  affiliations: z
    .array(z.strictObject({ organisation: reference('organisations'), role: line().optional().describe('As what.'), date: date().optional(), source: link().describe('The place that says so.') }))
    .min(1)
    .optional()
    .describe('Where the person worked or studied; each with the place that says so.'),
});
