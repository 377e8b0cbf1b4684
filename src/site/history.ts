/** When the files of entries came and last changed, from one run of `git log`. */
import type { FileDates } from '../views/changes.ts';
import { git, isoTime } from './git.ts';

const COMMIT = '\0';

/** Reads what `git log --name-only` prints with a NUL and the time before each commit, newest first. */
export function readLog(log: string): Record<string, FileDates> {
  const dates: Record<string, FileDates> = {};
  for (const commit of log.split(COMMIT).slice(1)) {
    const [seconds, ...files] = commit.split('\n').filter(Boolean);
    const time = isoTime(Number(seconds) * 1000);
    // Times of committers need not fall in the order of the commits.
    for (const file of files) {
      const known = dates[file];
      dates[file] = { added: known && known.added < time ? known.added : time, changed: known && known.changed > time ? known.changed : time };
    }
  }
  return dates;
}

/** The dates of all files of data and prose; none where there is no log, or where it has been cut off and would lie. */
export function fileDates(): Record<string, FileDates> {
  if (git('rev-parse', '--is-shallow-repository') !== 'false') return {};
  return readLog(git('-c', 'core.quotePath=false', 'log', '--no-renames', '--name-only', '--format=%x00%ct', '--', 'data', 'content') ?? '');
}
