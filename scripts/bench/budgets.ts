/** How heavy a page of each kind may be: bytes with brotli, requests besides fonts (the icon among them), elements. A test holds them. */

export interface Budget {
  kind: string;
  /** The page that stands for its kind: the richest a reader is likely to open. */
  page: string;
  bytes: number;
  requests?: number;
  elements?: number;
  /** What a page costs a reader who has another one already: its HTML alone. */
  html?: number;
}

const KB = 1024;

export const budgets: readonly Budget[] = [
  { kind: 'home', page: 'index.html', bytes: 15 * KB, requests: 6 },
  { kind: 'entry', page: 'implementations/gevent/index.html', bytes: 15 * KB, requests: 4, elements: 600, html: 8.25 * KB },
  { kind: 'PEP', page: 'peps/pep-0492/index.html', bytes: 12 * KB, requests: 4, elements: 600, html: 6 * KB },
  { kind: 'person', page: 'people/guido-van-rossum/index.html', bytes: 12 * KB, requests: 4, elements: 600, html: 6 * KB },
  { kind: 'concept', page: 'concepts/coroutine/index.html', bytes: 27 * KB, requests: 9 },
  // Complete without a script, each row with its sentence: most of the bytes are the sentences.
  { kind: 'table', page: 'implementations/index.html', bytes: 45 * KB },
  { kind: 'table', page: 'people/index.html', bytes: 45 * KB },
  { kind: 'table', page: 'articles/index.html', bytes: 46 * KB },
  { kind: 'comparison', page: 'compare/gevent-or-asyncio/index.html', bytes: 16 * KB, requests: 6 },
  { kind: 'timeline', page: 'timeline/index.html', bytes: 60 * KB },
  { kind: 'lineage', page: 'lineage/index.html', bytes: 50 * KB },
  { kind: 'search', page: 'search/index.html', bytes: 16 * KB },
];

/** The font that every page loads. One flight of packets on a connection that shares the line with two others holds about as much. */
export const FONT_BYTES = 12 * KB;
/** All fonts together, as a page loads them that has names from all over Europe. */
export const ALL_FONTS_BYTES = 28 * KB;
