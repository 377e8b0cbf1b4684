import { expect, test } from 'vitest';
import { implementation } from './implementation.ts';
import { line, link, SUMMARY_LIMIT, summary } from './values.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) => schema.safeParse(value).success;

test.each(['https://example.org/', 'http://example.org/a?b=c#d', 'https://en.wikipedia.org/wiki/Icon_%28programming_language%29#Generators'])('a link may be %s', (url) => {
  expect(accepts(link(), url)).toBe(true);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://example.org/', '//example.org', '/page/', 'https://user:secret@example.org/', 'https://exa mple.org/', 'https://localhost', 'https://example.org/"><script>', 'JavaScript:alert(1)', ' https://example.org/'])(
  'a link may not be %s',
  (url) => {
    expect(accepts(link(), url)).toBe(false);
  },
);

test('a line is plain: no edges of space, no control characters', () => {
  expect(accepts(line(), 'gevent')).toBe(true);
  for (const text of ['', ' gevent', 'gevent\n', 'ge\u0007vent']) expect(accepts(line(), text)).toBe(false);
});

test('a summary has its limit', () => {
  expect(accepts(summary(), 'x'.repeat(SUMMARY_LIMIT))).toBe(true);
  expect(accepts(summary(), 'x'.repeat(SUMMARY_LIMIT + 1))).toBe(false);
});

const entry = { name: 'X', summary: 'X.', kind: 'library', sources: [{ url: 'https://example.org/', title: 'X', supports: ['summary'] }], verified: '2026-11-22' };

test('an entry needs no more than its name, summary, kind, a source and a verification', () => {
  expect(accepts(implementation, entry)).toBe(true);
});

test.each([
  ['an unknown key', { colour: 'red' }],
  ['no source', { sources: [] }],
  ['a source without an address', { sources: [{ title: 'X', supports: ['summary'] }] }],
  ['a source with two addresses', { sources: [{ url: 'https://example.org/', article: 'x', title: 'X', supports: ['summary'] }] }],
  ['a licence that is no SPDX expression', { license: 'BSD-like' }],
  ['a capability that is neither yes, no nor partly', { capabilities: { dns: 'maybe' } }],
  ['an empty list', { languages: [] }],
  ['null', { firstRelease: null }],
  ['a number as a date', { firstRelease: 2001 }],
  ['a reference that is no id', { authors: ['Ada Weaver'] }],
])('%s is refused', (_, change) => {
  expect(accepts(implementation, { ...entry, ...change })).toBe(false);
});

test('an SPDX expression may combine licences', () => {
  expect(accepts(implementation, { ...entry, license: 'BSD-2-Clause OR GPL-2.0-or-later' })).toBe(true);
});
