import type { Rule } from './rule.ts';

/**
 * Hosts that surely answer over https. Those whose http addresses the page of 2011 gave, and which therefore stand
 * verbatim in a `url` here (en.wikipedia.org, www.python.org, …), are left out on purpose.
 */
const HTTPS_HOSTS = new Set([
  'datatracker.ietf.org', 'developer.mozilla.org', 'discuss.python.org', 'docs.python.org', 'docs.rs', 'doi.org', 'github.com', 'gist.github.com', 'learn.microsoft.com', 'lore.kernel.org',
  'npmjs.com', 'www.npmjs.com', 'peps.python.org', 'pypi.org', 'raw.githubusercontent.com', 'web.archive.org', 'www.rfc-editor.org',
]);

export const httpsWhereKnown: Rule = {
  name: 'https-where-known',
  description: 'The "url" of a link or source begins with https:// where the host is known to answer there; an old address stands in "original".',
  severity: 'warning',
  check({ links, sources }) {
    const plain = (items: readonly { url?: string | undefined }[] | undefined, field: string) =>
      (items ?? []).flatMap(({ url }, i) => {
        if (!url?.toLowerCase().startsWith('http:') || !HTTPS_HOSTS.has(new URL(url).hostname)) return [];
        return [{ path: [field, i, 'url'], found: JSON.stringify(url), expected: 'https://, which this host speaks' }];
      });
    return [...plain(links, 'links'), ...plain(sources, 'sources')];
  },
};
