/** Fields that hold dates. */
import { z } from 'zod';
import { isDate } from './edtf.ts';

export { dateRange, isDate, type DateRange } from './edtf.ts';

/** A date field: an EDTF string, checked against the calendar. */
export const date = () =>
  z
    .string()
    .refine(isDate, { error: 'an EDTF date such as "2001", "2001-07", "2001-07-13", "1999~", "../1996" or "1996/2012"' })
    .meta({ format: 'edtf', description: 'A date as EDTF (ISO 8601-2) of the precision that is known, in quotes.' });

/** A full calendar day, such as the day of a verification. */
export const day = () => z.iso.date({ error: 'a day as "2026-11-22"' });
