import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { EVERYWHERE, FRESH, HASHED, headersFile, OPEN, PAGES, SANDBOX, WORKERS } from './response-headers.ts';

const rulesOf = (file: string) => file.trimEnd().split(/\n(?=\S)/).map((rule) => {
  const [path, ...headers] = rule.split('\n');
  return { path: path!, names: headers.map((header) => header.trim().split(':')[0]!) };
});

test('no two rules that match one address name the same header', () => {
  const rules = rulesOf(headersFile('/', ['api', 'concepts', 'embed', 'sandbox']));
  const matches = (path: string, address: string) => (path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : path === address);
  for (const address of ['/', '/api/v1/index.json', '/concepts/coroutine/', '/embed/gevent/', '/sandbox/index.html', '/pagefind/pagefind-worker.js', '/_astro/a.js', '/service-worker.js', '/cite/gevent.bib']) {
    const names = rules.filter(({ path }) => matches(path, address)).flatMap((rule) => rule.names);
    expect(names.length, address).toBe(new Set(names).size);
    expect(names, address).toContain('X-Content-Type-Options');
  }
});

test('nobody frames a page, this site alone the sandbox, and everybody what is made for it', () => {
  const file = headersFile('/below/', ['concepts', 'embed', 'sandbox']);
  expect(file).toContain("/below/concepts/*\n  Content-Security-Policy: frame-ancestors 'none'");
  expect(file).toContain("/below/sandbox/*\n  Content-Security-Policy: frame-ancestors 'self'");
  expect(file).not.toContain('/embed/');
});

describe.each(['nginx.conf', 'Caddyfile'])('deploy/%s', (name) => {
  test('sends what the headers file says', async () => {
    const configuration = await readFile(`deploy/${name}`, 'utf8');
    const missing = [EVERYWHERE, PAGES, SANDBOX, WORKERS, HASHED, FRESH, OPEN].flatMap((headers) => Object.entries(headers)).filter(([header, value]) => !configuration.includes(header) || !configuration.includes(`"${value}"`));
    expect(missing).toEqual([]);
  });
});
