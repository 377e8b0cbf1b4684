/** What the steps after the pages share: going through the files of a finished site, several of them at a time. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

/** So many files are open at a time: enough that none waits for the disk, far from what a process may have open. */
const AT_A_TIME = 16;

/** Does the work for every item, for a few of them at a time; the first failure is the caller's. */
export const forEachOf = <T>(items: Iterable<T> | AsyncIterable<T>, work: (item: T) => Promise<void>): Promise<void> => Readable.from(items).forEach(work, { concurrency: AT_A_TIME });

/** Shows every page of a built site with its file, such as `people/index.html`; a page for which a text is returned becomes that text. */
export const forEachPage = (root: string, look: (html: string, file: string) => string | void): Promise<void> =>
  forEachOf(glob('**/*.html', { cwd: root }), async (file) => {
    const html = await readFile(path.join(root, file), 'utf8');
    const changed = look(html, file);
    if (changed !== undefined) await writeFile(path.join(root, file), changed);
  });
