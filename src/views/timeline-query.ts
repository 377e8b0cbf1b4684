/** What the chronology can be narrowed by; shared by the build and the reader's browser. */

/** Years are inclusive. */
export interface TimelineQuery {
  from?: number;
  to?: number;
  language?: string;
  dataset?: string;
  /** Only what existed in this year: begun by then, and not over before it. */
  existed?: number;
  /** Only happenings of this entry and of those that mention it. */
  about?: string;
}

export interface Dated {
  year: number;
  languages: readonly string[];
  dataset: string;
  /** Whether something began with it; what happened to something later is a milestone. */
  begins: boolean;
  /** The year in which that was over, where it is known to be. */
  until?: number | undefined;
}

/** Tells whether an item is inside the years, language and dataset asked for. */
export function matches({ year, languages, dataset, begins, until }: Dated, query: TimelineQuery): boolean {
  return (
    (query.from === undefined || year >= query.from) &&
    (query.to === undefined || year <= query.to) &&
    (!query.language || languages.includes(query.language)) &&
    (!query.dataset || dataset === query.dataset) &&
    (query.existed === undefined || (begins && year <= query.existed && (until === undefined || until >= query.existed)))
  );
}

const year = (text: string | null): number | undefined => (text && /^\d{4}$/.test(text) ? Number(text) : undefined);

/** The query in an address: `?from=1996&to=2011&language=python&kind=peps`; what is not understood is passed over. */
export function readTimelineQuery(params: URLSearchParams): TimelineQuery {
  const from = year(params.get('from'));
  const to = year(params.get('to'));
  const language = params.get('language');
  const dataset = params.get('kind');
  const existed = year(params.get('existed'));
  return { ...(from && { from }), ...(to && { to }), ...(language && { language }), ...(dataset && { dataset }), ...(existed && { existed }) };
}

/** The address of a query, as it stands behind the question mark. */
export function writeTimelineQuery({ from, to, language, dataset, existed }: TimelineQuery): string {
  const params = new URLSearchParams();
  if (from) params.set('from', String(from));
  if (to) params.set('to', String(to));
  if (language) params.set('language', language);
  if (dataset) params.set('kind', dataset);
  if (existed) params.set('existed', String(existed));
  return params.toString();
}
