// A pre-forking server in virtual time. Clients queue at one listening socket, and any worker that is idle accepts the next.
// The master touches no client. It forks workers: at the start, when one has died, and when it is told that all shall be new.

type Print = (line: string) => void;
export interface Client {
  at: number;
  name: string;
  takes: number;
  fatal?: boolean; // it meets a fault in the program, and whoever serves it dies
}
/** Yields how long it is busy, or that it wants the next client. Without one, the socket has been closed for it. */
type Worker = Generator<number | 'accept', void, Client | undefined>;

/** Returns who was answered. */
export function serve(size: number, clients: readonly Client[], reloadAt: number, print: Print): string[] {
  const answered: string[] = [];
  function* work(name: string): Worker {
    let served = 0; // each process has a counter of its own
    for (let client; (client = yield 'accept'); ) {
      print(`${name}: accepts ${client.name}, its no. ${++served}, at ${now}`);
      yield client.takes;
      if (client.fatal) throw new Error('segmentation fault');
      answered.push(client.name);
    }
  }

  let [forked, workers] = [0, new Set<Worker>()];
  function fork(): void {
    const name = `worker ${++forked}`;
    print(`master: forks ${name} at ${now}`);
    const worker = work(name);
    workers.add(worker);
    resume(worker, name);
  }
  function reload(): void {
    const old = workers;
    workers = new Set();
    print(`master: reads the new configuration at ${now}`);
    for (let n = 0; n < size; n++) fork();
    for (const { worker, name } of idle.splice(0).filter((each) => old.has(each.worker) || !idle.push(each))) resume(worker, name);
  }

  // The rest is the kernel: its clock, the queue of the listening socket, and those who sleep in accept.
  let now = 0;
  const backlog: Client[] = [];
  const idle: { worker: Worker; name: string }[] = [];
  const agenda: { at: number; event: () => void }[] = [];
  function later(at: number, event: () => void): void {
    agenda.push({ at, event });
    agenda.sort((a, b) => a.at - b.at);
  }
  function resume(worker: Worker, name: string, client?: Client): void {
    try {
      const { value, done } = worker.next(client);
      if (done) print(`${name}: has no more clients, exits at ${now}`);
      else if (value !== 'accept') later(now + value, () => resume(worker, name));
      else if (!workers.has(worker)) resume(worker, name);
      else if (backlog.length > 0) resume(worker, name, backlog.shift());
      else idle.push({ worker, name });
    } catch {
      print(`${name}: crashes at ${now}`);
      if (workers.delete(worker)) later(now + 2, fork); // until the master has heard of it and the new one is up
    }
  }
  return answered;
}
