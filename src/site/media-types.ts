/** What exports are called by those who serve and fetch them. */
export const ATOM = 'application/atom+xml; charset=utf-8';
export const BIBTEX = 'application/x-bibtex; charset=utf-8';
export const CSL = 'application/vnd.citationstyles.csl+json';
export const CSV = 'text/csv; charset=utf-8; header=present';
export const GZIP = 'application/gzip';
export const MARKDOWN = 'text/markdown; charset=utf-8';
export const SQLITE = 'application/vnd.sqlite3';
export const SVG = 'image/svg+xml';
export const TEXT = 'text/plain; charset=utf-8';
