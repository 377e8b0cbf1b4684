/** Value types that all datasets share, and the fields every entry has. */
import { z } from 'zod';
import { date, day } from './dates.ts';
import { reference, term } from './references.ts';

/** Two lines of a table cell; longer thoughts belong in the annotation. */
export const SUMMARY_LIMIT = 200;

const TEXT_EXPECTED = 'a text without leading, trailing or control characters';

/** One line of plain text: never HTML, never Markdown. */
export const line = () =>
  z
    .string()
    .min(1, { error: 'a text that is not empty' })
    .refine((text) => text.trim() === text && !/\p{Cc}/u.test(text), { error: TEXT_EXPECTED });

/** Markdown with the directives of this site; raw HTML is refused by the prose reader. */
export const markdown = () => z.string().min(1, { error: 'a text that is not empty' });

/** A link that a browser may follow: http or https, no credentials, no spaces. */
export const link = () =>
  z.string().refine(isWebAddress, { error: 'an address that begins with https:// or http://, without credentials or spaces' }).meta({ format: 'uri' });

function isWebAddress(text: string): boolean {
  if (/[\s\p{Cc}<>"`{}|\\^]/u.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password && hostname.includes('.');
}

export const links = z
  .array(
    z.strictObject({
      kind: term('link-kind'),
      url: link().describe('Where the thing is found today; where it is gone, its last known address.'),
      title: line().optional().describe('What the link shows, where its kind does not say it.'),
      original: link().optional().describe('The address it was first known by, when it moved or died.'),
      archived: link().optional().describe('A copy in a public archive.'),
      status: term('link-status').optional().describe('Left out while nothing is known against it.'),
    }),
  )
  .optional()
  .describe('Where a reader finds the thing itself.');

/** Where a fact stands, for a reader who wants to check it. */
const citation = {
  url: link().optional().describe('The address that was read; or give "article" instead.'),
  article: reference('articles', 'peps', 'specifications').optional().describe('Id of an article, PEP or specification here; or give "url" instead.'),
};
const citesOne = (source: { url?: string | undefined; article?: string | undefined }) => (source.url === undefined) !== (source.article === undefined);
const CITES_ONE = 'exactly one of "url" and "article"';

export const sources = z
  .array(
    z
      .strictObject({
        ...citation,
        title: line().describe('What is cited: title of the page, file or section.'),
        supports: z.array(z.string().min(1)).min(1).describe('Names of the fields of this entry that it supports.'),
      })
      .refine(citesOne, { error: CITES_ONE }),
  )
  .min(1, { error: 'at least one source' })
  .describe('What the facts rest on: the best are what its makers published.');

export const disputes = z
  .array(
    z.strictObject({
      claim: line().describe('What is said elsewhere.'),
      by: line().describe('Who says it.'),
      source: link().optional().describe('Where the truth can be checked.'),
      reading: line().describe('What we hold, and why.'),
    }),
  )
  .optional()
  .describe('What is claimed elsewhere, and what we hold.');

export const milestones = z
  .array(
    z.strictObject({
      date: date(),
      text: line().describe('What happened, as one sentence.'),
      source: link().describe('The place that says so.'),
    }),
  )
  .optional()
  .describe('What happened to it, oldest first.');

export const people = () => z.array(reference('people', 'organisations')).min(1).optional().describe('Ids of people or organisations.');

/** One line that says what the entry is: a sentence of at most 200 characters. */
export const summary = () =>
  line().max(SUMMARY_LIMIT, { error: `at most ${SUMMARY_LIMIT} characters` }).describe('What it is, in one sentence of our own.');

/** The fields that every entry has besides its id and its name. */
export const common = {
  aliases: z.array(line()).min(1).optional().describe('Other names it is known or searched by.'),
  summary: summary(),
  annotation: markdown().optional().describe('What a reader should know about it: Markdown with directives, our own words.'),
  links,
  sources,
  disputes,
  verified: day().describe('The day a person last checked the entry against its sources.'),
};
