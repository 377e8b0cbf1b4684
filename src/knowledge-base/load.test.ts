import { expect, test } from 'vitest';
import { buildWith, implementation, validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { formatFinding } from './finding.ts';
import { build } from './load.ts';

const SPINDLE = 'data/implementations/spindle.yaml';
const errors = (changes: Record<string, string | undefined>) => buildWith(changes).findings.filter(({ severity }) => severity === 'error').map(formatFinding);
const change = (from: string | RegExp, to: string) => {
  const changed = implementation.replace(from, to);
  if (changed === implementation) throw new Error(`nothing to change: ${from}`);
  return { [SPINDLE]: changed };
};

test('the valid files make a knowledge base without findings', () => {
  const { knowledgeBase, findings } = buildWith();
  expect(findings).toEqual([]);
  expect(Object.keys(knowledgeBase!.entries)).toEqual(['ada-weaver', 'bobbin', 'generator', 'loom-works', 'pep-0342', 'spindle']);
  expect(knowledgeBase!.snippets.generator).toEqual({ code: "console.log('main: one');\n", output: 'main: one\n' });
  expect(knowledgeBase!.files.spindle).toBe(SPINDLE);
});

test('the knowledge base is frozen to its depths', () => {
  const kb = validKnowledgeBase();
  expect(() => ((kb.entries.spindle!.sources[0] as { title: string }).title = 'changed')).toThrow(TypeError);
});

test('the order of the files does not matter', () => {
  const files = Object.entries({ 'data/people/b.yaml': 'names: [B]', 'data/people/a.yaml': 'names: [A]' }).map(([path, text]) => ({ path, text }));
  const options = { today: '2026-11-23' };
  expect(build({ files, findings: [] }, options)).toEqual(build({ files: [...files].reverse(), findings: [] }, options));
});

test.each([
  ['a dangling reference', change('[ada-weaver]', '[ada-weavre]'), `${SPINDLE}:11:11 dangling-reference: found "ada-weavre", expected the id of an entry in people or organisations (did you mean "ada-weaver"?)`],
  ['a reference to the wrong dataset', change('[ada-weaver]', '[bobbin]'), `${SPINDLE}:11:11 dangling-reference: found "bobbin", which is in implementations, expected the id of an entry in people or organisations`],
  ['an unknown key', change('license:', 'licence:'), `${SPINDLE}:9:1 unknown-key: found "licence", expected a key of this dataset (did you mean "license"?)`],
  ['an unknown key inside', change('    target: bobbin', '    target: bobbin\n    colour: red'), `${SPINDLE}:21:5 unknown-key: found "colour", expected a key of this item (known keys: type, target, source)`],
  ['a missing key', change(/^kind: .*\n/m, ''), `${SPINDLE}:1:1 required-key: found no "kind", expected a text`],
  ['an unknown term', change('status: active', 'status: actve'), `${SPINDLE}:7:9 unknown-term: found "actve", expected a term of data/vocabularies/status.yaml (did you mean "active"?)`],
  ['a bad date', change('2007-06-11', '2007-06-31'), `${SPINDLE}:6:15 value: found "2007-06-31", expected an EDTF date such as "2001", "2001-07", "2001-07-13", "1999~", "../1996" or "1996/2012"`],
  ['a javascript: link', change('https://example.org/users', 'javascript:alert(1)'), `${SPINDLE}:14:13 value: found "javascript:alert(1)", expected an address that begins with https:// or http://, without credentials or spaces`],
  ['a list where a text belongs', change('status: active', 'status: [active]'), `${SPINDLE}:7:9 type: found a list of 1, expected a text`],
  ['an unknown directive', change(':ref[generator]', ':reef[generator]'), `${SPINDLE}:27:18 unknown-directive: found ":reef", expected one of ref, pep, table, timeline, compare, snippet, terms, note, tip, caution, danger (did you mean "ref"?)`],
  ['a directive to nowhere', change(':pep[342]', ':pep[343]'), `${SPINDLE}:27:53 dangling-reference: found "pep-0343", expected the id of an entry in peps (did you mean "pep-0342"?)`],
  ['HTML in prose', change('It drives', 'It <b>drives</b>'), `${SPINDLE}:27:6 no-html: found HTML, expected Markdown and directives only (write "\\<" for the character)`],
  ['a date no source supports', change('[firstRelease, authors]', '[authors]'), `${SPINDLE}:6:15 sources-support-dates: found "firstRelease" that no source supports, expected a source whose "supports" names firstRelease`],
  ['broken YAML', change('name: Spindle', 'name: "Spindle'), `${SPINDLE}:`],
  ['an empty file', { [SPINDLE]: '' }, `${SPINDLE}:1:1 not-empty: found an empty file, expected an entry`],
  ['a scalar at the top', { [SPINDLE]: 'spindle\n' }, `${SPINDLE}:1:1 type: found "spindle", expected a mapping`],
  ['a name that is no id', { 'data/people/Ada.yaml': 'names: [Ada]' }, 'data/people/Ada.yaml:1:1 file-name: found "Ada", expected an id'],
  ['a folder that is no dataset', { 'data/persons/ada.yaml': 'names: [Ada]' }, 'data/persons/ada.yaml:1:1 file-name: found "persons", expected a dataset'],
  ['a file that belongs nowhere', { 'data/notes.txt': 'x' }, 'data/notes.txt:1:1 file-name:'],
  ['the same id in two datasets', { 'data/implementations/ada-weaver.yaml': implementation }, 'duplicate-id: found "ada-weaver", expected an id that is not taken yet'],
  ['a snippet without output', { 'content/concepts/generator/generator.out': undefined }, 'content/concepts/generator/index.md:16:1 snippet: found no content/concepts/generator/generator.out'],
  ['a redirect from a living id', { 'data/redirects.yaml': '- from: bobbin\n  dataset: implementations\n  to: spindle\n  date: 2026-11-22\n  why: Renamed.\n' }, 'data/redirects.yaml:1:9 redirect: found "bobbin", expected an id that no entry has any more'],
  ['a redirect to nowhere', { 'data/redirects.yaml': '- from: distaff\n  dataset: implementations\n  to: distaf\n  date: 2026-11-22\n  why: Renamed.\n' }, 'data/redirects.yaml:3:7 dangling-reference: found "distaf"'],
  ['a comparison of what is not there', { 'content/compare/two.md': '---\ntitle: T\nsummary: S.\nverified: 2026-11-22\n---\n\n::compare{ids="spindle,bobin"}\n' }, 'content/compare/two.md:7:1 dangling-reference: found "bobin", expected the id of an entry in implementations or peps or articles or specifications (did you mean "bobbin"?)'],
  ['a comparison with a person', { 'content/compare/two.md': '---\ntitle: T\nsummary: S.\nverified: 2026-11-22\n---\n\n::compare{ids="spindle,ada-weaver"}\n' }, 'content/compare/two.md:7:1 dangling-reference: found "ada-weaver", which is in people'],
  ['a source of a page that is not there', { 'content/essays/on-weaving.md': '---\ntitle: T\nsummary: S.\nsources:\n  - article: nothing-here\n    title: X\n    supports: [text]\nverified: 2026-11-22\n---\n\nText.\n' }, 'content/essays/on-weaving.md:5:14 dangling-reference: found "nothing-here"'],
  ['a field that a table does not know', { 'content/essays/on-weaving.md': '---\ntitle: T\nsummary: S.\nverified: 2026-11-22\n---\n\n::table{dataset="implementations" where="kin=library"}\n' }, 'content/essays/on-weaving.md:7:1 table-query: found "kin", expected a field of implementations'],
])('%s is refused with its place', (_, changes, expected) => {
  const found = errors(changes as Record<string, string | undefined>);
  expect(found.some((message) => message.includes(expected)), `expected ${expected}\namong ${found.join('\n')}`).toBe(true);
  expect(buildWith(changes as Record<string, string | undefined>).knowledgeBase).toBeUndefined();
});

test('all errors are reported at once, in the order of files and lines', () => {
  const found = errors({ ...change('license: MIT', 'license: BSD-like\ncolour: red'), 'data/people/ada-weaver.yaml': 'names: []\n' });
  expect(found.length).toBeGreaterThanOrEqual(4);
  const files = found.map((message) => message.split(':')[0]!);
  expect(files).toContain(SPINDLE);
  expect(files).toContain('data/people/ada-weaver.yaml');
  expect(files).toEqual([...files].sort());
});

test('a file that cannot be parsed does not make the references to it dangle', () => {
  expect(errors(change('kind: library', 'kind: [library]')).length).toBe(1);
});

test('prose that mentions an entry is a mention of it', () => {
  const { mentions } = validKnowledgeBase();
  expect(mentions.generator).toEqual([
    { from: 'pep-0342', field: 'introduces' },
    { from: 'spindle', field: 'annotation' },
  ]);
  expect(mentions.spindle).toEqual([{ from: 'on-weaving', field: 'text' }]);
});

test('works follow from authorship and use', () => {
  const { works } = validKnowledgeBase();
  expect(works['ada-weaver']).toEqual([{ id: 'spindle', part: 'author' }]);
  expect(works['loom-works']).toEqual([{ id: 'spindle', part: 'user' }]);
});

test('the chronology has every dated thing in the order of time', () => {
  expect(validKnowledgeBase().chronology.map(({ sort, id, what }) => `${sort} ${id} ${what}`)).toEqual([
    '1996-01-01 bobbin first-release',
    '2005-05-10 pep-0342 created',
    '2007-06-11 spindle first-release',
    '2009-01-01 spindle milestone',
  ]);
});

test('an old verification warns and does not fail', () => {
  const { knowledgeBase, findings } = buildWith(change('verified: 2026-11-22', 'verified: 2024-11-22'));
  expect(knowledgeBase).toBeDefined();
  expect(findings).toMatchObject([{ rule: 'verified-lately', severity: 'warning', line: 32 }]);
});
