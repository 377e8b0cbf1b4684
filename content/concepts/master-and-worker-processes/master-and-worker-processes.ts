// A pre-forking server in virtual time. Clients queue at one listening socket, and any worker that is idle accepts the next one.
// The master forks workers and buries them. It never sees a client.

type Print = (line: string) => void;
export interface Client {
  at: number;
  name: string;
  takes: number;
  fatal?: boolean; // it meets a fault in the program, and whoever serves it dies
}
/** What a process waits for: the next client, or that so much time has passed. */
type Wait = 'accept' | number;
type Process = Generator<Wait, void, Client>;

/** Runs so many workers until the last client has been served. Returns who was answered. */
export function serve(size: number, clients: readonly Client[], print: Print): string[] {
  const answered: string[] = [];
  let now = 0;

  function* worker(name: string): Process {
    for (let count = 1; ; count++) { // in its own memory: no other worker sees it
      const client = yield 'accept';
      print(`${name}: accepts ${client.name}, its no. ${count}, at ${now}`);
      yield client.takes;
      if (client.fatal) throw new Error('segmentation fault');
      print(`${name}: answers ${client.name} at ${now}`);
      answered.push(client.name);
    }
  }

  let forked = 0;
  function fork(): void {
    const name = `worker ${++forked}`;
    print(`master: forks ${name} at ${now}`);
    resume(worker(name), name);
  }

  // The rest is the kernel: a clock, the queue of the listening socket, those who sleep in accept, and the news of a death.
  const backlog: Client[] = []; // survives whoever was to take from it
  const asleep: ((client: Client) => void)[] = [];
  const agenda: { at: number; event: () => void }[] = [];
  const later = (at: number, event: () => void) => agenda.push({ at, event });
  function resume(process: Process, name: string, client?: Client): void {
    try {
      const { value: wait } = process.next(client!);
      if (typeof wait === 'number') later(now + wait, () => resume(process, name));
      else if (backlog.length > 0) resume(process, name, backlog.shift());
      else asleep.push((next) => resume(process, name, next));
    } catch {
      print(`kernel: ${name} has crashed at ${now}`);
      later(now + 2, fork); // until the master has heard of it and the new one is up
    }
  }
  function arrive(client: Client): void {
    const accept = asleep.shift(); // of all that sleep, one is woken: who has slept longest
    if (accept) return accept(client);
    print(`kernel: ${client.name} queues at ${now}`);
    backlog.push(client);
  }

  for (const client of clients) later(client.at, () => arrive(client));
  for (let n = 0; n < size; n++) fork();
  for (let next; (next = agenda.sort((a, b) => a.at - b.at).shift()); ) {
    now = next.at;
    next.event();
  }
  return answered;
}

if (import.meta.main) {
  const ordinary = [['ann', 0, 30], ['cid', 6, 10], ['dan', 8, 10], ['eve', 40, 5]] as const;
  const clients = ordinary.map(([name, at, takes]): Client => ({ name, at, takes }));
  serve(2, [...clients, { name: 'bob', at: 5, takes: 10, fatal: true }], console.log);
}
