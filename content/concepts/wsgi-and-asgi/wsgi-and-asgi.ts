// Python's two calling conventions between web servers and applications, mirrored in TypeScript, each with a server in one thread.
// Requests come from a list instead of sockets. The application is a notice board: GET asks for the news, POST brings them.

type Print = (line: string) => void;
export type Request = readonly [method: string, pieces: readonly string[]];
export interface Environ {
  REQUEST_METHOD: string;
  'wsgi.input': { read(): string };
}
export type WsgiApp = (environ: Environ, startResponse: (status: string) => void) => Iterable<string>;
export type Event = { type: string; body?: string; moreBody?: boolean; status?: number };
export type AsgiApp = (scope: { type: 'http'; method: string }, receive: () => Promise<Event>, send: (event: Event) => Promise<void>) => Promise<void>;

/** One call for each request. What it returns is iterated over and sent; only then comes the next request. */
export function serveWsgi(app: WsgiApp, requests: readonly Request[], print: Print): void {
  for (const [method, pieces] of requests) {
    let head: string | undefined;
    const write = (chunk: string) => {
      if (head !== undefined) print(`wsgi: ${head} to ${method}`); // goes out with the first of the body: until then it may be changed
      head = undefined;
      if (chunk) print(`wsgi: ${chunk} to ${method}`);
    };
    print(`wsgi: calls app(environ, start_response) for ${method}`);
    const environ = { REQUEST_METHOD: method, 'wsgi.input': { read: () => pieces.join('') } };
    const body = app(environ, (status) => (head = status));
    for (const chunk of body) if (chunk) write(chunk); // an iterator that is left early is closed, as Python's server must do by hand
    write('');
  }
}

/** One coroutine for each connection. It awaits events, and what it has to say it sends as events. */
export async function serveAsgi(app: AsgiApp, requests: readonly Request[], print: Print): Promise<void> {
  const connection = async ([method, pieces]: Request) => {
    const rest = [...pieces];
    const receive = async (): Promise<Event> => {
      const body = rest.shift();
      return body === undefined ? { type: 'http.disconnect' } : { type: 'http.request', body, moreBody: rest.length > 0 };
    };
    const send = async (event: Event) => print(`asgi: ${event.type === 'http.response.start' ? event.status : event.body} to ${method}`);
    print(`asgi: calls app(scope, receive, send) for ${method}`);
    await app({ type: 'http', method }, receive, send);
  };
  await Promise.all(requests.map(connection)); // whenever one awaits, the others have their turn
}

export function wsgiBoard(print: Print): WsgiApp {
  let news = 'no news';
  return function* (environ, startResponse) {
    if (environ.REQUEST_METHOD === 'POST') {
      news = environ['wsgi.input'].read(); // one call for the whole body, however long it takes to arrive
      print(`post: has read ${news}`);
    }
    startResponse('200 OK');
    yield news; // to wait for other news would be to wait for ever: nobody else is called meanwhile
  };
}

export function asgiBoard(print: Print): AsgiApp {
  const news = Promise.withResolvers<string>();
  return async (scope, receive, send) => {
    let body = '';
    if (scope.method === 'POST') {
      for (let more = true; more; ) {
        const event = await receive();
        body += event.body;
        more = event.moreBody ?? false;
        print(`post: has received ${body}`);
      }
      news.resolve(body);
    } else {
      print('get: waits for the news');
      body = await news.promise;
    }
    await send({ type: 'http.response.start', status: 200 });
    await send({ type: 'http.response.body', body });
  };
}

if (import.meta.main) {
  const [get, post]: [Request, Request] = [['GET', ['']], ['POST', ['snow', ' tonight']]];
  serveWsgi(wsgiBoard(console.log), [get, post, get], console.log);
  await serveAsgi(asgiBoard(console.log), [get, post], console.log);
}
