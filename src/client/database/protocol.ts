/** What the page and the worker that holds the database say to each other. */

/** More rows than anybody reads, and few enough to draw at once. */
export const ROW_LIMIT = 500;

export type SqlValue = string | number | null;

export interface Answer {
  columns: string[];
  rows: SqlValue[][];
  /** Whether there are more rows than the limit lets through. */
  more: boolean;
}

/** First the address of the database, then a statement at a time. */
export type Question = { open: string } | { sql: string };

export type Message =
  /** The database is there, with the page of every entry by its id and its name. */
  | { type: 'ready'; pages: Record<string, string> }
  | { type: 'answer'; answer: Answer }
  | { type: 'error'; message: string }
  /** The database could not be loaded at all. */
  | { type: 'failed'; message: string };
