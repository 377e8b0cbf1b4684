/** Runs in the sandboxed frame: starts a worker for the one job it is given, and passes on what the worker says. */
import type { Job, Message } from './protocol.ts';

/** A program cannot send more messages than this through the page's thread, whatever it does. */
const MESSAGE_LIMIT = 2_000;

addEventListener(
  'message',
  ({ data: job, ports: [port], source }: MessageEvent<Job>) => {
    if (source !== parent || !port) return;
    const code = document.getElementById('worker')!.textContent!;
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    let messages = 0;
    const pass = (message: Message) => port.postMessage(message);
    worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (++messages <= MESSAGE_LIMIT) return pass(data);
      worker.terminate();
      pass({ type: 'cut' });
    });
    worker.addEventListener('error', ({ message }) => {
      pass({ type: 'error', message: message || 'The program could not be started.' });
      pass({ type: 'done' });
    });
    worker.postMessage(job, Object.values(job.runtime ?? {}));
  },
  { once: true },
);
