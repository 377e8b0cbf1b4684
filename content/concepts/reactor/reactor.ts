// A reactor: one object waits for all handles at once and calls, for each that is ready, the handler registered for it.
// Handles are numbers here, and what comes in on them, and when, stands in a list.

type Print = (line: string) => void;
export type Arrival = readonly [at: number, handle: number, text: string];
export type Handler = (handle: number) => void;
/** Waits until some of these handles are ready, and returns them. None means that nothing will come any more. */
export type Demultiplexer = (handles: readonly number[]) => number[];

/** In place of sockets and a kernel. The time is virtual. */
export class Network {
  now = 0;
  #unread: Arrival[];
  constructor(arrivals: readonly Arrival[]) {
    this.#unread = [...arrivals]; // in the order of their times
  }
  /** Returns what is ready, the handle that has waited longest first. */
  wait(handles: readonly number[]): number[] {
    const wanted = this.#unread.filter(([, handle]) => handles.includes(handle));
    if (wanted[0]) this.now = Math.max(this.now, wanted[0][0]);
    return [...new Set(wanted.filter(([at]) => at <= this.now).map(([, handle]) => handle))];
  }
  read(handle: number): string {
    return this.#unread.splice(this.#unread.findIndex(([, to]) => to === handle), 1)[0]![2];
  }
}

export class Reactor {
  #handlers = new Map<number, Handler>();
  #demultiplex: Demultiplexer;
  constructor(demultiplex: Demultiplexer) {
    this.#demultiplex = demultiplex;
  }
  register(handle: number, handler: Handler): void {
    this.#handlers.set(handle, handler);
  }
  remove(handle: number): void {
    this.#handlers.delete(handle);
  }
  run(): void {
    for (let ready; (ready = this.#demultiplex([...this.#handlers.keys()])).length > 0; ) {
      for (const handle of ready) this.#handlers.get(handle)?.(handle); // a handler before this one may have removed it
    }
  }
}

/** A log server. Of waiting it knows nothing. */
export function logServer(reactor: Reactor, network: Network, print: Print): void {
  let next = 4;
  reactor.register(3, (listener) => {
    const client = network.read(listener);
    print(`acceptor: ${client} gets handle ${next}`);
    reactor.register(next++, (handle) => {
      const text = network.read(handle);
      network.now += 10; // writes it to the disk, and everybody waits
      print(`${client}: "${text}" is written at ${network.now}`);
      if (text.startsWith('ban ')) reactor.remove(Number(text.slice('ban '.length)));
    });
  });
}

export function demo(order: 'lowest first' | 'oldest first', print: Print): void {
  const network = new Network([[0, 3, 'ann'], [0, 3, 'bob'], [20, 4, 'one'], [22, 5, 'two'], [24, 4, 'ban 5'], [50, 5, 'three']]);
  const reactor = new Reactor((handles) => {
    const ready = network.wait(handles);
    if (order === 'lowest first') ready.sort((a, b) => a - b);
    print(`wait: for ${handles}, ready ${ready.join() || 'none'} at ${network.now}`);
    return ready;
  });
  print(`main: ${order}`);
  logServer(reactor, network, print);
  reactor.run();
}

if (import.meta.main) {
  demo('lowest first', console.log);
  demo('oldest first', console.log);
}
