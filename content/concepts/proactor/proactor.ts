// One kernel, two ways to hear from it. The reactor is told that it may read now; the proactor, that the read is done.
// The clients are simulated: each piece of text comes from one of them at a certain time.

type Print = (line: string) => void;
export type Arrival = readonly [at: number, client: string, text: string];

export function kernel(arrivals: readonly Arrival[], print: Print) {
  const coming = [...arrivals];
  const unread = new Map<string, string>(); // has come in, and nobody has taken it
  const lent = new Map<string, (text: string) => void>(); // by client: a buffer to be filled, and the handler to be called then
  const port: (() => void)[] = []; // the completion port: what is done waits here, first come, first served

  function sleepUntil(awake: () => boolean): void {
    for (let next; !awake() && (next = coming.shift()); ) {
      const [at, client, text] = next;
      print(`kernel: "${text}" comes from ${client} at ${at}`);
      unread.set(client, (unread.get(client) ?? '') + text);
      fill(client);
    }
  }
  /** Carries out the read that was started for a client, if there is something to read. */
  function fill(client: string): void {
    const handler = lent.get(client);
    if (!handler || !unread.has(client)) return;
    const text = read(client);
    print(`kernel: puts "${text}" into the buffer for ${client}`);
    lent.delete(client);
    port.push(() => handler(text));
  }
  function read(client: string): string {
    const text = unread.get(client) ?? '';
    unread.delete(client);
    return text;
  }
  /** Readiness: names a client from which can be read. */
  function wait(): string | undefined {
    sleepUntil(() => unread.size > 0);
    return unread.keys().next().value;
  }
  /** Completion: takes the order and returns at once, whether there is something to read or not. */
  function startRead(client: string, handler: (text: string) => void): void {
    lent.set(client, handler);
    fill(client);
  }
  function dequeue(): (() => void) | undefined {
    sleepUntil(() => port.length > 0);
    return port.shift();
  }
  return { unread, lent, wait, read, startRead, dequeue };
}

export function reactor({ wait, read, lent }: ReturnType<typeof kernel>, print: Print): void {
  for (let client = wait(); client; client = wait()) {
    print(`reactor: ${client} is readable, lent buffers ${lent.size}`);
    print(`reactor: reads "${read(client)}"`);
  }
}

export function proactor({ startRead, dequeue, lent }: ReturnType<typeof kernel>, clients: readonly string[], print: Print): void {
  const start = (client: string) => {
    print(`proactor: starts a read from ${client}`);
    startRead(client, (text) => {
      print(`proactor: has "${text}", lent buffers ${lent.size}`);
      start(client);
    });
  };
  clients.forEach(start);
  for (let handle = dequeue(); handle; handle = dequeue()) handle();
}

if (import.meta.main) {
  const arrivals: Arrival[] = [[10, 'bob', 'GET /b'], [20, 'ann', 'GET '], [30, 'ann', '/a']];
  reactor(kernel(arrivals, console.log), console.log);
  proactor(kernel(arrivals, console.log), ['ann', 'bob'], console.log);
}
