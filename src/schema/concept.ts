/** An idea of the field: the front matter of its page in content/concepts/ID/index.md. */
import { z } from 'zod';
import { date } from './dates.ts';
import { reference, term } from './references.ts';
import { common, line } from './values.ts';

const { annotation: _, ...fields } = common;

export const concept = z.strictObject({
  title: line().describe('The standard term, capitalised as a heading.'),
  ...fields,
  family: term('concept-family').describe('The part of the field it belongs to.'),
  since: date().optional().describe('First known publication of the idea.'),
  terms: z
    .record(line(), line())
    .optional()
    .describe('What languages and systems call it: { Go: goroutine }. Several words are separated by ", ".'),
  prerequisites: z.array(reference('concepts')).min(1).optional().describe('Concepts a reader should know first.'),
  related: z.array(reference('concepts')).min(1).optional().describe('Concepts worth reading next to it.'),
  nodeOnly: line().optional().describe('Why its snippet runs in Node alone, such as "It opens sockets."'),
  withoutPython: line().optional().describe('Why there is no Python twin of its snippet.'),
  withoutSnippet: line().optional().describe('Why it has no snippet at all.'),
});
