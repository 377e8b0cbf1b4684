/** Prose to HTML: references become links, and embedded views become segments that components draw. */
import GithubSlugger from 'github-slugger';
import type { BlockContent, Heading, Root, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { isDirective, parseMarkdown, targetOf, textOf, type Directive } from '../knowledge-base/prose.ts';
import { nameHint } from '../views/name-hint.ts';
import { pageOf, withBase } from '../views/addresses.ts';
import { nameInSentence } from '../views/name-in-sentence.ts';

/** A stretch of HTML, or a view that a component draws in its place. */
export type Segment = { type: 'html'; html: string } | { type: 'view'; name: string; attributes: Record<string, string> };

export interface RenderedProse {
  segments: Segment[];
  headings: { depth: number; slug: string; text: string }[];
}

// HTML in the source is dropped here too, though the prose rules have refused it before.
const renderer = unified().use(remarkRehype, { allowDangerousHtml: false }).use(rehypeStringify);

const ASIDES: Readonly<Record<string, string>> = { note: 'Note', tip: 'Tip', caution: 'Caution', danger: 'Danger' };

/** Renders Markdown that has passed the link step; `base` is the site's base path. */
export function renderProse(kb: KnowledgeBase, markdown: string, base: string): RenderedProse {
  const tree = parseMarkdown(markdown);
  const headings = nameHeadings(tree);
  visit(tree, (node) => {
    if (node.type === 'link' && /^https?:/.test(node.url)) node.data = { hProperties: { rel: ['noopener'], className: ['external'] } };
    else if (isDirective(node) && node.type !== 'leafDirective') dress(kb, node, base);
  });
  const segments: Segment[] = [];
  let run: RootContent[] = [];
  const flush = () => {
    if (run.length > 0) segments.push({ type: 'html', html: toHtml({ type: 'root', children: run }) });
    run = [];
  };
  for (const node of tree.children) {
    if (node.type === 'leafDirective') {
      flush();
      segments.push({ type: 'view', name: node.name, attributes: { ...(node.attributes as Record<string, string>) } });
    } else run.push(node);
  }
  flush();
  return { segments, headings };
}

const toHtml = (root: Root): string => renderer.stringify(renderer.runSync(root) as never);

function nameHeadings(tree: Root): RenderedProse['headings'] {
  const slugger = new GithubSlugger();
  const headings: RenderedProse['headings'] = [];
  visit(tree, 'heading', (node: Heading) => {
    const text = textOf(node);
    const slug = slugger.slug(text);
    node.data = { hProperties: { id: slug } };
    headings.push({ depth: node.depth, slug, text });
  });
  return headings;
}

/** Tells the renderer what a text or container directive becomes. */
function dress(kb: KnowledgeBase, node: Directive, base: string): void {
  if (node.type === 'containerDirective') {
    const title: BlockContent = { type: 'paragraph', data: { hProperties: { className: ['aside-title'] } }, children: [{ type: 'text', value: ASIDES[node.name] ?? node.name }] };
    node.children.unshift(title);
    node.data = { hName: 'aside', hProperties: { className: ['aside', `aside-${node.name}`] } };
    return;
  }
  const label = textOf(node);
  const id = targetOf(node.name, label, (node.attributes ?? {}) as Record<string, string>)!;
  const entry = kb.entries[id];
  const page = entry ?? kb.pages.find((candidate) => candidate.id === id)!;
  // `:ref[gevent]` shows the name of the entry; `:ref[the loop]{#event-loop}` its own words; `:pep[342]` the number.
  if (!node.attributes?.id) node.children = [{ type: 'text', value: entry ? nameInSentence(entry) : 'title' in page ? page.title : label }];
  const hint = nameHint(textOf(node));
  if (hint) node.children.push({ type: 'emphasis', data: { hName: 'span', hProperties: { className: ['sr-only'] } }, children: [{ type: 'text', value: ` (${hint})` }] });
  node.data = { hName: 'a', hProperties: { href: withBase(pageOf(page), base), className: ['ref'], title: page.summary } };
}
