import { expect, test } from 'vitest';
import { asgiBoard, type AsgiApp, type Event, serveAsgi, serveWsgi, type Request, wsgiBoard, type WsgiApp } from './wsgi-and-asgi.ts';

const GET: Request = ['GET', ['']];
const POST: Request = ['POST', ['a', 'b', 'c']];

function collector() {
  const lines: string[] = [];
  return { lines, print: (line: string) => void lines.push(line) };
}

test('WSGI: one call per request, and the next one only when the last piece is sent', () => {
  const { lines, print } = collector();
  const app: WsgiApp = function* (environ, startResponse) {
    print(`app: begins ${environ.REQUEST_METHOD}`);
    startResponse('200 OK');
    yield 'one';
    print('app: between');
    yield 'two';
    print('app: ends');
  };
  serveWsgi(app, [GET, POST], print);
  const expected = (method: string) => [`wsgi: calls app(environ, start_response) for ${method}`, `app: begins ${method}`, `wsgi: 200 OK to ${method}`, `wsgi: one to ${method}`, 'app: between', `wsgi: two to ${method}`, 'app: ends'];
  expect(lines).toEqual([...expected('GET'), ...expected('POST')]);
});

test('WSGI: the head waits for the first bytes, and may be replaced until then', () => {
  const { lines, print } = collector();
  const app: WsgiApp = function* (_, startResponse) {
    startResponse('200 OK');
    yield ''; // a pause, no bytes
    startResponse('500 Oops');
    print('app: changed its mind');
    yield 'sorry';
  };
  serveWsgi(app, [GET], print);
  expect(lines.slice(1)).toEqual(['app: changed its mind', 'wsgi: 500 Oops to GET', 'wsgi: sorry to GET']);
});

test('WSGI: an empty body still has a head', () => {
  const { lines, print } = collector();
  serveWsgi((_, startResponse) => (startResponse('204 No Content'), []), [GET], print);
  expect(lines.at(-1)).toBe('wsgi: 204 No Content to GET');
});

test('WSGI: who asks before the news are there goes without', () => {
  const { lines, print } = collector();
  serveWsgi(wsgiBoard(print), [GET, POST, GET], print);
  expect(lines.filter((line) => /^wsgi: .* to GET$/.test(line))).toEqual(['wsgi: 200 OK to GET', 'wsgi: no news to GET', 'wsgi: 200 OK to GET', 'wsgi: abc to GET']);
});

test('ASGI: who asks before the news are there gets them, in the same call', async () => {
  const { lines, print } = collector();
  await serveAsgi(asgiBoard(print), [GET, GET, POST], print);
  expect(lines.slice(0, 5).filter((line) => line.startsWith('asgi: calls'))).toHaveLength(3);
  expect(lines.filter((line) => line === 'asgi: abc to GET')).toHaveLength(2);
  expect(lines.indexOf('post: has received abc')).toBeLessThan(lines.indexOf('asgi: 200 to GET'));
});

test('ASGI: all connections are open at once', async () => {
  const { lines, print } = collector();
  let open = 0;
  let most = 0;
  const app: AsgiApp = async (_, receive, send) => {
    most = Math.max(most, ++open);
    await receive();
    await send({ type: 'http.response.start', status: 200 });
    open--;
  };
  await serveAsgi(app, Array.from({ length: 100 }, () => GET), print);
  expect(most).toBe(100);
  expect(lines.filter((line) => line === 'asgi: 200 to GET')).toHaveLength(100);
});

test('ASGI: the body comes in events of its own connection, the last of which says so; then comes the disconnect', async () => {
  const events = new Map<string, Event[]>();
  const app: AsgiApp = async ({ method }, receive) => {
    for (let event = await receive(); ; event = await receive()) {
      events.set(method, [...(events.get(method) ?? []), event]);
      if (event.type === 'http.disconnect') return;
    }
  };
  await serveAsgi(app, [POST, GET], () => {});
  const request = (body: string, moreBody: boolean) => ({ type: 'http.request', body, moreBody });
  expect(events.get('POST')).toEqual([request('a', true), request('b', true), request('c', false), { type: 'http.disconnect' }]);
  expect(events.get('GET')).toEqual([request('', false), { type: 'http.disconnect' }]);
});
