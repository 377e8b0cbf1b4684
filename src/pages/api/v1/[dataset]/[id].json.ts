import type { APIRoute } from 'astro';
import { json, published } from '../../../../site/api.ts';
import { kb } from '../../../../site/knowledge-base.ts';

/** Every entry, and every id that has been renamed: it answers with where to go. */
export const getStaticPaths = () => [
  ...Object.values(kb.entries).map((entry) => ({ params: { dataset: entry.dataset, id: entry.id }, props: { body: published(entry) } })),
  ...kb.redirects.map(({ from, dataset, to, date, why }) => ({ params: { dataset, id: from }, props: { body: { id: from, redirect: [to].flat(), date, why } } })),
];

export const GET: APIRoute<{ body: object }> = ({ props: { body } }) => json(body);
