/** The feeds of this site. */
import manifest from '../../package.json' with { type: 'json' };
import { atomOf } from '../views/feed.ts';
import type { Change } from '../views/changes.ts';
import { kb } from './knowledge-base.ts';
import { absolute } from './link.ts';
import { ATOM } from './media-types.ts';
import { commitDate, TAGLINE, TITLE } from './project.ts';

// The year the site went online; ids keep it for good.
const AUTHORITY = `${new URL(manifest.homepage).hostname},2026`;

/** A feed of these changes; `label` says which when it is not all of them. */
export function atom(changes: readonly Change[], feed: string, page: string, label?: string): Response {
  const title = label ? `${TITLE}: ${label}` : TITLE;
  const text = atomOf(changes, { title, description: TAGLINE, author: `${TITLE} contributors`, page, feed, absolute, authority: AUTHORITY, date: commitDate(kb) });
  return new Response(text, { headers: { 'content-type': ATOM } });
}
