/** Prose as plain Markdown: directives become links, tables, lists and code that any reader of Markdown understands. */
import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { visit, SKIP } from 'unist-util-visit';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { isDirective, parseMarkdown, targetOf, textOf, type Directive } from '../knowledge-base/prose.ts';
import { markdownOf } from './addresses.ts';
import { embeddedComparison, embeddedTable, embeddedTerminology, embeddedTimeline, type Attributes } from './embedded.ts';
import { anchor, code, commas, list, paragraph, quote, strong, table, type Inline } from './markdown-nodes.ts';
import { nameInSentence } from './name-in-sentence.ts';
import type { Words } from './terminology.ts';
import type { Value } from './values.ts';

/** Puts the site's origin and base path before an address within it. */
export type Absolute = (address: string) => string;

/** A value with its link; an entry's leads to its Markdown, so that a program can go on reading. */
export function valueInline({ text, href }: Value, absolute: Absolute): Inline {
  if (!href) return text;
  return anchor(href.startsWith('/') ? absolute(href.replace(/\/$/, '.md')) : href, text);
}

function referenceOf(kb: KnowledgeBase, node: Directive, absolute: Absolute): PhrasingContent {
  const attributes = (node.attributes ?? {}) as Record<string, string>;
  const label = textOf(node);
  const id = targetOf(node.name, label, attributes)!;
  const entry = kb.entries[id];
  const page = entry ?? kb.pages.find((candidate) => candidate.id === id)!;
  const words = attributes.id ? label : entry ? nameInSentence(entry) : 'title' in page ? page.title : label;
  return anchor(absolute(markdownOf(page)), words);
}

function viewOf(kb: KnowledgeBase, name: string, attributes: Attributes, absolute: Absolute): RootContent[] {
  if (name === 'snippet') {
    const { code: typescript, python, output } = kb.snippets[attributes.id!]!;
    return [
      code('ts', typescript.trimEnd()),
      ...(python ? [paragraph('The same in Python:'), code('python', python.trimEnd())] : []),
      paragraph(python ? 'Both print:' : 'It prints:'),
      code('text', output.trimEnd()),
    ];
  }
  if (name === 'table') {
    const { columns, rows } = embeddedTable(kb, attributes);
    return [
      table(
        ['Name', ...columns.map(({ label }) => label)],
        rows.map(({ name: text, href, cells }) => [[valueInline({ text, href }, absolute)], ...cells.map(({ values }) => commas(values.map((value) => value.text)))]),
      ),
    ];
  }
  if (name === 'terms') {
    const { columns, rows } = embeddedTerminology(kb, attributes);
    const cell = (words: Words[]): Inline[] => [words.map(({ words: list, of }) => list.join(', ') + (of ? ` (${of})` : '')).join('; ')];
    return [table(['Concept', ...columns], rows.map(({ concept, cells }) => [[valueInline(concept, absolute)], ...cells.map(cell)]))];
  }
  if (name === 'compare') {
    const { entries, groups } = embeddedComparison(kb, attributes);
    const rows = groups.flatMap((group) => group.rows);
    return [table(['', ...entries.map((entry) => entry.name)], rows.map(({ label, cells }) => [[label], ...cells.map(({ values }) => commas(values.map((value) => valueInline(value, absolute))))]))];
  }
  const items = embeddedTimeline(kb, attributes);
  return [list(items.map(({ when, name: text, href, what }) => [`${when}: `, valueInline({ text, href }, absolute), `, ${what}`]))];
}

const ASIDES: Readonly<Record<string, string>> = { note: 'Note', tip: 'Tip', caution: 'Caution', danger: 'Danger' };

/** The blocks of prose that has passed the link step, without directives. */
export function proseBlocks(kb: KnowledgeBase, markdown: string, absolute: Absolute): RootContent[] {
  const tree: Root = parseMarkdown(markdown);
  visit(tree, (node, index, parent) => {
    if (!isDirective(node) || !parent || index === undefined) return undefined;
    if (node.type === 'containerDirective') {
      // Its children are visited in their new place.
      (parent.children as RootContent[])[index] = quote(paragraph(strong(ASIDES[node.name] ?? node.name)), ...(node.children as BlockContent[]));
      return index;
    }
    const blocks = node.type === 'textDirective' ? [referenceOf(kb, node, absolute)] : viewOf(kb, node.name, (node.attributes ?? {}) as Record<string, string>, absolute);
    (parent.children as RootContent[]).splice(index, 1, ...blocks);
    return [SKIP, index + blocks.length];
  });
  return tree.children;
}
