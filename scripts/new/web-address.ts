/** Web addresses, as far as two of them can be told to mean the same. */

const FORGES = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org', 'git.sr.ht']);

/** Host and path without what makes no difference: protocol, www, trailing slash, .git, case. */
export function plainAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, search } = new URL(url);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '').replace(/\.git$/, '')}${search}`.toLowerCase();
}

/** `github.com/owner/name` of an address at or below a repository of a forge. */
export function repositoryOf(url: string): string | undefined {
  const [host, owner, name] = plainAddress(url).split('/');
  return FORGES.has(host!) && owner && name ? `${host}/${owner}/${name}` : undefined;
}

/** Whether an address is that of the repository itself, not of something in it. */
export const isRepository = (url: string): boolean => repositoryOf(url) === plainAddress(url);
