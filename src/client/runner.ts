/** Runs a program in a worker inside a frame that has no origin, no network and no way back but messages. */
import { OUTPUT_LIMIT, PYTHON_FILES, type Job, type Language, type Message } from './sandbox/protocol.ts';

/** A snippet ends within this time or is stopped: milliseconds. */
export const TIME_LIMIT = 5_000;
/** What may pass until a program has started, on a slow machine: milliseconds. */
const START_LIMIT = 60_000;

export interface Outcome {
  output: string;
  /** Why it ended: by itself, by an error, at a limit, or by the reader. */
  end: 'done' | 'error' | 'time' | 'cut' | 'stopped';
  message?: string;
  line?: number;
}

export interface RunOptions {
  base: string;
  onOutput(text: string): void;
  /** Told while the Python runtime is loaded: bytes so far and in all. */
  onProgress(loaded: number, total: number): void;
  signal: AbortSignal;
}

let runtime: Promise<Record<string, ArrayBuffer>> | undefined;

/** Runs a program; TypeScript with its types stripped already. */
export async function run(language: Language, code: string, { base, onOutput, onProgress, signal }: RunOptions): Promise<Outcome> {
  const root = base.replace(/\/$/, '');
  let job: Job = { language, code };
  if (language === 'python') {
    const files = await (runtime ??= loadRuntime(`${root}/pyodide/`, onProgress).catch((error: unknown) => {
      runtime = undefined;
      throw error;
    }));
    // The worker gets the bytes for good, so each run has its own copy.
    job = { ...job, runtime: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes.slice(0)])) };
  }
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.hidden = true;
  frame.title = 'Sandbox';
  frame.src = `${root}/sandbox/index.html`;
  const { port1: port, port2 } = new MessageChannel();
  let output = '';
  try {
    return await new Promise<Outcome>((resolve) => {
      const end = (outcome: Omit<Outcome, 'output'>) => resolve({ output, ...outcome });
      let timer = setTimeout(() => end({ end: 'time' }), START_LIMIT);
      let failure: { message: string; line?: number } | undefined;
      signal.addEventListener('abort', () => end({ end: 'stopped' }));
      port.onmessage = ({ data }: MessageEvent<Message>) => {
        switch (data.type) {
          case 'started':
            clearTimeout(timer);
            timer = setTimeout(() => end({ end: 'time' }), TIME_LIMIT);
            break;
          case 'output': {
            const text = String(data.text).slice(0, OUTPUT_LIMIT - output.length);
            output += text;
            onOutput(text);
            break;
          }
          case 'error':
            failure = { message: String(data.message), ...(Number.isInteger(data.line) && { line: Number(data.line) }) };
            break;
          case 'cut':
            end({ end: 'cut' });
            break;
          case 'done':
            clearTimeout(timer);
            end(failure ? { end: 'error', ...failure } : { end: 'done' });
        }
      };
      frame.addEventListener('load', () => frame.contentWindow!.postMessage(job, '*', [port2, ...Object.values(job.runtime ?? {})]), { once: true });
      document.body.append(frame);
    });
  } finally {
    // With the frame goes the worker, whatever it is doing.
    frame.remove();
    port.close();
  }
}

async function loadRuntime(folder: string, onProgress: RunOptions['onProgress']): Promise<Record<string, ArrayBuffer>> {
  const responses = await Promise.all(PYTHON_FILES.map((name) => fetch(folder + name)));
  const failed = responses.find(({ ok }) => !ok);
  if (failed) throw new Error(`The Python runtime could not be loaded (${failed.status}).`);
  // Where a host compresses, the length it names is smaller than what arrives; the bar is then early, never stuck.
  const total = responses.reduce((sum, { headers }) => sum + Number(headers.get('content-length') ?? 0), 0);
  let loaded = 0;
  const files = await Promise.all(
    responses.map(async (response) => {
      const counted = response.body!.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            loaded += chunk.length;
            onProgress(loaded, Math.max(total, loaded));
            controller.enqueue(chunk);
          },
        }),
      );
      return new Response(counted).arrayBuffer();
    }),
  );
  return Object.fromEntries(PYTHON_FILES.map((name, i) => [name, files[i]!]));
}
