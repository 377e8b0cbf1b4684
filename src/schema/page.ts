/** Front matter of an essay or a guide: prose that stands on the entries. */
import { z } from 'zod';
import { day } from './dates.ts';
import { line, sources, summary } from './values.ts';

export const page = z.strictObject({
  title: line(),
  summary: summary(),
  sources: sources.optional(),
  verified: day(),
});
