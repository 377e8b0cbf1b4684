// Many clients, few of whom speak at a time. Two bills are counted, not measured: what it takes to keep a client that is waiting,
// and how many clients a server has to look at in order to find those that speak.

type Print = (line: string) => void;

const MIB = 2 ** 20;

/** What a process could use on the 32-bit machines of the time, and the stack a thread was given there, by Kegel's account. */
export const MEMORY = 1024 * MIB;
export const STACK = 2 * MIB;

/** Our allowance for a connection without a thread: a buffer, and a few words about what it waits for. */
export const CONNECTION = 4096;

/** In each round, one client in a thousand sends a request. */
const QUIET = 1000;

export interface Design {
  perClient: number;
  /** The clients that are looked at in a round. */
  examines(connected: readonly number[], speaking: ReadonlySet<number>): Iterable<number>;
}

export const designs = {
  /** A thread for each client, blocked in read(): the kernel wakes the right ones. */
  threads: { perClient: STACK, examines: (_, speaking) => speaking },
  /** One loop that hands the whole list to the kernel and gets it back with marks, each time. */
  poll: { perClient: CONNECTION, examines: (connected) => connected },
  /** One loop that registers each client once and is given those that are ready. */
  epoll: { perClient: CONNECTION, examines: (_, speaking) => speaking },
} satisfies Record<string, Design>;

/** Lets so many clients connect, plays the rounds, and returns the bills. */
export function serve(design: Design, clients: number, rounds: number) {
  const bills = { connected: 0, refused: 0, memory: 0, examined: 0, answered: 0 };
  const connected: number[] = [];
  for (let client = 0; client < clients; client++) {
    if (bills.memory + design.perClient > MEMORY) bills.refused++;
    else {
      bills.memory += design.perClient;
      bills.connected = connected.push(client);
    }
  }
  for (let round = 0; round < rounds; round++) {
    const speaking = new Set(connected.filter((client) => client % QUIET === round % QUIET));
    for (const client of design.examines(connected, speaking)) {
      bills.examined++;
      if (speaking.has(client)) bills.answered++;
    }
  }
  return bills;
}

export function compare(crowds: readonly number[], print: Print): void {
  for (const clients of crowds) {
    print(`main: ${clients} clients`);
    for (const [name, design] of Object.entries(designs)) {
      const { connected, refused, memory, examined, answered } = serve(design, clients, 100);
      print(`${name}: ${connected} connected with ${Math.ceil(memory / MIB)} MiB, ${refused} refused`);
      print(`${name}: looked at ${examined} to answer ${answered}`);
    }
  }
}

if (import.meta.main) compare([500, 10_000], console.log);
