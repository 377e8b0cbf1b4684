/** Markdown as a tree, so that whatever stands in a name or a title is escaped by the one who knows how. */
import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

export type Inline = string | PhrasingContent;

const inline = (parts: readonly Inline[]): PhrasingContent[] => parts.filter((part) => part !== '').map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));

export const paragraph = (...parts: Inline[]): Paragraph => ({ type: 'paragraph', children: inline(parts) });
export const heading = (depth: Heading['depth'], ...parts: Inline[]): Heading => ({ type: 'heading', depth, children: inline(parts) });
export const strong = (...parts: Inline[]): PhrasingContent => ({ type: 'strong', children: inline(parts) });
export const anchor = (url: string, ...parts: Inline[]): PhrasingContent => ({ type: 'link', url, children: inline(parts) });
export const code = (lang: string, value: string): BlockContent => ({ type: 'code', lang, value });
export const quote = (...children: BlockContent[]): BlockContent => ({ type: 'blockquote', children });

/** A tight list of one paragraph per item. */
export function list(items: readonly Inline[][], { ordered = false } = {}): List {
  return { type: 'list', ordered, spread: false, ...(ordered && { start: 1 }), children: items.map((parts): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(...parts)] })) };
}

export function table(header: readonly string[], rows: readonly Inline[][][]): Table {
  const row = (cells: readonly Inline[][]): Table['children'][number] => ({ type: 'tableRow', children: cells.map((parts) => ({ type: 'tableCell', children: inline(parts) })) });
  return { type: 'table', children: [row(header.map((text) => [text])), ...rows.map(row)] };
}

/** Values one after the other, with a comma between them. */
export const commas = (items: readonly Inline[]): Inline[] => items.flatMap((item, i) => (i > 0 ? [', ', item] : [item]));

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', fences: true, incrementListMarker: true, listItemIndent: 'one', resourceLink: true, rule: '-' });

/** The text of these blocks. */
export const writeMarkdown = (children: readonly RootContent[]): string => writer.stringify({ type: 'root', children: [...children] } satisfies Root);
