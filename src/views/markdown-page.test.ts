import { describe, expect, test } from 'vitest';
import { parseMarkdown, textOf } from '../knowledge-base/prose.ts';
import { buildWith, implementation, validFiles, validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { llmsFull, llmsIndex } from './llms.ts';
import { entryMarkdown, proseMarkdown } from './markdown-page.ts';

const kb = validKnowledgeBase();
const absolute = (address: string) => `https://looms.example.org/below${address}`;
const at = (address: string) => `(https://looms.example.org/below${address})`;

describe('an entry as Markdown', () => {
  const spindle = entryMarkdown(kb, kb.entries.spindle!, absolute);

  test('begins with its title and summary', () => {
    expect(spindle.startsWith('# Spindle\n\n> Runs generators in turn.\n\nAlso: spindle.py\n')).toBe(true);
  });

  test('lists its facts with links and sources', () => {
    expect(spindle).toContain('- **First release**: 11 June 2007 (source 1)\n');
    expect(spindle).toContain(`- **Authors**: [Ada Wěaver]${at('/people/ada-weaver.md')} (source 1)\n`);
    expect(spindle).toContain('- **Packages**: [PyPI: spindle](https://pypi.org/project/spindle/)\n');
  });

  test('has its text with directives turned into links', () => {
    expect(spindle).toContain(`It drives each [generator]${at('/concepts/generator.md')} until it waits, as [PEP 342]${at('/peps/pep-0342.md')} allows.`);
  });

  test('has what happened, relations and sources', () => {
    expect(spindle).toContain('- 2009: It was rewritten. ([source](https://example.org/news))');
    expect(spindle).toContain(`- **builds-on label**: [Bobbin]${at('/implementations/bobbin.md')} ([source](https://example.org/readme))`);
    expect(spindle).toContain('1. [News](https://example.org/news) for first release, authors');
  });

  test('ends with its addresses and the licence', () => {
    expect(spindle).toContain(`[https://looms.example.org/below/implementations/spindle/]${at('/implementations/spindle/')}`);
    expect(spindle).toContain(at('/api/v1/implementations/spindle.json'));
    expect(spindle.endsWith('Licence: CC BY 4.0.\n')).toBe(true);
  });

  test('of a concept has its program and what it prints', () => {
    const generator = entryMarkdown(kb, kb.entries.generator!, absolute);
    expect(generator).toContain("```ts\nconsole.log('main: one');\n```\n");
    expect(generator).toContain('```text\nmain: one\n```\n');
  });

  test('names a person’s works', () => {
    expect(entryMarkdown(kb, kb.entries['ada-weaver']!, absolute)).toContain(`## Made or wrote\n\n- [Spindle]${at('/implementations/spindle.md')}, library label, 11 June 2007`);
  });

  test('says what is disputed', () => {
    const { knowledgeBase } = buildWith({ 'data/implementations/spindle.yaml': `${implementation}disputes:\n  - claim: It is older.\n    by: Somebody\n    source: https://example.org/check\n    reading: It is not.\n` });
    expect(entryMarkdown(knowledgeBase!, knowledgeBase!.entries.spindle!, absolute)).toContain('- **Said:** It is older. (Somebody) **Our reading:** It is not. [Check it](https://example.org/check)');
  });

  test('keeps what looks like Markdown in a name from being read as such', () => {
    const name = '*Spin* [dle](x) <b> `_a_`';
    const { knowledgeBase } = buildWith({ 'data/implementations/spindle.yaml': implementation.replace('name: Spindle', `name: ${JSON.stringify(name)}`) });
    const [title] = parseMarkdown(entryMarkdown(knowledgeBase!, knowledgeBase!.entries.spindle!, absolute)).children;
    expect(title).toMatchObject({ type: 'heading', depth: 1 });
    expect(textOf(title!)).toBe(name);
  });
});

describe('an essay as Markdown', () => {
  const remark = '\n\n:::note\nMind :ref[the spindle]{#spindle}.\n:::\n\n::timeline{from="2005" to="2009"}\n';
  const { knowledgeBase } = buildWith({ 'content/essays/on-weaving.md': validFiles['content/essays/on-weaving.md']! + remark });
  const essay = proseMarkdown(knowledgeBase!, knowledgeBase!.pages[0]!, absolute);

  test('draws tables and chronologies', () => {
    expect(essay).toMatch(/\| Name +\| Status +\|\n/);
    expect(essay).toContain(`| [Spindle]${at('/implementations/spindle.md')}`);
    expect(essay).toContain(`- 11 June 2007: [Spindle]${at('/implementations/spindle.md')}, first release`);
  });

  test('turns remarks into quotes with a title', () => {
    expect(essay).toContain(`> **Note**\n>\n> Mind [the spindle]${at('/implementations/spindle.md')}.`);
  });

  test('has no directive left', () => {
    expect(essay).not.toMatch(/:{1,3}[a-z]+[[{]/);
  });
});

describe('llms.txt', () => {
  const library = { title: 'Looms', tagline: 'On looms.', absolute };

  test('is a title, a summary and lists of links, people last', () => {
    const index = llmsIndex(kb, library);
    expect(index.startsWith('# Looms\n\n> On looms.\n')).toBe(true);
    expect(index).toContain(`- [Generator]${at('/concepts/generator.md')}: A function that can pause and be resumed.`);
    expect(index).toContain(`- [On weaving]${at('/essays/on-weaving.md')}`);
    expect(index.slice(index.indexOf('## Optional'))).toContain(`[Ada Wěaver]${at('/people/ada-weaver.md')}`);
  });

  test('the full file holds every page', () => {
    const full = llmsFull(kb, library);
    for (const entry of Object.values(kb.entries)) expect(full).toContain(entryMarkdown(kb, entry, absolute));
    for (const page of kb.pages) expect(full).toContain(proseMarkdown(kb, page, absolute));
  });
});
