/** Something to read, hear or watch: a paper, talk, post, interview, benchmark report, book or documentation page. */
import { z } from 'zod';
import { date } from './dates.ts';
import { reference, term } from './references.ts';
import { common, line, people } from './values.ts';

export const article = z.strictObject({
  title: line().describe('As it was published.'),
  ...common,
  kind: term('article-kind').describe('What form it has.'),
  date: date().optional().describe('When it was published or held.'),
  authors: people().describe('Who wrote or spoke: ids of people or organisations.'),
  venue: line().optional().describe('Where it appeared: journal, conference, site.'),
  doi: z.string().regex(/^10\.\d{4,9}\/\S+$/, { error: 'a DOI such as "10.1145/1095408.1095421"' }).optional().describe('Without https://doi.org/.'),
  isbn: z.string().regex(/^(97[89])?\d{9}[\dX]$/, { error: 'an ISBN of 10 or 13 digits without hyphens' }).optional().describe('10 or 13 digits without hyphens, in quotes.'),
  about: z.array(reference()).min(1).describe('What it is about: ids of concepts, implementations, PEPs, …'),
  claim: line().optional().describe('What it argues, in one sentence of our own.'),
  outcome: line().optional().describe('What became of that.'),
});
