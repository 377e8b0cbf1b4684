/** The summaries that search shows beneath the names, loaded after them. */
import type { APIRoute } from 'astro';
import { kb } from '../site/knowledge-base.ts';
import { summaries } from '../views/names.ts';

export const GET: APIRoute = () => Response.json(summaries(kb));
