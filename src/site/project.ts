/** What the site says about itself: its name, its repository, the commit it was built from. */
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { git, isoTime } from './git.ts';

export const TITLE = 'Lightweight Scaling';
export const TAGLINE = 'How one machine serves ten thousand clients: coroutines, event loops and non-blocking I/O, 1958 to today.';

/** The web address of the repository, from the one place that names it. */
export const REPOSITORY = manifest.repository.url.replace(/^git\+/, '').replace(/\.git$/, '');

/** The folder with `data/` and `content/`: the checkout, or the one that the environment names, for measurements. */
export const dataRoot = (): string => process.env.DATA_ROOT ?? process.cwd();

/** Where the build keeps by its contents what took long to make; a build with nothing there gives the same bytes. */
export const cacheFolder = (): string => path.resolve(process.env.CACHE_DIR ?? 'node_modules/.cache');

/** Where a reader can edit a file of the repository. */
export const editAddress = (file: string): string => `${REPOSITORY}/edit/main/${file}`;

/** Where a reader sees who changed a file and when; a concept is a folder. */
export const logAddress = (file: string): string => `${REPOSITORY}/commits/main/${file.replace(/\/index\.md$/, '')}`;

/** The commit the working tree is at; "unknown" outside a checkout. */
export const commit = (): string => (current ??= git('rev-parse', 'HEAD') ?? 'unknown');
let current: string | undefined;

/** When that commit was made, as an ISO time; outside a checkout the day of the last verification, which the data itself names. */
export function commitDate(kb: KnowledgeBase): string {
  // Every response asks; the process that answers takes longer than the rest of it.
  const seconds = (currentSeconds ??= git('log', '-1', '--format=%ct') ?? '');
  if (seconds) return isoTime(Number(seconds) * 1000);
  const days = [...Object.values(kb.entries), ...kb.pages].map(({ verified }) => verified).sort();
  return isoTime(Date.parse(days.at(-1) ?? '1970-01-01'));
}
let currentSeconds: string | undefined;
