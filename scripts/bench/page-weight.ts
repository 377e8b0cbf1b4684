/** What a page weighs as a reader gets it: its HTML, and the sheets and scripts it loads without being asked. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface PageWeight {
  /** The page with all of it, fonts apart. */
  requests: number;
  /** Brotli at its highest quality, in bytes. */
  bytes: number;
  parts: { html: number; styles: number; scripts: number };
  elements: number;
}

export const brotli = (content: string | Buffer): number => brotliCompressSync(content).length;

/** Weighs a page of a built site, such as `implementations/gevent/index.html`. */
export async function weighPage(dist: string, page: string): Promise<PageWeight> {
  const html = await readFile(path.join(dist, page), 'utf8');
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, href]) => href!);
  const icons = [...html.matchAll(/<link rel="(?:shortcut )?icon" href="\/([^"]+)"/g)].map(([, href]) => href!);
  const scripts = await withImports(dist, [...html.matchAll(/<script[^>]*\ssrc="\/([^"]+)"|<link rel="modulepreload" href="\/([^"]+)"/g)].map(([, script, preloaded]) => (script ?? preloaded)!));
  const weigh = async (files: Iterable<string>) => (await Promise.all([...files].map(async (file) => brotli(await readFile(path.join(dist, file)))))).reduce((sum, bytes) => sum + bytes, 0);
  const parts = { html: brotli(html), styles: await weigh(new Set(sheets)), scripts: await weigh(scripts) };
  return {
    requests: 1 + new Set(sheets).size + scripts.size + new Set(icons).size,
    bytes: parts.html + parts.styles + parts.scripts + (await weigh(new Set(icons))),
    parts,
    elements: html.match(/<[a-z]/g)!.length,
  };
}

/** These scripts and all that they import before they run; what they import on demand is not counted. */
async function withImports(dist: string, files: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const queue = [...files];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const code = await readFile(path.join(dist, file), 'utf8');
    for (const [, from] of code.matchAll(/(?:^|[;}\s])import(?:[\w$*{},\s]+from)?\s*["'`](\.[^"'`]+)["'`]/g)) queue.push(path.posix.join(path.posix.dirname(file), from!));
  }
  return found;
}
