/** Dates of the needed precision, as EDTF (ISO 8601-2): `2001`, `2001-07`, `2001-07-13`, `1999~`, `../1996`, `1996/2012`. */
import edtf from 'edtf';
import { z } from 'zod';

/** The days a date can stand for, both ends included; an open end is absent. */
export interface DateRange {
  earliest?: Date;
  latest?: Date;
}

// The library knows far more than we use (seasons, sets, exponents); a reader should meet few notations.
const CALENDAR_DATE = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?[~?]?`;
const OPEN = String.raw`\.\.`;
const ALLOWED = new RegExp(`^(?:${CALENDAR_DATE}|(?:${CALENDAR_DATE}|${OPEN})/(?:${CALENDAR_DATE}|${OPEN}))$`);

/** Tells whether a text is a date in the notation this knowledge base uses. */
export function isDate(text: string): boolean {
  return dateRange(text) !== undefined;
}

// The parser takes a millisecond a date, and tables and chronologies ask for the same dates thousands of times.
const ranges = new Map<string, DateRange | undefined>();

/** The range of days an EDTF text stands for, or undefined when it is not one of the allowed notations. */
export function dateRange(text: string): DateRange | undefined {
  if (!ranges.has(text)) ranges.set(text, parseRange(text));
  return ranges.get(text);
}

function parseRange(text: string): DateRange | undefined {
  if (!ALLOWED.test(text) || text === '../..') return undefined;
  const [from, to] = text.includes('/') ? text.split('/') : [text, text];
  try {
    // The library lets the 29th of any February pass, as the day that follows.
    if ([from, to].some((day) => day!.length >= 10 && new Date(edtf(day!).min).toISOString().slice(0, 10) !== day!.slice(0, 10))) return undefined;
    const earliest = from === '..' ? undefined : new Date(edtf(from!).min);
    const latest = to === '..' ? undefined : new Date(edtf(to!).max);
    if (earliest && latest && earliest > latest) return undefined;
    return { ...(earliest && { earliest }), ...(latest && { latest }) };
  } catch {
    return undefined;
  }
}

/** A date field: an EDTF string, checked against the calendar. */
export const date = () =>
  z
    .string()
    .refine(isDate, { error: 'an EDTF date such as "2001", "2001-07", "2001-07-13", "1999~", "../1996" or "1996/2012"' })
    .meta({ format: 'edtf', description: 'A date as EDTF (ISO 8601-2) of the precision that is known, in quotes.' });

/** A full calendar day, such as the day of a verification. */
export const day = () => z.iso.date({ error: 'a day as "2026-11-22"' });
