import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkAddress, type Manners } from './check-address.ts';
import { faultyServer, selfSignedServer, type FaultyServer } from './fixture-server.ts';

let server: FaultyServer;
let secure: Awaited<ReturnType<typeof selfSignedServer>>;
let pauses: number[];

beforeAll(async () => {
  [server, secure] = await Promise.all([faultyServer(), selfSignedServer()]);
});
afterAll(() => {
  server.stop();
  secure.stop();
});
beforeEach(() => {
  pauses = [];
  server.asked.length = 0;
});

const manners = (): Manners => ({ agent: 'links/1 (+https://example.org/)', timeLimit: 2_000, retries: 2, backOff: 100, longestPause: 5_000, sleep: async (time) => void pauses.push(time) });
const check = (path: string, changes: Partial<Manners> = {}) => checkAddress(server.origin + path, { ...manners(), ...changes });

test('a page that answers is asked once, without its body', async () => {
  expect(await check('/here')).toEqual({ kind: 'ok', status: 200 });
  expect(server.asked).toEqual(['HEAD /here']);
});

test('whoever is asked can see who asks', () => {
  expect(server.agents).toEqual(new Set(['links/1 (+https://example.org/)']));
});

describe('where HEAD tells nothing, GET does', () => {
  test('when it is refused', async () => {
    expect(await check('/no-head')).toEqual({ kind: 'ok', status: 200 });
    expect(server.asked).toEqual(['HEAD /no-head', 'GET /no-head']);
  });

  test('when the connection is cut', async () => {
    expect(await check('/cuts-head')).toEqual({ kind: 'ok', status: 200 });
  });
});

test.each([
  ['/status/404', { kind: 'gone', status: 404 }],
  ['/status/410', { kind: 'gone', status: 410 }],
  ['/status/401', { kind: 'refused', status: 401 }],
  ['/status/403', { kind: 'refused', status: 403 }],
  ['/status/400', { kind: 'failed', status: 400 }],
])('%s is told apart', async (path, outcome) => {
  expect(await check(path)).toEqual(outcome);
  expect(pauses).toEqual([]);
});

describe('redirections', () => {
  test('that are permanent lead to the last address', async () => {
    expect(await check('/moved')).toEqual({ kind: 'moved', status: 308, to: `${server.origin}/here` });
  });

  test('that may pass change nothing', async () => {
    expect(await check('/found')).toEqual({ kind: 'ok', status: 200 });
  });

  test('that are both count as far as they are permanent', async () => {
    expect(await check('/moved-then-found')).toEqual({ kind: 'moved', status: 301, to: `${server.origin}/found` });
  });

  test('to what is gone are gone', async () => {
    expect(await check('/moved-to-nothing')).toEqual({ kind: 'gone', status: 404 });
  });

  test('without end, and out of the web, lead nowhere', async () => {
    expect(await check('/circle', { retries: 0 })).toEqual({ kind: 'unreachable', why: 'redirects without end' });
    expect(await check('/to-mail', { retries: 0 })).toEqual({ kind: 'unreachable', why: 'leads to mailto:' });
  });
});

describe('passing faults', () => {
  test('are tried again, each time later', async () => {
    expect(await check('/recovers')).toEqual({ kind: 'ok', status: 200 });
    expect(pauses).toEqual([100]);
    expect(await check('/status/500')).toEqual({ kind: 'failed', status: 500 });
    expect(pauses).toEqual([100, 100, 200]);
  });

  test('wait as long as the host asks, within reason', async () => {
    expect(await check('/busy', { longestPause: 60_000 })).toEqual({ kind: 'ok', status: 200 });
    expect(pauses).toEqual([7_000]);
    expect(await check('/status/429')).toEqual({ kind: 'refused', status: 429 });
    expect(server.asked.filter((line) => line.startsWith('GET'))).toEqual([]);
  });

  test('end with the time limit', async () => {
    expect(await check('/silent', { timeLimit: 50, retries: 1 })).toEqual({ kind: 'timeout' });
    expect(server.asked).toHaveLength(4);
  });
});

test('a certificate that nobody signed is trouble of its own, and asked for once', async () => {
  expect(await checkAddress(`${secure.origin}/`, manners())).toEqual({ kind: 'certificate', why: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  expect(pauses).toEqual([]);
});

test('nobody listens, and no such host', async () => {
  expect(await checkAddress('http://127.0.0.1:1/', { ...manners(), retries: 0 })).toEqual({ kind: 'unreachable', why: 'ECONNREFUSED' });
  expect(await checkAddress('http://nowhere.invalid/', { ...manners(), retries: 0 })).toMatchObject({ kind: 'unreachable' });
});
