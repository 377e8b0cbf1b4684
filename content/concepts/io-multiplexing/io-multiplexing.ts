// Two ways to wait for many sockets at once. With select the program brings its list to every call; with an interest list
// the kernel keeps it. Both find the same sockets. The work is counted: calls, entries copied, entries looked at.

type Print = (line: string) => void;
export type Rounds = readonly (readonly number[])[]; // who speaks, round by round; a client is the number of its socket

export class Bill {
  calls = 0;
  copied = 0;
  looked = 0;
}

/** The whole set crosses the border and comes back, in the same place, with those crossed out that are not ready. */
export function select(set: boolean[], readable: ReadonlySet<number>, bill: Bill): void {
  bill.calls++;
  bill.copied += 2 * set.length;
  bill.looked += set.length;
  for (const [socket, wanted] of set.entries()) set[socket] = wanted && readable.has(socket);
}

export class InterestList {
  readonly bill = new Bill();
  readonly #interest = new Set<number>();
  readonly #ready = new Set<number>();

  /** One entry crosses the border, once and for all. */
  add(socket: number): void {
    this.bill.calls++;
    this.bill.copied++;
    this.#interest.add(socket);
  }
  /** Not a call: what comes in finds its way to the list by itself. */
  arrive(socket: number): void {
    if (this.#interest.has(socket)) this.#ready.add(socket);
  }
  /** What is ready crosses the border, and nothing else. */
  wait(): number[] {
    const ready = [...this.#ready];
    this.#ready.clear();
    this.bill.calls++;
    this.bill.copied += ready.length;
    return ready;
  }
}

export function withSelect(clients: number, rounds: Rounds, print: Print) {
  const bill = new Bill();
  const served = rounds.map((speaking) => {
    const set = Array.from({ length: clients }, () => true); // anew for every call, since the call crosses out
    const asked = set.map(Number).join('');
    select(set, new Set(speaking), bill);
    print(`select: asks ${asked}, hears ${set.map(Number).join('')}`);
    bill.looked += clients; // and now the program goes through it
    return set.flatMap((ready, socket) => (ready ? socket : []));
  });
  return { served, bill };
}

export function withList(clients: number, rounds: Rounds, print: Print) {
  const list = new InterestList();
  for (let socket = 0; socket < clients; socket++) list.add(socket);
  print(`list: has named all ${clients}, one by one`);
  const served = rounds.map((speaking) => {
    for (const socket of speaking) list.arrive(socket);
    const ready = list.wait();
    print(`list: hears ${ready.join(', ')}`);
    list.bill.looked += ready.length;
    return ready;
  });
  return { served, bill: list.bill };
}

export function compare(clients: number, rounds: Rounds, print: Print, detail: Print = () => {}): void {
  print(`main: ${clients} clients, rounds ${rounds.length}, messages ${rounds.flat().length}`);
  for (const [lane, { bill }] of Object.entries({ select: withSelect(clients, rounds, detail), list: withList(clients, rounds, detail) })) {
    print(`${lane}: calls ${bill.calls}, entries copied ${bill.copied}, looked at ${bill.looked}`);
  }
}

if (import.meta.main) {
  compare(8, [[2], [5], [2]], console.log, console.log);
  compare(8, [[0, 1, 2, 3, 4, 5, 6, 7]], console.log);
  compare(1000, Array.from({ length: 1000 }, (_, round) => [round]), console.log);
}
