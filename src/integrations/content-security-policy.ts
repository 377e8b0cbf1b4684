/** Gives every finished page a Content-Security-Policy with the hashes of the inline scripts it really has. */
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)(?![^>]*\btype="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g;

/** The policy for a page: nothing from other origins, no inline script that is not in the page as built. */
export function policyFor(html: string): string {
  const hashes = new Set([...html.matchAll(INLINE_SCRIPT)].map(([, script]) => `'sha256-${createHash('sha256').update(script!).digest('base64')}'`));
  return [
    "default-src 'none'",
    // Pagefind runs WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval'${[...hashes].map((hash) => ` ${hash}`).join('')}`,
    // Style attributes carry computed positions (timeline, highlighted code); they cannot run anything.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    // The sandbox in which snippets run; it has a policy of its own.
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const root = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd: root })) {
          const html = await readFile(path.join(root, file), 'utf8');
          if (html.includes('http-equiv="content-security-policy"')) continue;
          const meta = `<meta http-equiv="content-security-policy" content="${policyFor(html)}">`;
          await writeFile(path.join(root, file), html.replace(/(<head[^>]*>\s*<meta charset="utf-8"\s*\/?>)/i, `$1${meta}`));
        }
      },
    },
  };
}
