/** Input that means harm: refused with its place, or shown as the harmless text that it is. */
import { describe, expect, test } from 'vitest';
import { buildWith, implementation, validFiles } from '../../tests/support/knowledge-base.ts';
import { renderProse } from '../markdown/render.ts';
import { formatFinding } from './finding.ts';

const SPINDLE = 'data/implementations/spindle.yaml';
const CONCEPT = 'content/concepts/generator/index.md';
const ESSAY = 'content/essays/on-weaving.md';
const errors = (changes: Record<string, string>) => buildWith(changes).findings.filter(({ severity }) => severity === 'error').map(formatFinding);
const annotated = (markdown: string) => ({ [SPINDLE]: implementation.replace(/annotation: \|\n.*\n/, () => `annotation: |\n${markdown.split('\n').map((line) => (line ? `  ${line}` : '')).join('\n')}\n`) });

test.each([
  ['a scheme that runs', '[x](javascript:alert(1))', '27:3 prose-link'],
  ['a scheme in entities', '[x](&#106;avascript:alert(1))', '27:3 prose-link'],
  ['a scheme in a definition', '[x]\n\n[x]: javascript:alert(1)', '29:3 prose-link'],
  ['a scheme in an autolink', '<data:text/html,x>', '27:3 prose-link'],
  ['a file of the reader', '[x](file:///etc/passwd)', '27:3 prose-link'],
  ['a link with credentials', '[x](https://user:secret@example.org/)', '27:3 prose-link'],
  ['a link without a scheme', '[x](//example.org/)', '27:3 prose-link'],
  ['an image', '![x](https://example.org/x.png)', '27:3 no-images'],
  ['a script', 'a <script>alert(1)</script>', '27:5 no-html'],
  ['a comment', '<!-- x -->', '27:3 no-html'],
  ['HTML in a footnote', 'a[^1]\n\n[^1]: <img src=x>', '29:9 no-html'],
  ['a handler on a remark', ':::note{onclick="alert(1)"}\nx\n:::', '27:3 unknown-attribute'],
  ['a handler on a reference', ':ref[x]{#bobbin onclick="alert(1)"}', '27:3 unknown-attribute'],
  ['a direction override as an entity', 'a &#x202e; b', '27:3 plain-characters'],
  ['a directive named like a method', ':constructor[x]', '27:3 unknown-directive'],
  ['a table of a dataset named like a method', '::table{dataset="constructor"}', '27:3 table-query'],
  ['a reference to a method', ':ref[constructor]', '27:3 dangling-reference'],
  ['a snippet out of the tree', '::snippet{#../../../etc/passwd}', '27:3 '],
  ['a remark without an end', ':::note\nx', '27:3 directive-form'],
  ['an end without a remark', 'x\n\n:::\n', '29:3 directive-form'],
  ['a view inside a remark', ':::note\n::table{dataset="implementations"}\n:::', '28:3 directive-place'],
  ['a view inside a list', '- ::table{dataset="implementations"}', '27:'],
  ['quotes in quotes without end', '>'.repeat(3000), '27:3 prose-size'],
  ['lists in lists without end', Array.from({ length: 80 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'), '78:3 prose-size'],
  ['remarks in remarks without end', ':::note\n'.repeat(200), '77:3 prose-size'],
  ['prose as long as a book', 'word '.repeat(20_000), '27:3 prose-size'],
])('in prose, %s is refused', (_, markdown, place) => {
  const found = errors(annotated(markdown));
  expect(found.some((message) => message.startsWith(`${SPINDLE}:${place}`)), found.join('\n')).toBe(true);
});

test.each([
  ['brackets', '['.repeat(40_000)],
  ['stars', '*a **b '.repeat(6_000)],
  ['backticks', Array.from({ length: 250 }, (_, i) => '`'.repeat(i)).join(' ')],
  ['half an address', 'www.'.repeat(10_000)],
  ['ampersands', '&'.repeat(40_000)],
  ['directives that never end', ':ref[a]{'.repeat(5_000)],
])('prose full of %s takes no longer than a moment', (_, markdown) => {
  const started = performance.now();
  buildWith(annotated(markdown));
  expect(performance.now() - started).toBeLessThan(3000);
});

test.each([
  ['Cyrillic letters in a name', 'data/people/\u0430da.yaml', 'with U+0430'],
  ['capitals in a name', 'data/people/Ada.yaml', 'expected an id'],
  ['another ending', 'data/people/ada.yml', 'data/DATASET/ID.yaml'],
  ['a folder in a dataset', 'data/people/a/ada.yaml', 'data/DATASET/ID.yaml'],
  ['a dataset named like a method', 'data/constructor/ada.yaml', 'expected a dataset'],
  ['a concept as data', 'data/concepts/ada.yaml', 'expected a dataset'],
  ['a stray file beside a concept', 'content/concepts/generator/notes.txt', 'one of index.md, generator.ts'],
  ['a program named after another concept', 'content/concepts/generator/coroutine.ts', 'one of index.md, generator.ts'],
  ['an essay that is no Markdown', 'content/essays/x.html', 'content/essays/ID.md'],
  ['a name with a line break', 'data/people/a\nb.yaml', 'data/people/a b.yaml:1:1'],
  ['a name that moves the cursor', 'data/people/a\u001b[2J.yaml', 'data/people/a\\u{1b}[2J.yaml:1:1'],
])('%s is refused', (_, path, message) => {
  const found = errors({ [path]: validFiles['data/people/ada-weaver.yaml']! });
  expect(found.some((line) => line.includes(':1:1 file-name: ') && line.includes(message)), found.join('\n')).toBe(true);
});

test.each([
  ['the text of a concept', CONCEPT, `${validFiles[CONCEPT]}\nA\u202eB\n`, `${CONCEPT}:18:2 plain-characters`],
  ['an essay', ESSAY, `${validFiles[ESSAY]}A\u200bB\n`, `${ESSAY}:10:2 plain-characters`],
  ['a program', 'content/concepts/generator/generator.ts', '// \u2066\nrun();\n', 'generator.ts:1:4 plain-characters'],
])('what cannot be seen is refused in %s', (_, file, text, place) => {
  expect(errors({ [file]: text }).join('\n')).toContain(place);
});

test('a term that stands twice in a vocabulary is refused', () => {
  const file = 'data/vocabularies/status.yaml';
  expect(errors({ [file]: `${validFiles[file]}  - value: "active"\n    label: Again\n    definition: The same.\n` })).toEqual([`${file}:10:12 duplicate-term: found "active", expected every term once`]);
});

test('an id may be the name of a method of every object', () => {
  const person = 'names: [Con Structor]\nsummary: Wrote that.\nsources:\n  - url: https://example.org/\n    title: X\n    supports: [summary]\nverified: 2026-11-22\n';
  const { knowledgeBase } = buildWith({ 'data/people/constructor.yaml': person, [SPINDLE]: implementation.replace('[ada-weaver]', '[ada-weaver, constructor]') });
  expect(knowledgeBase!.works['constructor']).toEqual([{ id: 'spindle', part: 'author' }]);
  expect(knowledgeBase!.mentions['constructor']).toEqual([{ from: 'spindle', field: 'authors' }]);
});

describe('fields of plain text may hold what would be HTML or Markdown elsewhere,', () => {
  const name = '<script>alert(1)</script> [x](javascript:alert(2)) & "x"';
  const { knowledgeBase, findings } = buildWith({
    'data/implementations/bobbin.yaml': validFiles['data/implementations/bobbin.yaml']!.replace('name: Bobbin', `name: '${name}'`).replace('Waits for sockets.', `'"><img src=x onerror=alert(3)> *waits*.'`),
    ...annotated('It is built on :ref[bobbin].'),
  });

  test('and the check accepts it', () => {
    expect(findings).toEqual([]);
    expect(knowledgeBase!.entries.bobbin).toMatchObject({ name });
  });

  test('and a reference shows it as text', () => {
    const [segment] = renderProse(knowledgeBase!, ':ref[bobbin]', '/').segments;
    const { html } = segment as { html: string };
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script> [x](javascript:alert(2)) &#x26; "x"');
    expect(html).toContain('title="&#x22;><img src=x onerror=alert(3)> *waits*."');
    expect(html.match(/<[a-z]+/g)).toEqual(['<p', '<a', '<img']);
  });
});
