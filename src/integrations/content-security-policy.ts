/** Gives every finished page a Content-Security-Policy that allows what this very page does, and nothing else. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { forEachPage } from './built-pages.ts';

const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)(?![^>]*\btype="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g;
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const STYLE_ATTRIBUTE = /<[a-z][^>]*\sstyle="/i;
const FRAMES = /<(?:code-snippet|iframe)[\s>]/;
/** What the policy follows: the encoding or, in the pages by which Astro redirects, which have no head, the document type. */
const BEGINNING = /<head[^>]*>\s*<meta charset="utf-8"\s*\/?>|^<!doctype html>(?=<title>)/i;

/** The policy for a page: nothing from other origins, no inline script that is not in the page as built. */
export function policyFor(html: string): string {
  const hashes = (inline: RegExp) => new Set([...html.matchAll(inline)].map(([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`));
  return [
    "default-src 'none'",
    // No 'wasm-unsafe-eval': what needs WebAssembly runs in workers, and Python in the sandbox, under policies of their own.
    `script-src ${["'self'", ...hashes(INLINE_SCRIPT)].join(' ')}`,
    `style-src ${["'self'", ...hashes(INLINE_STYLE)].join(' ')}`,
    // Positions in drawings and colours of code; an attribute can neither run nor load anything.
    ...(STYLE_ATTRIBUTE.test(html) ? ["style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    // The sandbox in which snippets run, and cards shown as others would frame them. A path cannot be named without naming the host.
    ...(FRAMES.test(html) ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
    // No text becomes HTML or a script; the one policy lets addresses of this site name a worker.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      async 'astro:build:done'({ dir }) {
        await forEachPage(fileURLToPath(dir), (html) => {
          if (html.includes('http-equiv="content-security-policy"')) return;
          const meta = `<meta http-equiv="content-security-policy" content="${policyFor(html)}"><meta name="referrer" content="same-origin">`;
          return html.replace(BEGINNING, `$&${meta}`);
        });
      },
    },
  };
}
