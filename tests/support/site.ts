/** The built site, for the tests that look at it: its files, and a server like a static host. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { preview } from 'astro';

export const DIST = path.resolve('dist');

if (!existsSync(path.join(DIST, 'index.html'))) throw new Error('There is no built site: run "npm run build" before the tests of it.');

/** Paths of the built files that match, from dist/, with forward slashes. */
export async function builtFiles(pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd: DIST })) files.push(file.replaceAll('\\', '/'));
  return files.sort();
}

export const readBuilt = (file: string): Promise<string> => readFile(path.join(DIST, file), 'utf8');

export const readJson = async <T = Record<string, unknown>>(file: string): Promise<T> => JSON.parse(await readBuilt(file)) as T;

/** A port that nobody listens on: tests run side by side. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Serves dist/ on a free port until it is stopped. */
export async function serveSite(): Promise<{ origin: string; stop(): Promise<void> }> {
  const server = await preview({ server: { port: await freePort() }, logLevel: 'error' });
  return { origin: `http://localhost:${server.port}`, stop: () => server.stop() };
}
