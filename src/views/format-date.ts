/** Dates as a reader sees them, one way everywhere: `2009`, `July 2009`, `7 July 2009`, `about 1999`, `before 1996`. */

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An EDTF date of the knowledge base in words. */
export function formatDate(edtf: string): string {
  if (!edtf.includes('/')) return formatPoint(edtf);
  const [from = '', to = ''] = edtf.split('/');
  if (from === '..') return `in or before ${formatPoint(to)}`;
  if (to === '..') return `since ${formatPoint(from)}`;
  return `${formatPoint(from)} to ${formatPoint(to)}`;
}

function formatPoint(edtf: string): string {
  const uncertain = /[~?]$/.test(edtf);
  const [year, month, day] = edtf.replace(/[~?]$/, '').split('-');
  const words = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
  return uncertain ? `${edtf.endsWith('~') ? 'about' : 'perhaps'} ${words}` : words;
}

/** The date beside its year: `7 July` of `7 July 2009`; nothing when the year is all there is. */
export function formatWithinYear(edtf: string): string {
  const words = formatDate(edtf);
  const year = ` ${yearOf(edtf)}`;
  if (words === year.trim()) return '';
  return /^\d{4}-\d{2}(-\d{2})?$/.test(edtf) ? words.slice(0, -year.length) : words;
}

/** The year that stands for a date in a list or a filter: of a span the first, of an open beginning the last. */
export function yearOf(edtf: string): number {
  const [from, to] = edtf.split('/');
  return Number((from === '..' ? to : from)!.slice(0, 4));
}

/** The decade of a year, as its first year. */
export const decadeOf = (year: number): number => Math.floor(year / 10) * 10;

/** What a date in words sorts by, as the date itself does: its first day, or the last one when only its end is known. */
export function sortKeyOfWords(words: string): string {
  const [, before, day, month = '', year] = /(in or before )?(?:(?:about|perhaps) )?(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})(?= to |\)?$)/.exec(words) ?? [];
  if (!year) return '';
  const at = MONTHS.indexOf(month) + 1;
  const [first, last] = at > 0 ? [at, at] : [1, 12];
  const pad = (number: number) => String(number).padStart(2, '0');
  return before ? `${year}-${pad(last)}-${pad(day ? Number(day) : new Date(Date.UTC(Number(year), last, 0)).getUTCDate())}` : `${year}-${pad(first)}-${pad(Number(day ?? 1))}`;
}
