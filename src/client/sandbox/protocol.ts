/** What the page, the sandboxed frame and the worker in it say to each other. */

export type Language = 'typescript' | 'python';

/** A program to run; TypeScript comes with its types stripped. */
export interface Job {
  language: Language;
  code: string;
  /** The Python runtime's files by name, which the frame cannot fetch: it has no origin and no network. */
  runtime?: Record<string, ArrayBuffer>;
}

export type Message =
  /** The program starts now; what was needed before has been loaded. */
  | { type: 'started' }
  | { type: 'output'; text: string }
  | { type: 'error'; message: string; line?: number }
  /** The output reached its limit; nothing more will come. */
  | { type: 'cut' }
  | { type: 'done' };

/** More than any snippet prints, and less than hurts a page: characters. */
export const OUTPUT_LIMIT = 64 * 1024;

/** The files of the Python runtime, as the site serves them under /pyodide/. */
export const PYTHON_FILES = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip', 'pyodide-lock.json'] as const;
