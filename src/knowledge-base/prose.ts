/** Markdown as prose may use it: which entries it refers to, and what in it is not allowed. */
import type { Nodes, Root } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { directives } from '../schema/directives.ts';
import { suggestion } from './nearest.ts';

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
const SIGNS = { text: ':', leaf: '::', container: ':::' };

/** Parses Markdown; what follows the colon in "10:30" stays text, though the directive syntax would take it for a name. */
export function parseMarkdown(text: string): Root {
  const tree = parser.parse(text);
  visit(tree, 'textDirective', (node, index, parent) => {
    if (/^\d/.test(node.name)) parent!.children[index!] = { type: 'text', value: `:${node.name}`, ...(node.position && { position: node.position }) };
  });
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

/** Reads a piece of Markdown: the directives it uses, and all that the rules of prose refuse. */
export function readProse(text: string): { used: UsedDirective[]; problems: ProseProblem[] } {
  const used: UsedDirective[] = [];
  const problems: ProseProblem[] = [];
  visit(parseMarkdown(text), (node, _index, parent) => {
    const { line, column } = node.position!.start;
    const refuse = (rule: string, found: string, expected: string, more: { fix?: string } = {}) => problems.push({ line, column, rule, found, expected, ...more });
    if (node.type === 'html') refuse('no-html', 'HTML', 'Markdown and directives only', { fix: 'write "\\<" for the character' });
    else if (node.type === 'image' || node.type === 'imageReference') refuse('no-images', 'an image', 'pictures drawn from the data');
    else if (node.type === 'link' || node.type === 'definition') {
      if (!/^(?:https?:\/\/|#)/i.test(node.url)) refuse('prose-link', JSON.stringify(node.url), 'an address that begins with https:// or http://', { fix: 'to link to an entry write :ref[id]' });
    } else if (node.type === 'text') {
      const stray = /:{2,3}[a-z]+(?=[[{])/i.exec(node.value);
      if (stray) refuse('directive-form', `"${stray[0]}" inside a line`, 'a directive of that form on a line of its own');
    } else if (isDirective(node)) {
      if (node.type === 'leafDirective' && parent?.type !== 'root') refuse('directive-place', `"::${node.name}" inside a ${parent?.type}`, 'a line of its own, outside lists, quotes and remarks');
      const directive = checkDirective(node, refuse);
      if (directive) used.push({ ...directive, line, column });
    }
  });
  return { used, problems };
}

function checkDirective(node: Directive, refuse: (rule: string, found: string, expected: string, more?: { fix?: string }) => void): Omit<UsedDirective, 'line' | 'column'> | undefined {
  const form = node.type === 'textDirective' ? 'text' : node.type === 'leafDirective' ? 'leaf' : 'container';
  const sign = SIGNS[form] + node.name;
  const rule = directives[node.name];
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
