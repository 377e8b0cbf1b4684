/** The index of names that the search box loads when it is opened. */
import type { APIRoute } from 'astro';
import { kb } from '../site/knowledge-base.ts';
import { packedNames } from '../views/names.ts';

export const GET: APIRoute = () => Response.json(packedNames(kb));
