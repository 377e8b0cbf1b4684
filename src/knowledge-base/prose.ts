/** Markdown as prose may use it: which entries it refers to, and what in it is not allowed. */
import type { Nodes, Root } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { directives } from '../schema/directives.ts';
import { link } from '../schema/values.ts';
import { suggestion } from './nearest.ts';
import { findDeceiving } from './visible.ts';

export type Directive = TextDirective | LeafDirective | ContainerDirective;

/** Something prose gets wrong, at a line and column of the Markdown. */
export interface ProseProblem {
  line: number;
  column: number;
  rule: string;
  found: string;
  expected: string;
  fix?: string;
}

/** A directive that passed the rules of its form and attributes, for the link step to resolve. */
export interface UsedDirective {
  name: string;
  /** The text between the brackets. */
  label: string;
  attributes: Record<string, string>;
  line: number;
  column: number;
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const webAddress = link();
const SIGNS = { text: ':', leaf: '::', container: ':::' };

// The check, the page, its Markdown and the database all ask for the same text, and parsing it is most of their work.
const parsed = new Map<string, Root>();

/** Parses Markdown into a tree that is the caller's to change. */
export const parseMarkdown = (text: string): Root => structuredClone(treeOf(text));

/** Parses Markdown; what follows the colon in "10:30" stays text, though the directive syntax would take it for a name. */
function treeOf(text: string): Root {
  const known = parsed.get(text);
  if (known) return known;
  const tree = parser.parse(text);
  visit(tree, 'textDirective', (node, index, parent) => {
    if (/^\d/.test(node.name)) parent!.children[index!] = { type: 'text', value: `:${node.name}`, ...(node.position && { position: node.position }) };
  });
  parsed.set(text, tree);
  return tree;
}

export function isDirective(node: Nodes): node is Directive {
  return node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective';
}

/** The plain text inside a node. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The id that `:ref[…]`, `:pep[…]` or `::snippet{…}` names. */
export function targetOf(name: string, label: string, attributes: Record<string, string>): string | undefined {
  if (name === 'pep') return `pep-${label.trim().padStart(4, '0')}`;
  if (name === 'ref') return attributes.id ?? label.trim();
  if (name === 'snippet') return attributes.id;
  return undefined;
}

// The parser needs time that grows with the square of such things, and goes down one call for each level. The longest
// real page has a third of this, and nothing is nested deeper than a list in a remark.
const LONGEST = 50_000;
const DEEPEST_INDENT = 100;
const MOST_MARKERS = 20;
const MOST_FENCES = 50;

/** What would keep the parser busy for seconds, or break it; the text is not parsed then. */
function findExcess(text: string): ProseProblem | undefined {
  const refuse = (line: number, found: string, expected: string): ProseProblem => ({ line, column: 1, rule: 'prose-size', found, expected });
  if (text.length > LONGEST) return refuse(1, `${text.length} characters`, `at most ${LONGEST}`);
  let fences = 0;
  for (const [i, line] of text.split('\n').entries()) {
    const edge = /^[\s>*+-]*/.exec(line)![0];
    if (edge.search(/[^ ]|$/) > DEEPEST_INDENT) return refuse(i + 1, 'a line that begins with more than a hundred spaces', 'lists and code of a few levels');
    // A line of stars or hyphens alone is a rule across the page.
    if (!/^[\s*-]*$/.test(line) && edge.replace(/\s/g, '').length > MOST_MARKERS) return refuse(i + 1, `${edge.replace(/\s/g, '').length} markers of lists and quotes`, `at most ${MOST_MARKERS}`);
    if (/^[\s>]*:::/.test(line) && ++fences > MOST_FENCES) return refuse(i + 1, `more than ${MOST_FENCES} lines ":::"`, 'fewer remarks');
  }
  return undefined;
}

/** Reads a piece of Markdown: the directives it uses, and all that the rules of prose refuse. */
export function readProse(text: string): { used: UsedDirective[]; problems: ProseProblem[] } {
  const used: UsedDirective[] = [];
  const problems: ProseProblem[] = [];
  const excess = findExcess(text);
  if (excess) return { used, problems: [excess] };
  visit(treeOf(text), (node, _index, parent) => {
    const { line, column } = node.position!.start;
    const refuse = (rule: string, found: string, expected: string, more: { fix?: string } = {}) => problems.push({ line, column, rule, found, expected, ...more });
    if (node.type === 'html') refuse('no-html', 'HTML', 'Markdown and directives only', { fix: 'write "\\<" for the character' });
    else if (node.type === 'image' || node.type === 'imageReference') refuse('no-images', 'an image', 'pictures drawn from the data');
    else if (node.type === 'link' || node.type === 'definition') {
      if (!node.url.startsWith('#') && !webAddress.safeParse(node.url).success) refuse('prose-link', JSON.stringify(node.url), 'an address that begins with https:// or http://, without credentials or spaces', { fix: 'to link to an entry write :ref[id]' });
    } else if (node.type === 'text') {
      const deceiving = findDeceiving(node.value);
      if (deceiving) refuse('plain-characters', deceiving.found, 'visible text');
      const stray = /:{2,3}[a-z]+(?=[[{])/i.exec(node.value);
      if (/^\s*:{3,}\s*$/m.test(node.value)) refuse('directive-form', '":::" that ends nothing', 'a remark that it ends');
      if (stray) refuse('directive-form', `"${stray[0]}" inside a line`, 'a directive of that form on a line of its own');
    } else if (isDirective(node)) {
      if (node.type === 'leafDirective' && parent?.type !== 'root') refuse('directive-place', `"::${node.name}" inside a ${parent?.type}`, 'a line of its own, outside lists, quotes and remarks');
      // The parser ends at the end of the text what nobody has ended.
      if (node.type === 'containerDirective' && !/:{3,}[ \t]*$/.test(text.slice(node.position!.start.offset! + 3, node.position!.end.offset))) {
        refuse('directive-form', `":::${node.name}" without an end`, 'a line ":::" below the remark');
      }
      const directive = checkDirective(node, refuse);
      if (directive) used.push({ ...directive, line, column });
    }
  });
  return { used, problems };
}

function checkDirective(node: Directive, refuse: (rule: string, found: string, expected: string, more?: { fix?: string }) => void): Omit<UsedDirective, 'line' | 'column'> | undefined {
  const form = node.type === 'textDirective' ? 'text' : node.type === 'leafDirective' ? 'leaf' : 'container';
  const sign = SIGNS[form] + node.name;
  const rule = Object.hasOwn(directives, node.name) ? directives[node.name] : undefined;
  if (!rule) {
    const near = suggestion(node.name, Object.keys(directives));
    refuse('unknown-directive', `"${sign}"`, `one of ${Object.keys(directives).join(', ')}`, near.fix ? near : { fix: 'where a colon is meant, write "\\:"' });
    return undefined;
  }
  if (rule.form !== form) {
    refuse('directive-form', `"${sign}"`, `"${SIGNS[rule.form]}${node.name}", ${rule.description}`);
    return undefined;
  }
  const attributes = Object.fromEntries(Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']));
  const known = [...rule.required, ...rule.optional];
  for (const key of Object.keys(attributes)) {
    if (!known.includes(key)) refuse('unknown-attribute', `"${key}" of "${sign}"`, known.length ? `one of ${known.join(', ')}` : 'no attributes', suggestion(key, known));
  }
  for (const key of rule.required) {
    if (!attributes[key]) refuse('missing-attribute', `"${sign}" without "${key}"`, rule.description);
  }
  return { name: node.name, label: form === 'container' ? '' : textOf(node), attributes };
}
