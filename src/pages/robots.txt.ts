/** Everybody may read everything; the frame in which snippets run is no page. */
import { absolute, link } from '../site/link.ts';
import { TEXT } from '../site/media-types.ts';

export const GET = () => new Response(`User-agent: *\nAllow: /\nDisallow: ${link('/sandbox/')}\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`, { headers: { 'content-type': TEXT } });
