import type { APIRoute } from 'astro';
import { apiEntry, apiRedirect, json } from '../../../../site/api.ts';
import { kb } from '../../../../site/knowledge-base.ts';

/** Every entry, and every id that has been renamed: it answers with where to go. */
export const getStaticPaths = () => [
  ...Object.values(kb.entries).map((entry) => ({ params: { dataset: entry.dataset, id: entry.id }, props: { body: () => apiEntry(entry) } })),
  ...kb.redirects.map((redirect) => ({ params: { dataset: redirect.dataset, id: redirect.from }, props: { body: () => apiRedirect(redirect) } })),
];

export const GET: APIRoute<{ body: () => object }> = ({ props: { body } }) => json(body());
