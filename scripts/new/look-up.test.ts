import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answers } from './look-up.fixture.ts';
import { lookUp, registryOf, REGISTRY_NAMES, type RegistryName } from './look-up.ts';

let server: Server;
let addresses: Record<RegistryName, string>;
const asked: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers['user-agent']);
    const path = request.url!;
    // Never an answer: the time limit has to end it.
    if (path.includes('slow')) return;
    if (path.includes('broken')) return void response.end('<html>');
    if (path.includes('busy')) return void response.writeHead(429).end();
    const answer = answers[path];
    if (answer === undefined) return void response.writeHead(404).end('{}');
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  addresses = Object.fromEntries(REGISTRY_NAMES.map((name) => [name, address])) as typeof addresses;
});
afterAll(() => void (server.closeAllConnections(), server.close()));

const ask = (name: RegistryName, key: string, timeLimit = 2_000) => lookUp(name, key, { addresses, timeLimit, agent: 'form/1 (+https://example.org/)' });

describe('what registries know', () => {
  test('of a PEP: its header', async () => {
    expect(await ask('pep', '3124')).toMatchObject({
      known: {
        name: 'Overloading, Generic Functions',
        fields: { number: 3124, type: 'standards-track', status: 'deferred', created: '2007-04-28', requires: ['pep-3107', 'pep-3115'], replaces: ['pep-0245'], supersededBy: undefined, resolution: 'https://mail.example.org/1' },
        authors: ['Phillip J. Eby', 'Fred L. Drake, Jr.'],
        links: [{ kind: 'specification', url: 'https://peps.python.org/pep-3124/' }],
      },
    });
  });

  test('of a Python package: its first and its latest release', async () => {
    expect(await ask('pypi', 'spindle')).toMatchObject({
      known: {
        name: 'Spindle',
        fields: { firstRelease: '2007-06-11', latestRelease: { version: '2.0', date: '2020-01-02' }, license: 'MIT', packages: { pypi: 'Spindle' } },
        links: [{ kind: 'homepage', url: 'https://spindle.example.org/' }, { kind: 'repository', url: 'https://github.com/weaver/spindle' }],
      },
    });
  });

  test('of a JavaScript package with a scope', async () => {
    expect(await ask('npm', '@weaver/spindle')).toMatchObject({
      known: { fields: { firstRelease: '2015-03-04', latestRelease: { version: '1.1.0', date: '2016-05-06' }, license: undefined, packages: { npm: '@weaver/spindle' } }, links: [{ kind: 'repository', url: 'https://github.com/weaver/spindle.js' }] },
    });
  });

  test('of a DOI: the paper with its authors and its date', async () => {
    expect(await ask('doi', '10.1145/1095408.1095421')).toMatchObject({
      known: { name: 'On spinning & weaving', fields: { kind: 'paper', date: '2005-09', venue: 'Queue', doi: '10.1145/1095408.1095421' }, authors: ['Ada Weaver', 'Loom Works'] },
    });
  });

  test('of a repository: its licence, and that it is over', async () => {
    expect(await ask('github', 'weaver/spindle')).toMatchObject({
      known: { name: 'spindle', fields: { languages: ['python'], status: 'archived', license: undefined }, links: [{ kind: 'repository', url: 'https://github.com/weaver/spindle' }] },
    });
  });

  test('they are told who asks', () => {
    expect(new Set(asked)).toEqual(new Set(['form/1 (+https://example.org/)']));
  });
});

describe('what they do not know is said in one line', () => {
  test('a key that does not exist', async () => {
    expect(await ask('pypi', 'nothing')).toEqual({ trouble: 'PyPI does not know nothing' });
    expect(await ask('pep', '99')).toEqual({ trouble: 'peps.python.org says nothing about 99' });
  });

  test('a refusal, nonsense and silence', async () => {
    expect(await ask('pypi', 'busy')).toEqual({ trouble: 'PyPI answered 429; going on without it' });
    expect(await ask('pypi', 'broken')).toMatchObject({ trouble: expect.stringMatching(/no sense in the answer/) });
    expect(await ask('pypi', 'slow', 100)).toEqual({ trouble: 'PyPI could not be asked (no answer within 0.1 s); going on without it' });
  });

  test('no network', async () => {
    const answer = await lookUp('github', 'a/b', { addresses: { github: 'http://127.0.0.1:1' }, agent: 'form' });
    expect(answer).toMatchObject({ trouble: expect.stringMatching(/GitHub could not be asked \(no connection/) });
  });
});

test.each([
  ['https://github.com/gevent/gevent.git', { name: 'github', key: 'gevent/gevent' }],
  ['https://github.com/gevent', undefined],
  ['https://pypi.org/project/gevent/', { name: 'pypi', key: 'gevent' }],
  ['https://www.npmjs.com/package/@a/b', { name: 'npm', key: '@a/b' }],
  ['https://doi.org/10.1145/1095408.1095421', { name: 'doi', key: '10.1145/1095408.1095421' }],
  ['http://www.python.org/dev/peps/pep-0342/', { name: 'pep', key: '342' }],
  ['https://example.org/', undefined],
  ['https://doi.org/10.1145/%zz', undefined],
])('%s belongs to a registry, or to none', (url, expected) => {
  expect(registryOf(url)).toEqual(expected);
});
