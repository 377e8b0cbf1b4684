/** Serves the built site with the headers of its `_headers` file, as hosts that read it do. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { DIST } from './site.ts';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.wasm': 'application/wasm', '.xml': 'application/xml' };

/** Gives the origin, and what stops the host; `root` is the built site. With `compress`, texts go with brotli at its best. */
export async function serveWithHeaders(root = DIST, { compress = false } = {}): Promise<{ origin: string; stop(): Promise<void> }> {
  const rules = (await readFile(path.join(root, '_headers'), 'utf8')).trimEnd().split(/\n(?=\S)/).map((rule) => {
    const [pattern, ...lines] = rule.split('\n');
    return { pattern: pattern!, headers: lines.map((line) => line.trim().split(/: (.*)/) as [string, string]) };
  });
  const matches = (pattern: string, address: string) => (pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : pattern === address);
  // At this quality a large page takes a second: a host does it once, not for every reader.
  const compressed = new Map<string, Buffer>();
  const compressedOnce = (file: string, content: Buffer): Buffer => {
    if (!compressed.has(file)) compressed.set(file, brotliCompressSync(content));
    return compressed.get(file)!;
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    for (const { pattern, headers } of rules) if (matches(pattern, pathname)) for (const [name, value] of headers) response.setHeader(name, value);
    const file = path.join(root, decodeURI(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const found = await readFile(file).catch(() => undefined);
    const small = found && compress && /\.(?:html|js|css|json|svg|xml)$/.test(file) ? compressedOnce(file, found) : undefined;
    if (small) response.setHeader('content-encoding', 'br');
    response.writeHead(found ? 200 : 404, { 'content-type': found ? (TYPES[path.extname(file)] ?? 'application/octet-stream') : TYPES['.html'] });
    response.end(small ?? found ?? (await readFile(path.join(root, '404.html'))));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
