/** Makes finished pages lighter for their readers: without what only the build needs, and with scripts that wait for what paints. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { forEachPage } from './built-pages.ts';

/** A page as readers get it. Its full text must have been indexed before: what the index is told is left out. */
export const forReaders = (html: string): string =>
  html
    .replace(/<div hidden>\s*(?:<span [^>]*\bdata-pagefind-[^>]*><\/span>\s*)+<\/div>/, '')
    .replace(/<[a-z][^>]*\sdata-pagefind-[^>]*>/g, (tag) => tag.replace(/\sdata-pagefind-[a-z]+(?:="[^"]*")?/g, ''))
    .replace(/<meta name="generator"[^>]*>/g, '')
    // No page needs a script to be read; without this the browser fetches them before the font.
    .replace(/<script type="module" (?=src=)/g, '$&fetchpriority="low" ');

export function finishedPages(): AstroIntegration {
  return {
    name: 'finished-pages',
    hooks: {
      async 'astro:build:done'({ dir }) {
        await forEachPage(fileURLToPath(dir), forReaders);
      },
    },
  };
}
