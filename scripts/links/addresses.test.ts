import { expect, test } from 'vitest';
import { addressesOf } from './addresses.ts';

const found = (path: string, text: string) => addressesOf({ files: [{ path, text }], findings: [] }).map(({ url, places }) => `${url} ${places.map(({ line, key }) => `${line}${key ? ` ${key}` : ''}`).join(', ')}`);

test('addresses of an entry, with the lines and keys where they stand', () => {
  expect(found('data/peps/a.yaml', 'links:\n  - kind: homepage\n    url: https://a.org/#top\nsources:\n  - url: https://a.org/\n    title: A\nresolution: https://b.org/x\n')).toEqual(['https://a.org/ 3 url, 5 url', 'https://b.org/x 7 resolution']);
});

test('what is known to be lost is not asked again, its copy is', () => {
  expect(found('data/peps/a.yaml', 'links:\n  - url: https://new.org/\n    original: https://old.org/\n    status: moved\n  - url: https://dead.org/\n    status: dead\n')).toEqual(['https://new.org/ 2 url']);
});

test('addresses in prose, without the punctuation around them', () => {
  expect(found('content/essays/a.md', '---\ntitle: A\nsources:\n  - url: https://a.org/\n---\n\nSee [it](https://b.org/x_(y)), or https://c.org/.\n')).toEqual(['https://a.org/ 4 url', 'https://b.org/x_(y) 7', 'https://c.org/ 7']);
});

test('an annotation is prose too', () => {
  expect(found('data/peps/a.yaml', 'annotation: |\n  See <https://d.org/>.\n')).toEqual(['https://d.org/ 1']);
});

test('other files have none', () => {
  expect(found('content/concepts/a/a.ts', "fetch('https://a.org/')")).toEqual([]);
});
