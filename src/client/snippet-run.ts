/** One run of a snippet: gets the code ready, runs it, and says in words how it ended. */
import { run, TIME_LIMIT, type Outcome } from './runner.ts';
import { OUTPUT_LIMIT, type Language } from './sandbox/protocol.ts';

export interface SnippetRun {
  base: string;
  id: string;
  language: Language;
  code: string;
  edited: boolean;
  /** The checked output, without its last line break. */
  expected: string;
  signal: AbortSignal;
  onOutput(text: string): void;
  onStatus(words: string): void;
  onProgress(loaded: number, total: number): void;
}

const PYTHON_SIZE = 'about 13 MB, loaded once';

/** Runs a snippet; throws when what runs it cannot be loaded. */
export async function runSnippet({ base, id, language, code, edited, expected, signal, onOutput, onStatus, onProgress }: SnippetRun): Promise<{ text: string; status: string }> {
  // The sandbox has no origin, so the service worker that keeps pages cannot answer it.
  if (!navigator.onLine) throw new Error('There is no network, and running a program needs it.');
  let program = code;
  if (language === 'python') onStatus(`Loading Python (${PYTHON_SIZE}) …`);
  else if (edited) {
    const stripped = await stripTypes(code);
    if ('error' in stripped) return { text: '', status: stripped.error };
    program = stripped.code;
  } else {
    // As it stands, the build has stripped it already.
    const response = await fetch(`${base.replace(/\/$/, '')}/snippets/${id}.js`);
    if (!response.ok) throw new Error(`The program could not be loaded (${response.status}).`);
    program = await response.text();
  }
  const outcome = await run(language, program, { base, signal, onOutput, onProgress: (loaded, total) => {
    onProgress(loaded, total);
    if (loaded >= total) onStatus('Starting Python …');
  } });
  return { text: outcome.output, status: describe(outcome, expected) };
}

async function stripTypes(code: string): Promise<{ code: string } | { error: string }> {
  const { transform } = await import('sucrase');
  try {
    return transform(code, { transforms: ['typescript'], disableESTransforms: true, keepUnusedImports: false });
  } catch (error) {
    const [, message, line] = /^(?:Error transforming [^:]*: )?(.*?) \((\d+):\d+\)$/.exec(error instanceof Error ? error.message : '') ?? [];
    return { error: line ? `Line ${line}: ${message}` : `The program cannot be read: ${String(error)}` };
  }
}

function describe({ end, output, message, line }: Outcome, expected: string): string {
  switch (end) {
    case 'done':
      return output.trimEnd() === expected.trimEnd() ? 'Ran, and printed just what the tests check. ✓' : 'Ran, and printed something else than the checked program.';
    case 'error':
      return line ? `Line ${line}: ${message}` : message!;
    case 'time':
      return `Stopped after ${TIME_LIMIT / 1000} seconds.`;
    case 'cut':
      return `Stopped: more than ${OUTPUT_LIMIT / 1024} KB of output.`;
    case 'stopped':
      return 'Stopped.';
  }
}
