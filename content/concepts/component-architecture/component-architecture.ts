// Components with inboxes and outboxes. None knows what hangs on its boxes; a table outside says so, and can say it otherwise.

type Print = (line: string) => void;

/** All that a component knows of the world. */
export interface Boxes {
  say(event: string): void;
  send(outbox: string, message: string): void;
  receive(inbox: string): string | undefined;
}
/** It rests at each yield, and the others have their turn. */
export type Component = (self: Boxes) => Generator<void, void, void>;
/** From an outbox to an inbox, such as { 'ears.out': 'mouth.in' }: an outbox has one destination, an inbox any number of sources. */
export type Wiring = Readonly<Record<string, string>>;

/** Gives the components turns until a round has passed in which nobody sent anything. */
export function run(components: Readonly<Record<string, Component>>, wiring: Wiring, print: Print): void {
  const inboxes = new Map(Object.values(wiring).map((inbox) => [inbox, [] as string[]]));
  let sent = 0;
  const works = Object.entries(components).map(([name, component]) =>
    component({
      say: (event) => print(`${name}: ${event}`),
      send(outbox, message) {
        sent++;
        inboxes.get(wiring[`${name}.${outbox}`] ?? '')?.push(message); // with nothing at the other end it is lost, and the sender none the wiser
      },
      receive: (inbox) => inboxes.get(`${name}.${inbox}`)?.shift(),
    }),
  );
  for (let before = -1; before < sent; ) {
    before = sent;
    for (const work of works) work.next();
  }
}

export const source = (requests: readonly string[]): Component =>
  function* ({ say, send }) {
    for (const request of requests) {
      say(`sends ${request}`);
      send('out', request);
      yield;
    }
  };

export const filter = (method: string): Component =>
  function* ({ say, send, receive }) {
    for (; ; yield) {
      for (let request; (request = receive('in')); ) {
        const outbox = request.startsWith(method) ? 'out' : 'rest';
        say(`puts ${request} into ${outbox}`);
        send(outbox, request);
      }
    }
  };

export const screen: Component = function* ({ say, receive }) {
  for (; ; yield) for (let request; (request = receive('in')); ) say(`shows ${request}`);
};

if (import.meta.main) {
  const components = { source: source(['GET /a', 'PUT /b', 'GET /c']), filter: filter('GET'), page: screen, alarm: screen };
  const wirings: Wiring[] = [
    { 'source.out': 'page.in' },
    { 'source.out': 'filter.in', 'filter.out': 'page.in' },
    { 'source.out': 'filter.in', 'filter.out': 'page.in', 'filter.rest': 'alarm.in' },
  ];
  for (const wiring of wirings) {
    console.log(`wiring: ${Object.entries(wiring).map(([from, to]) => `${from} to ${to}`).join(', ')}`);
    run(components, wiring, console.log);
  }
}
