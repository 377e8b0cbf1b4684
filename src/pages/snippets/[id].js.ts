/** The snippets with their types stripped, for readers who run them as they are. */
import { stripTypeScriptTypes } from 'node:module';
import type { APIRoute } from 'astro';
import { kb } from '../../site/knowledge-base.ts';

export const getStaticPaths = () => Object.entries(kb.snippets).map(([id, { code }]) => ({ params: { id }, props: { code } }));

// Types become blanks, so that lines and columns stay those of the source.
export const GET: APIRoute<{ code: string }> = ({ props: { code } }) => new Response(stripTypeScriptTypes(code), { headers: { 'content-type': 'text/javascript' } });
