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

test.each([
  ['a key twice in a mapping inside', 'a:\n  - b: 1\n    b: 2\n', ['3:5 duplicate-key']],
  ['a key that is a number and a text', '1: a\n"1": b\n', ['2:1 duplicate-key']],
  ['__proto__ as a key', 'a:\n  __proto__:\n    b: 1\n', ['2:3 plain-keys']],
  ['__proto__ as a quoted key', '"__proto__": 1\n', ['1:1 plain-keys']],
  ['a merge of an alias', 'a: &x {b: 1}\nc:\n  <<: *x\n', ['1:7 no-aliases', '3:7 no-aliases']],
  ['an escaped direction override', 'a: "b\\u202ec"\n', ['1:4 plain-characters']],
  ['an escaped NUL', 'a: "b\\0c"\n', ['1:4 plain-characters']],
  ['a zero-width space', 'a: b\u200bc\n', ['1:5 plain-characters']],
  ['a soft hyphen', 'a: b\u00adc\n', ['1:5 plain-characters']],
  ['a line separator', 'a: b\u2028c\n', ['1:5 plain-characters']],
  ['an invisible tag', 'a: b\u{e0041}c\n', ['1:5 plain-characters']],
  ['YAML 1.1', '%YAML 1.1\n---\na: yes\n', ['1:1 yaml']],
  ['a tag of another language', 'a: !!python/object:os.system x\n', ['1:4 yaml']],
  ['a tag that YAML knows', 'a: !!binary aGVsbG8=\n', ['1:13 no-tags']],
  ['a mapping as a key', '? {a: 1}\n: b\n', ['1:3 plain-keys']],
  ['a document after the end', 'a: 1\n...\nb: 2\n', ['3:1 yaml']],
  ['a tab as indentation', 'a:\n\tb: 1\n', ['2:1 yaml']],
  ['an open quote', 'a: "b\n', ['1:6 yaml']],
])('%s is refused at its place', (_, text, expected) => {
  expect(rules(text)).toEqual(expect.arrayContaining(expected));
  expect(read(text).source).toBeUndefined();
});

test.each([
  ['lists in lists', '['.repeat(100_000)],
  ['mappings in mappings', '{a: '.repeat(50_000)],
  ['items of items', `${'- '.repeat(50_000)}x`],
  ['keys below keys', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['twenty thousand keys', Array.from({ length: 20_000 }, (_, i) => `k${i}: x`).join('\n')],
  ['a key twenty thousand times', 'a: x\n'.repeat(20_000)],
  ['a very long text', `a: "${' '.repeat(250_000)}x"\n`],
])('%s are read or refused within a second, without an exception', (_, text) => {
  const started = performance.now();
  const { source, findings } = read(text);
  expect(Boolean(source) || findings.length > 0).toBe(true);
  // Far more than it takes alone, since other tests run beside this one.
  expect(performance.now() - started).toBeLessThan(3000);
});

test.each([
  ['an unclosed front matter', '---\ntitle: T\n', '1:1 front-matter'],
  ['a front matter that does not begin at once', '\n---\ntitle: T\n---\n', '1:1 front-matter'],
  ['an empty front matter', '---\n\n---\n', '2:1 not-empty'],
  ['broken YAML in the front matter', '---\ntitle: [T\n---\n', '2:10 yaml'],
  ['a key twice in the front matter', '---\ntitle: T\ntitle: U\n---\n', '3:1 duplicate-key'],
])('%s is refused with its line in the file', (_, text, expected) => {
  expect(readPage({ path: 'p.md', text }).findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toContain(expected);
});
