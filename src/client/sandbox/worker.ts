/** Runs in a worker of the sandboxed frame: executes one program and reports what it prints. */
import { OUTPUT_LIMIT as LIMIT, type Job, type Message } from './protocol.ts';

// The first lines are sent one by one, so that they are seen even if the program never ends; then in larger pieces.
const SINGLE_LINES = 200;
const PIECE = 4 * 1024;
/** A program that prints nothing for so long after its last statement is over: milliseconds. */
const QUIET = 40;

const send: (message: Message) => void = postMessage.bind(self);

// The policy of the frame forbids the network already; this takes away the names, and the line to the page.
for (const name of ['postMessage', 'close', 'fetch', 'importScripts', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'Worker', 'SharedWorker', 'BroadcastChannel', 'indexedDB', 'caches', 'Notification']) {
  for (let holder: object | null = self; holder; holder = Object.getPrototypeOf(holder) as object | null) {
    if (Object.hasOwn(holder, name)) Object.defineProperty(holder, name, { value: undefined, configurable: false, writable: false });
  }
}

let printed = 0;
let lines = 0;
let pending = '';

function flush(): void {
  if (pending) send({ type: 'output', text: pending });
  pending = '';
}

function print(text: string): void {
  if (printed >= LIMIT) return;
  printed += text.length + 1;
  pending += `${text}\n`;
  if (printed >= LIMIT) {
    pending = pending.slice(0, Math.max(0, pending.length - (printed - LIMIT)));
    flush();
    send({ type: 'cut' });
  } else if (++lines <= SINGLE_LINES || pending.length > PIECE) flush();
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : value instanceof Error ? String(value) : typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = (...values: unknown[]) => print(values.map(shown).join(' '));

const moduleOf = (source: BlobPart) => URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));

async function runTypeScript(code: string): Promise<void> {
  // In a module that is imported this is false; the columns of what follows stay where they are.
  const address = moduleOf(code.replaceAll('import.meta.main', 'true'.padEnd('import.meta.main'.length)));
  send({ type: 'started' });
  try {
    await import(address);
    for (let before = -1; before !== printed; ) {
      before = printed;
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    }
  } catch (error) {
    const place = error instanceof Error ? new RegExp(`${address}:(\\d+)`).exec(error.stack ?? '') : null;
    flush();
    send({ type: 'error', message: String(error), ...(place && { line: Number(place[1]) }) });
  }
}

interface Python {
  setStdout(options: { batched(line: string): void }): void;
  setStderr(options: { batched(line: string): void }): void;
  toPy(value: object): unknown;
  runPythonAsync(code: string, options: { globals: unknown }): Promise<unknown>;
}

async function runPython(code: string, files: Record<string, ArrayBuffer>): Promise<void> {
  // Pyodide fetches two of its files; they are here already.
  const given: typeof fetch = async (address) => {
    const name = String(address).replace(/.*\//, '');
    return new Response(files[name], { headers: { 'content-type': name.endsWith('.wasm') ? 'application/wasm' : 'application/zip' } });
  };
  const source = `const fetch = globalThis.__given;\n${new TextDecoder().decode(files['pyodide.mjs'])}`;
  Object.defineProperty(self, '__given', { value: given, configurable: true });
  const [{ loadPyodide }, { default: createPyodideModule }] = (await Promise.all([import(moduleOf(source)), import(moduleOf(files['pyodide.asm.mjs']!))])) as [
    { loadPyodide(options: object): Promise<Python> },
    { default: unknown },
  ];
  const python = await loadPyodide({ indexURL: 'https://runtime.invalid/', createPyodideModule, lockFileContents: new TextDecoder().decode(files['pyodide-lock.json']) });
  delete (self as { __given?: unknown }).__given;
  python.setStdout({ batched: print });
  python.setStderr({ batched: print });
  send({ type: 'started' });
  try {
    await python.runPythonAsync(code, { globals: python.toPy({ __name__: '__main__' }) });
  } catch (error) {
    flush();
    const text = error instanceof Error ? error.message : String(error);
    const places = [...text.matchAll(/File "<exec>", line (\d+)/g)];
    const message = text.trimEnd().split('\n').at(-1)!;
    send({ type: 'error', message, ...(places.length > 0 && { line: Number(places.at(-1)![1]) }) });
  }
}

addEventListener(
  'message',
  async ({ data: job }: MessageEvent<Job>) => {
    try {
      await (job.language === 'python' ? runPython(job.code, job.runtime!) : runTypeScript(job.code));
    } catch (error) {
      send({ type: 'error', message: `The runtime could not be started: ${String(error)}` });
    }
    flush();
    send({ type: 'done' });
  },
  { once: true },
);
