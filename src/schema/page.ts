/** Front matter of an essay, a guide or a comparison: prose that stands on the entries. */
import { z } from 'zod';
import { day } from './dates.ts';
import { line, sources, summary } from './values.ts';

/** The sections such prose stands in: folders of `content/`, and the first part of its addresses. */
export const SECTIONS = ['guides', 'compare', 'essays'] as const;
export type Section = (typeof SECTIONS)[number];

/** The path of such a page: its section and its id. */
export const PAGE_FILE = new RegExp(`^content/(${SECTIONS.join('|')})/([^/]+)\\.md$`);

export const page = z.strictObject({
  title: line(),
  summary: summary(),
  sources: sources.optional(),
  verified: day(),
});
