/** What the filters of the timeline ask for and its list does not say. */
import type { APIRoute } from 'astro';
import { kb } from '../site/knowledge-base.ts';
import { timelineFacts } from '../views/timeline.ts';

export const GET: APIRoute = () => Response.json(timelineFacts(kb));
