/** Deletes the files of the build before beside the new build, not ahead of it: there are tens of thousands. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheFolder } from '../site/project.ts';

export function formerBuild(): AstroIntegration {
  let output: string;
  let deleted: Promise<void> | undefined;
  return {
    name: 'former-build',
    hooks: {
      'astro:config:done'({ config }) {
        output = fileURLToPath(config.outDir);
      },
      async 'astro:build:start'() {
        // A repository in the output, from which some hosts are fed, stays; Astro empties what is around it.
        if (!existsSync(output) || existsSync(path.join(output, '.git'))) return;
        const former = path.join(cacheFolder(), 'former-builds');
        await mkdir(former, { recursive: true });
        // On another disk it cannot be moved; then Astro empties it, and the build waits.
        if (!(await rename(output, path.join(former, String(process.pid))).then(() => true, () => false))) return;
        // With what interrupted builds left; what cannot be deleted now, the next build will try.
        deleted = rm(former, { recursive: true, force: true }).catch(() => undefined);
      },
      async 'astro:build:done'() {
        await deleted;
      },
    },
  };
}
