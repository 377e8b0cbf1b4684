/** What the chronology can be narrowed by; shared by the build and the reader's browser. */

/** Years are inclusive. */
export interface TimelineQuery {
  from?: number;
  to?: number;
  language?: string;
  dataset?: string;
  /** Only happenings of this entry and of those that mention it. */
  about?: string;
}

/** Tells whether an item is inside the years, language and dataset asked for. */
export function matches(item: { year: number; languages: readonly string[]; dataset: string }, query: TimelineQuery): boolean {
  return (
    (query.from === undefined || item.year >= query.from) &&
    (query.to === undefined || item.year <= query.to) &&
    (!query.language || item.languages.includes(query.language)) &&
    (!query.dataset || item.dataset === query.dataset)
  );
}

const year = (text: string | null): number | undefined => (text && /^\d{4}$/.test(text) ? Number(text) : undefined);

/** The query in an address: `?from=1996&to=2011&language=python&kind=peps`; what is not understood is passed over. */
export function readTimelineQuery(params: URLSearchParams): TimelineQuery {
  const from = year(params.get('from'));
  const to = year(params.get('to'));
  const language = params.get('language');
  const dataset = params.get('kind');
  return { ...(from && { from }), ...(to && { to }), ...(language && { language }), ...(dataset && { dataset }) };
}

/** The address of a query, as it stands behind the question mark. */
export function writeTimelineQuery({ from, to, language, dataset }: TimelineQuery): string {
  const params = new URLSearchParams();
  if (from) params.set('from', String(from));
  if (to) params.set('to', String(to));
  if (language) params.set('language', language);
  if (dataset) params.set('kind', dataset);
  return params.toString();
}
