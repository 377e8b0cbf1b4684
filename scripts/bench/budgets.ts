/** How heavy a page of each kind may be: bytes with brotli, requests besides fonts (the icon and the sheet for print among them), elements. A test holds them. */

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
  { kind: 'home', page: 'index.html', bytes: 30 * KB, requests: 8 },
  { kind: 'entry', page: 'implementations/gevent/index.html', bytes: 16.5 * KB, requests: 6, elements: 600, html: 8.5 * KB },
  { kind: 'PEP', page: 'peps/pep-0492/index.html', bytes: 15 * KB, requests: 6, elements: 600, html: 8 * KB },
  { kind: 'person', page: 'people/guido-van-rossum/index.html', bytes: 15 * KB, requests: 6, elements: 600, html: 8 * KB },
  { kind: 'concept', page: 'concepts/coroutine/index.html', bytes: 30 * KB },
  // Complete without a script, each row with its sentence: most of the bytes are the sentences.
  { kind: 'table', page: 'implementations/index.html', bytes: 60 * KB },
  { kind: 'table', page: 'people/index.html', bytes: 55 * KB },
  { kind: 'comparison', page: 'compare/gevent-or-asyncio/index.html', bytes: 20 * KB },
  { kind: 'timeline', page: 'timeline/index.html', bytes: 70 * KB },
  { kind: 'lineage', page: 'lineage/index.html', bytes: 60 * KB },
  { kind: 'search', page: 'search/index.html', bytes: 17 * KB },
];

/** The font that a page in English loads: every weight in one file. */
export const FONT_BYTES = 29 * KB;
