// A shop says what has happened, and others act on it. Neither side knows the other: between them stands a broker, with a queue for
// every consumer.

type Print = (line: string) => void;
type Handler = (thing: string) => void;

interface Consumer {
  topics: readonly string[];
  handle: Handler;
  queue: string[];
  up: boolean;
}

export class Broker {
  #consumers = new Map<string, Consumer>();

  subscribe(name: string, topics: readonly string[], handle: Handler): void {
    this.#consumers.set(name, { topics, handle, queue: [], up: true });
  }

  /** Puts a copy into each queue concerned. It calls nobody, and tells the producer nothing, not even whether there was anybody. */
  publish(topic: string, thing: string): void {
    for (const { topics, queue } of this.#consumers.values()) if (topics.includes(topic)) queue.push(thing);
  }

  setUp(name: string, up: boolean): void {
    this.#consumers.get(name)!.up = up;
  }

  /** Every consumer that is up takes one event from its queue, in turn, until their queues are empty. */
  deliver(): void {
    const busy = () => [...this.#consumers.values()].filter(({ up, queue }) => up && queue.length > 0);
    for (let round = busy(); round.length > 0; round = busy()) for (const { handle, queue } of round) handle(queue.shift()!);
  }
}

/** The producer. What follows from a sale is not written here. */
export function sell(broker: Broker, thing: string, print: Print): void {
  print(`shop: sells a ${thing}`);
  broker.publish('sold', thing);
}

export function connect(broker: Broker, print: Print): void {
  broker.subscribe('stock', ['sold'], (thing) => {
    print(`stock: packs the ${thing}`);
    broker.publish('packed', thing);
  });
  broker.subscribe('books', ['sold'], (thing) => print(`books: enter the ${thing}`));
  broker.subscribe('post', ['packed'], (thing) => print(`post: carries the ${thing}`));
}

export function day(print: Print): void {
  const broker = new Broker();
  connect(broker, print);
  print('books: closed for lunch');
  broker.setUp('books', false);
  sell(broker, 'kettle', print);
  sell(broker, 'mug', print);
  print('shop: goes on');
  broker.deliver();

  print('books: back again');
  broker.setUp('books', true);
  broker.deliver();

  print('club: subscribes');
  broker.subscribe('club', ['sold'], (thing) => print(`club: a point for the ${thing}`));
  sell(broker, 'spoon', print);
  broker.publish('returned', 'mug'); // nobody cares
  broker.deliver();
}

if (import.meta.main) day(console.log);
