import { expect, test } from 'vitest';
import { readPage, readYaml } from './read.ts';

const read = (text: string) => readYaml({ path: 'data/x.yaml', text });
const rules = (text: string) => read(text).findings.map(({ rule, line, column }) => `${line}:${column} ${rule}`);

test('a value is found again at its line and column', () => {
  const { source } = read('name: x\nlinks:\n  - url: https://example.org/\n');
  expect(source!.locate(['links', 0, 'url'])).toEqual({ file: 'data/x.yaml', line: 3, column: 10 });
  expect(source!.locateKey(['links'])).toEqual({ file: 'data/x.yaml', line: 2, column: 1 });
});

test('what is missing is located at what should hold it', () => {
  const { source } = read('name: x\nlinks:\n  - kind: home\n');
  expect(source!.locate(['links', 0, 'url'])).toMatchObject({ line: 3, column: 5 });
});

test('dates and yes stay text', () => {
  expect(read('a: 2026-11-22\nb: yes\n').source!.value).toEqual({ a: '2026-11-22', b: 'yes' });
});

test.each([
  ['an empty file', '', ['1:1 not-empty']],
  ['only a comment', '# nothing\n', ['1:1 not-empty']],
  ['broken YAML', 'a: [1\nb: 2\n', ['2:1 yaml']],
  ['a key twice', 'a: 1\na: 2\n', ['2:1 duplicate-key']],
  ['two documents', 'a: 1\n---\nb: 2\n', ['2:1 yaml']],
  ['a custom tag', 'a: !run x\n', ['1:4 yaml']],
  ['an anchor and its alias', 'a: &x 1\nb: *x\n', ['1:7 no-aliases', '2:4 no-aliases']],
  ['a direction override', 'a: b\u202ec\n', ['1:5 plain-characters']],
  ['a NUL', 'a: b\u0000c\n', ['1:5 plain-characters']],
])('%s is refused with its place', (_, text, expected) => {
  expect(rules(text)).toEqual(expect.arrayContaining(expected));
});

test('a bomb of aliases is refused at once', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefghi'[i]},`.repeat(9)}]`).join('\n')}\n`;
  expect(read(bomb).source).toBeUndefined();
});

test('lines of Markdown in a block are located in the file', () => {
  const { source } = read('name: x\nannotation: |\n  One.\n\n  Two :ref[x].\n');
  expect(source!.locateProse(['annotation'], 3, 5)).toEqual({ file: 'data/x.yaml', line: 5, column: 7 });
});

test('a page is front matter and body, and knows where its body begins', () => {
  const { page } = readPage({ path: 'p.md', text: '---\ntitle: T\nsummary: S\n---\n\nBody.\n' });
  expect(page!.body).toBe('\nBody.\n');
  expect(page!.bodyLine).toBe(5);
  expect(page!.source.locate(['summary'])).toMatchObject({ line: 3 });
});

test('a page without front matter is refused', () => {
  expect(readPage({ path: 'p.md', text: 'Body.\n' }).findings).toMatchObject([{ rule: 'front-matter', line: 1, column: 1 }]);
});
