// A container with two threads, and requests that need a slow service. A servlet that waits for it keeps its thread; one that says
// it will answer later gives its thread back. The time is virtual.

type Print = (line: string) => void;
export type Style = 'blocking' | 'asynchronous';
/** What a thread does for a request. It yields for how long it does so, be it work or waiting. */
export type Work = (thread: string) => Generator<number, void, void>;

export class Container {
  now = 0;
  held = 0; // how long its threads were not free, all together
  #free: string[];
  #queue: Work[] = [];
  #agenda: { at: number; event: () => void }[] = [];
  constructor(threads: number) {
    this.#free = Array.from({ length: threads }, (_, i) => `thread ${i + 1}`);
  }

  later(delay: number, event: () => void): void {
    this.#agenda.push({ at: this.now + delay, event });
    this.#agenda.sort((a, b) => a.at - b.at);
  }
  /** Has this done by a thread, as soon as one is free. */
  dispatch(work: Work): void {
    this.#queue.push(work);
    const thread = this.#free.shift();
    if (thread) this.#serve(thread);
  }
  #serve(thread: string): void {
    const work = this.#queue.shift()?.(thread);
    if (!work) return void this.#free.push(thread);
    const proceed = () => {
      const { value, done } = work.next();
      if (done) return this.#serve(thread);
      this.held += value;
      this.later(value, proceed);
    };
    proceed();
  }
  run(): void {
    for (let next; (next = this.#agenda.shift()); next.event()) this.now = next.at;
  }
}

/** Serves requests r1, r2 and so on, which need the service for so long. */
export function serve(style: Style, services: readonly number[], limit: number, print: Print) {
  const container = new Container(2);
  const answers = new Map<string, string>();
  /** Whoever answers first has answered: the thread that has the data, or the container when time is up. */
  const answer = (lane: string, request: string, text: string) => {
    print(`${lane}: ${answers.has(request) ? 'is too late for' : `answers ${text} to`} ${request} at ${container.now}`);
    if (!answers.has(request)) answers.set(request, text);
  };
  const servlets: Record<Style, (request: string, service: number) => Work> = {
    blocking: (request, service) => function* (thread) {
      yield 1; // reads the request
      print(`${thread}: waits for ${request} at ${container.now}`);
      yield service;
      yield 1; // writes the answer
      answer(thread, request, '200');
    },
    asynchronous: (request, service) => function* (thread) {
      yield 1;
      container.later(limit, () => answers.has(request) || answer('container', request, '503'));
      container.later(service, () => container.dispatch(function* (another) {
        yield 1;
        answer(another, request, '200');
      }));
      print(`${thread}: suspends ${request} at ${container.now}`); // and returns: the request is open, the thread is free
    },
  };
  print(`container: ${style} servlet`);
  for (const [i, service] of services.entries()) container.dispatch(servlets[style](`r${i + 1}`, service));
  container.run();
  print(`container: its threads were held for ${container.held}`);
  return { answers, held: container.held };
}

if (import.meta.main) for (const style of ['blocking', 'asynchronous'] as const) serve(style, [40, 30, 30, 30, 30, 60], 50, console.log);
