/** The figures of the last measurement as tables; what was not measured has none. */
import type { Measurements } from '../schema/measurements.ts';

export interface MeasuredCell {
  text: string;
  /** Where what is measured can be looked at. */
  href?: string;
  /** More than it may be. */
  over?: boolean;
}

export interface MeasuredTable {
  id: string;
  title: string;
  /** What the figures mean. */
  what: string;
  command: string;
  columns: string[];
  /** The first cell of a row names it. */
  rows: MeasuredCell[][];
  /** What follows from them. */
  result?: string;
}

const KB = 1024;

const number = (value: number, digits = 0): string => value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const kilobytes = (bytes: number): string => number(bytes / KB, 1);
const row = (first: MeasuredCell, ...others: string[]): MeasuredCell[] => [first, ...others.map((text) => ({ text }))];
const sentence = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase());

/** A page under the name of its kind; of two of a kind the address tells which. */
function pageName(rows: readonly { kind: string; page: string }[], { kind, page }: { kind: string; page: string }): MeasuredCell {
  const href = `/${page.replace(/index\.html$/, '')}`;
  const alone = rows.filter((other) => other.kind === kind).length === 1;
  return { text: sentence(alone ? kind : `${kind} of ${page.split('/')[0]}`), href };
}

function weightTable(weight: NonNullable<Measurements['weight']>): MeasuredTable {
  return {
    id: 'weight',
    title: 'What pages weigh',
    what: 'Kilobytes as they travel, with brotli: the page, and the styles and scripts it loads without being asked. The typeface comes on top, once. A test holds every page to its budget.',
    command: 'npm run bench',
    columns: ['Page', 'HTML', 'Styles', 'Scripts', 'All', 'Budget', 'Requests', 'Elements'],
    rows: weight.map((page) => {
      const { html, styles, scripts } = page.parts;
      const cells = row(pageName(weight, page), ...[html, styles, scripts, page.bytes, page.budget].map(kilobytes), number(page.requests), number(page.elements));
      if (page.bytes > page.budget) cells[4]!.over = true;
      return cells;
    }),
  };
}

function loadingTable(loading: NonNullable<Measurements['loading']>): MeasuredTable {
  return {
    id: 'loading',
    title: 'How pages load',
    what: 'What Lighthouse says of a page on a slow phone with a slow line, both simulated; the median of three runs. Scores are of 100; the largest paint is when most of a page can be seen, and blocked is how long it could not answer.',
    command: 'npm run bench -- --loading',
    columns: ['Page', 'Performance', 'Accessibility', 'Practices', 'SEO', 'Largest paint, s', 'Blocked, ms', 'Layout shift'],
    rows: loading.map((page) =>
      row(pageName(loading, page), ...[page.performance, page.accessibility, page['best-practices'], page.seo].map(String), number(page.largestPaintMilliseconds / 1000, 1), number(page.blockedMilliseconds), number(page.layoutShift, 3)),
    ),
  };
}

function searchTable({ records, brotliBytes, classes }: NonNullable<Measurements['search']>): MeasuredTable {
  return {
    id: 'search',
    title: 'How the search answers',
    what: `Questions with a known answer, put to the index of ${number(records)} names, which takes ${kilobytes(brotliBytes)} KB. The mean of the reciprocal ranks is 1 where the answer always comes first, and ½ where it always comes second.`,
    command: 'npm run bench',
    columns: ['Questions', 'Asked', 'Answer first', 'Reciprocal rank', 'Median, ms'],
    rows: classes.map(({ class: kind, questions, firstHit, meanReciprocalRank, medianMilliseconds }) => row({ text: sentence(kind) }, number(questions), `${number(firstHit * 100, 1)} %`, number(meanReciprocalRank, 3), number(medianMilliseconds, 2))),
  };
}

function filterTable({ rows, keystrokes, medianMilliseconds }: NonNullable<Measurements['filter']>): MeasuredTable {
  return {
    id: 'filter',
    title: 'How a table filters',
    what: 'How long one keystroke in the filter of a table of made-up entries keeps the browser busy.',
    command: 'npm run bench -- --filter',
    columns: ['Table', 'Keystrokes', 'Median, ms'],
    rows: [row({ text: `${number(rows)} rows` }, number(keystrokes), number(medianMilliseconds, 1))],
  };
}

function growthTable({ builds, exponent }: NonNullable<Measurements['growth']>): MeasuredTable {
  return {
    id: 'growth',
    title: 'How the build grows',
    what: 'Knowledge bases of made-up entries, each built once with nothing kept from an earlier build, every picture drawn. Processor time is that of all threads together. The largest table, the timeline and the index of names are in kilobytes, with brotli.',
    command: 'npm run bench -- --growth',
    columns: ['Entries', 'Time, s', 'Processors, s', 'Memory, MB', 'Table', 'Timeline', 'Names'],
    rows: builds.map(({ entries, seconds, processorSeconds, mebibytes, tableBytes, timelineBytes, namesBytes }) =>
      row({ text: number(entries) }, number(seconds, 1), number(processorSeconds, 1), number(mebibytes), ...[tableBytes, timelineBytes, namesBytes].map(kilobytes)),
    ),
    result: `From the smallest to the largest, the processors’ time grows with the number of entries to the power of ${number(exponent, 2)}.`,
  };
}

/** The tables of everything that was measured. */
export function measuredTables({ weight, loading, search, filter, growth }: Measurements): MeasuredTable[] {
  return [weight && weightTable(weight), loading && loadingTable(loading), search && searchTable(search), filter && filterTable(filter), growth && growthTable(growth)].filter((table) => table !== undefined);
}

/** Where and with what it was measured, in words. */
export function circumstances({ machine, versions, entries, pages }: Measurements): string {
  const { processor, cores, gibibytes, system } = machine;
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${number(entries)} entries on ${number(pages)} pages; ${processor}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${number(gibibytes)} GB of memory, ${system}; ${used.join(', ')}.`;
}
