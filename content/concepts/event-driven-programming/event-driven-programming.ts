// A turnstile as an event-driven program: a table says which handlers belong to which event, a queue holds what has happened.
// Handlers react, and may announce events in turn. Those wait behind everything that has happened before.

type Print = (line: string) => void;
type Handler = (who: string) => void;

export class Dispatcher {
  #handlers = new Map<string, Handler[]>();
  #queue: { event: string; who: string }[] = [];
  #print: Print;

  constructor(print: Print) {
    this.#print = print;
  }

  on(event: string, handler: Handler): void {
    this.#handlers.set(event, [...(this.#handlers.get(event) ?? []), handler]);
  }

  /** Notes that something has happened. Nobody reacts yet. */
  fire(event: string, who: string): void {
    this.#queue.push({ event, who });
  }

  /** Takes one event at a time and calls its handlers, in the order in which they were registered. */
  run(): void {
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      const handlers = this.#handlers.get(next.event) ?? [];
      this.#print(`queue: ${next.event} (${next.who})${handlers.length === 0 ? ', nobody reacts' : ''}`);
      for (const handler of handlers) handler(next.who);
    }
  }
}

const STREET = ['coin', 'push', 'sneeze', 'push'].map((event, i) => ({ event, who: i < 3 ? 'ann' : 'bob' }));

/** In a rush, all four things have happened before the program gets to react. Otherwise it reacts to each. */
export function turnstile(rush: boolean, print: Print): void {
  const events = new Dispatcher(print);
  let locked = true; // there is no stack that would remember it between two handlers

  events.on('coin', (who) => {
    locked = false;
    events.fire('unlocked', who);
    print(`gate: unlocks for ${who}`);
  });
  events.on('coin', (who) => print(`till: has the coin of ${who}`));
  events.on('push', (who) => {
    print(`gate: ${locked ? 'stops' : 'lets in'} ${who}`);
    if (!locked) events.fire('locked', who);
    locked = true;
  });
  events.on('unlocked', () => print('lamp: green'));
  events.on('locked', () => print('lamp: red'));

  for (const { event, who } of STREET) {
    events.fire(event, who);
    if (!rush) events.run();
  }
  events.run();
}

export function day(print: Print): void {
  print('street: a quiet morning');
  turnstile(false, print);
  print('street: a rush');
  turnstile(true, print);
}

if (import.meta.main) day(console.log);
