/** Every entry, essay and guide as Markdown, beside its page. */
import type { APIRoute } from 'astro';
import { kb } from '../../site/knowledge-base.ts';
import { absolute } from '../../site/link.ts';
import { markdownFile } from '../../site/markdown-files.ts';
import { MARKDOWN } from '../../site/media-types.ts';
import { proseMarkdown } from '../../views/markdown-page.ts';

export const getStaticPaths = () => [
  ...Object.values(kb.entries).map((entry) => ({ params: { dataset: entry.dataset, id: entry.id }, props: { text: () => markdownFile(entry) } })),
  ...kb.pages.map((page) => ({ params: { dataset: page.section, id: page.id }, props: { text: () => proseMarkdown(kb, page, absolute) } })),
];

export const GET: APIRoute<{ text: () => string }> = ({ props: { text } }) => new Response(text(), { headers: { 'content-type': MARKDOWN } });
