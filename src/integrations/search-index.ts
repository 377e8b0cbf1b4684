/** Builds the full-text index of the finished pages with Pagefind. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        // "C++" and "C#" are words here; more characters than these break phrases.
        const { index, errors } = await createIndex({ includeCharacters: '+#' });
        if (!index) throw new Error(`Pagefind could not start: ${errors.join(', ')}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
        await close();
        const problems = [...added.errors, ...written.errors];
        if (problems.length > 0) throw new Error(`Pagefind: ${problems.join(', ')}`);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
