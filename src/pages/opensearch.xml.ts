/** Lets browsers add the site's search to theirs. */
import type { APIRoute } from 'astro';
import { link } from '../site/link.ts';
import { TITLE } from '../site/project.ts';

export const GET: APIRoute = ({ site }) => {
  const address = (path: string) => new URL(link(path), site).href;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${TITLE}</ShortName>
  <Description>Coroutines, event loops and non-blocking I/O, 1958 to today</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${address('/favicon.svg')}</Image>
  <Url type="text/html" template="${address('/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
};
