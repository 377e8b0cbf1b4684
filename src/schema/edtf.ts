/** Dates of the needed precision, as EDTF (ISO 8601-2): `2001`, `2001-07`, `2001-07-13`, `1999~`, `../1996`, `1996/2012`. */

/** The days a date can stand for, both ends included; an open end is absent. */
export interface DateRange {
  earliest?: Date;
  latest?: Date;
}

// EDTF knows far more than we use (seasons, sets, exponents); a reader should meet few notations.
const CALENDAR_DATE = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?[~?]?`;
const OPEN = String.raw`\.\.`;
const ALLOWED = new RegExp(`^(?:${CALENDAR_DATE}|(?:${CALENDAR_DATE}|${OPEN})/(?:${CALENDAR_DATE}|${OPEN}))$`);

/** Tells whether a text is a date in the notation this knowledge base uses. */
export function isDate(text: string): boolean {
  return dateRange(text) !== undefined;
}

// Tables and chronologies ask for the same dates thousands of times.
const ranges = new Map<string, DateRange | undefined>();

/** The range of days an EDTF text stands for, or undefined when it is not one of the allowed notations. */
export function dateRange(text: string): DateRange | undefined {
  if (!ranges.has(text)) ranges.set(text, parseRange(text));
  return ranges.get(text);
}

function parseRange(text: string): DateRange | undefined {
  if (!ALLOWED.test(text) || text === '../..') return undefined;
  const [from = '', to = from] = text.split('/');
  const earliest = firstMoment(from);
  const latest = lastMoment(to);
  if (from !== '..' && !earliest) return undefined;
  if (to !== '..' && !latest) return undefined;
  if (earliest && latest && earliest > latest) return undefined;
  return { ...(earliest && { earliest }), ...(latest && { latest }) };
}

// A general EDTF parser takes most of a millisecond for each date, a second for all of them; these three notations
// need none. The tests compare with one.

/** The first moment of a year, month or day; undefined where the calendar has no such day. */
function firstMoment(date: string): Date | undefined {
  const [year = '', month = '01', day = '01'] = date.replace(/[~?]$/, '').split('-');
  const iso = `${year}-${month}-${day}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  // JavaScript lets the 30th of February pass, as a day of March.
  return !Number.isNaN(moment.valueOf()) && moment.toISOString().slice(0, 10) === iso ? moment : undefined;
}

/** The last millisecond of a year, month or day. */
function lastMoment(date: string): Date | undefined {
  const moment = firstMoment(date);
  if (!moment) return undefined;
  const parts = date.split('-').length;
  if (parts === 1) moment.setUTCFullYear(moment.getUTCFullYear() + 1);
  else if (parts === 2) moment.setUTCMonth(moment.getUTCMonth() + 1);
  else moment.setUTCDate(moment.getUTCDate() + 1);
  return new Date(moment.valueOf() - 1);
}
