/** What the site says about itself: its name, its repository, the commit it was built from. */
import { execFileSync } from 'node:child_process';
import manifest from '../../package.json' with { type: 'json' };

export const TITLE = 'Lightweight Scaling';
export const TAGLINE = 'How one machine serves ten thousand clients: coroutines, event loops and non-blocking I/O, 1958 to today.';

/** The web address of the repository, from the one place that names it. */
export const REPOSITORY = manifest.repository.url.replace(/^git\+/, '').replace(/\.git$/, '');

/** Where a reader can edit a file of the repository. */
export const editAddress = (file: string): string => `${REPOSITORY}/edit/main/${file}`;

/** The commit the working tree is at; "unknown" outside a checkout. */
export function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}
