import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { buildWith, implementation, validFiles } from '../../tests/support/knowledge-base.ts';
import { fix } from './fix.ts';

const SPINDLE = 'data/implementations/spindle.yaml';
const terms = new Map([['capability', ['dns', 'tls', 'http']]]);
const fixed = (text: string, path = SPINDLE) => fix({ path, text }, terms);

test.each(Object.entries(validFiles))('%s is left as it is', (path, text) => {
  expect(fix({ path, text }, terms)).toEqual({ text, rules: [] });
});

test.each([
  ['a byte order mark', `\ufeff${implementation}`, ['byte-order-mark']],
  ['CRLF', implementation.replaceAll('\n', '\r\n'), ['line-ending']],
  ['CR', implementation.replaceAll('\n', '\r'), ['line-ending']],
  ['space at the end of lines', implementation.replace(/^(name|kind|  - type): .*$/gm, '$& \t'), ['trailing-space']],
  ['no newline at the end', implementation.trimEnd(), ['final-newline']],
  ['all of these', `\ufeff${implementation.trimEnd().replaceAll('\n', ' \r\n')}`, ['byte-order-mark', 'line-ending', 'trailing-space', 'final-newline']],
  ['a date without quotes', implementation.replace('"2007-06-11"', '2007-06-11'), ['date-quotes']],
  ['a year without quotes', implementation.replace('"2009"', '2009'), ['date-quotes']],
  ['a date in single quotes', implementation.replace('"2009"', "'2009'"), ['date-quotes']],
  ['keys in another order', implementation.replace('kind: library\nlanguages: [python]\n', 'languages: [python]\nkind: library\n'), ['key-order']],
  ['the keys of an item in another order', implementation.replace('  - type: builds-on\n    target: bobbin\n', '  - target: bobbin\n    type: builds-on\n'), ['key-order']],
  ['a block of Markdown that stands first', implementation.replace(/(^[\s\S]*?)(annotation: \|\n(?: .*\n)*)/, '$2$1'), ['key-order']],
])('%s is mended, and nothing else', (_, text, rules) => {
  expect(fixed(text)).toEqual({ text: implementation, rules });
});

test('whatever is mended is reported before, as a warning at its place, and not afterwards', () => {
  const text = `\ufeff${implementation.replace('"2009"', '2009').replace('aliases: [spindle.py]\nsummary: Runs generators in turn.\n', 'summary: Runs generators in turn.\naliases: [spindle.py] \n').replaceAll('\n', '\r\n')}`;
  const { knowledgeBase, findings } = buildWith({ [SPINDLE]: text.replace('date: 2009', "date: '2009'") });
  expect(knowledgeBase).toBeDefined();
  expect(findings.map(({ line, column, rule, severity }) => `${line}:${column} ${rule} ${severity}`)).toEqual([
    '1:1 byte-order-mark warning',
    '1:14 line-ending warning',
    '3:1 key-order warning',
    '3:22 trailing-space warning',
    '23:11 date-quotes warning',
  ]);
  expect(buildWith({ [SPINDLE]: fixed(text).text }).findings).toEqual([]);
});

test('comments move with the key below them; those above the first key stay', () => {
  const text = '# yaml-language-server: $schema=x\n# About looms.\nsummary: S. # short\n# as it spells itself\nname: N\n\n# today\nverified: 2026-11-22\nkind: company # so it says\n# the end\n';
  expect(fixed(text, 'data/organisations/x.yaml').text).toBe(
    '# yaml-language-server: $schema=x\n# About looms.\n# as it spells itself\nname: N\nsummary: S. # short\nkind: company # so it says\n# today\nverified: 2026-11-22\n# the end\n',
  );
});

test('capabilities follow their vocabulary', () => {
  expect(fixed('name: X\ncapabilities:\n  http: "yes"\n  # by c-ares\n  dns: "no"\n  tls: partly\n').text).toBe('name: X\ncapabilities:\n  # by c-ares\n  dns: "no"\n  tls: partly\n  http: "yes"\n');
});

test('lists keep their order, which pages show', () => {
  const text = 'name: X\naliases: [z, a]\nauthors: [zoe, ada]\nusedBy:\n  - organisation: z\n    source: https://z.example/\n  - organisation: a\n    source: https://a.example/\n';
  expect(fixed(text)).toEqual({ text, rules: [] });
});

test('front matter is mended, and the text below it keeps its spaces', () => {
  const text = '---\nsummary: S.\ntitle: T\nsince: 2001\n---\n\nA line  \nbroken.\n';
  expect(fixed(text, 'content/concepts/x/index.md')).toEqual({ text: '---\ntitle: T\nsummary: S.\nsince: "2001"\n---\n\nA line  \nbroken.\n', rules: ['key-order', 'date-quotes'] });
});

describe('what a file says is never changed:', () => {
  test.each([
    ['broken YAML', 'name: [X\nkind: y\n'],
    ['a key twice', 'summary: S\nname: X\nname: Y\n'],
    ['an alias', 'summary: &a S\nname: *a\n'],
    ['an unknown key', 'summary: S\ncolour: red\nname: X\n'],
    ['a mapping in flow style', 'latestRelease: { date: "2001", version: x }\n'],
    ['a list at the top', '- summary\n- name\n'],
    ['a scalar at the top', 'spindle\n'],
    ['nothing', ''],
    ['a date that is none', 'firstRelease: 2001-13\n'],
    ['nesting without end', `name: ${'['.repeat(20_000)}\n`],
  ])('%s stays as it is', (_, text) => {
    expect(fixed(text)).toEqual({ text, rules: [] });
  });

  test('a file that is no data stays as it is', () => {
    expect(fixed('console.log(1); \r\n', 'content/concepts/x/x.ts')).toEqual({ text: 'console.log(1); \r\n', rules: [] });
  });

  test('any order of the keys of an entry becomes the one order, with the same values', () => {
    const pieces = implementation.match(/^[a-zA-Z]+:.*\n(?:[ ].*\n)*/gm)!;
    expect(pieces.join('')).toBe(implementation);
    for (let turn = 1; turn < pieces.length; turn++) {
      const text = [...pieces.slice(turn), ...pieces.slice(0, turn)].join('');
      expect(fixed(text).text).toBe(implementation);
      expect(fixed([...pieces].reverse().join('')).text).toBe(implementation);
    }
    expect(parseYaml(fixed([...pieces].reverse().join('')).text)).toEqual(parseYaml(implementation));
  });
});
