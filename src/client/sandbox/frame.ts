/** Runs in the sandboxed frame: starts a worker for the one job it is given, and passes on what the worker says. */
import { OUTPUT_LIMIT as LIMIT, type Job, type Message } from './protocol.ts';

/** A program cannot send more messages than this through the page's thread, whatever it does. */
const MESSAGE_LIMIT = 2_000;
/** An error is told in a line or two: characters. */
const ERROR_LIMIT = 1_000;

// Browsers have no policy against these connections. Workers do not know them; neither shall what might get out of one.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false });

addEventListener(
  'message',
  ({ data: job, ports: [port], source }: MessageEvent<Job>) => {
    if (source !== parent || !port) return;
    const code = document.getElementById('worker')!.textContent!;
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    let messages = 0;
    let characters = 0;
    const tell = (message: Message) => port.postMessage(message);
    const cut = () => {
      worker.terminate();
      tell({ type: 'cut' });
    };
    // A program may have changed the built-in functions with which the worker counts, so it is all counted here once more.
    worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (++messages > MESSAGE_LIMIT) return cut();
      if (data.type === 'output') {
        const text = String(data.text);
        characters += text.length;
        tell({ type: 'output', text: text.slice(0, LIMIT) });
        if (characters > LIMIT) cut();
      } else if (data.type === 'error') tell({ type: 'error', message: String(data.message).slice(0, ERROR_LIMIT), ...(Number.isInteger(data.line) && { line: data.line! }) });
      else if (data.type === 'cut') cut();
      else tell({ type: data.type });
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      tell({ type: 'error', message: String(message || 'The program could not be started.').slice(0, ERROR_LIMIT) });
      tell({ type: 'done' });
    });
    worker.postMessage(job, Object.values(job.runtime ?? {}));
  },
  { once: true },
);
