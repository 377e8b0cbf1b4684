import { expect, test } from 'vitest';
import { factChanges } from './facts.ts';

test('a value that came, went or changed', () => {
  expect(factChanges({ license: 'MIT', status: 'active' }, { status: 'dormant', firstRelease: '2009' })).toEqual([
    { field: 'license', change: 'removed', before: 'MIT' },
    { field: 'status', change: 'changed', before: 'active', after: 'dormant' },
    { field: 'firstRelease', change: 'added', after: '2009' },
  ]);
});

test('the order of keys is no change, that of a list is', () => {
  expect(factChanges({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } })).toEqual([]);
  expect(factChanges({ authors: ['a', 'b'] }, { authors: ['b', 'a'] })).toEqual([{ field: 'authors', change: 'changed', before: ['a', 'b'], after: ['b', 'a'] }]);
});

test('of a list only the items that differ', () => {
  expect(factChanges({ languages: ['c', 'python'] }, { languages: ['python', 'go'] })).toEqual([
    { field: 'languages', change: 'removed', before: 'c' },
    { field: 'languages', change: 'added', after: 'go' },
  ]);
});

test('a correction within an item is one change', () => {
  expect(factChanges({ links: [{ kind: 'homepage', url: 'https://a.org/' }] }, { links: [{ kind: 'blog', url: 'https://a.org/' }] })).toHaveLength(1);
});

test('of a mapping the keys that differ', () => {
  expect(factChanges({ capabilities: { dns: 'yes', tls: 'no' } }, { capabilities: { dns: 'partly', tls: 'no' } })).toEqual([{ field: 'capabilities.dns', change: 'changed', before: 'yes', after: 'partly' }]);
  expect(factChanges({}, { packages: { npm: 'x' } })).toEqual([{ field: 'packages.npm', change: 'added', after: 'x' }]);
});
