/** Writes the `_headers` file that hosts of static sites read. */
import { glob, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../site/response-headers.ts';

export function hostHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base;
      },
      async 'astro:build:done'({ dir }) {
        const root = fileURLToPath(dir);
        const folders = new Set<string>();
        for await (const file of glob('*/**/*.html', { cwd: root })) folders.add(file.split(path.sep)[0]!);
        await writeFile(path.join(root, '_headers'), headersFile(base, [...folders].sort()));
      },
    },
  };
}
