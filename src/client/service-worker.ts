/**
 * Keeps the site readable without a network. With a network every answer comes from it, as if there were no service worker, but for
 * files whose names carry their hash; without one every answer comes from the cache of one build. So nothing is ever a mix.
 *
 * The build strips the types and puts the constants before it (src/integrations/offline.ts); it imports nothing that remains.
 */
import type { OfflineFile, OfflineManifest } from './offline-manifest.ts';

/** The base path of the site, the id of this build, and what is fetched before anything else is kept. */
declare const BASE: string;
declare const BUILD: string;
declare const SHELL: readonly OfflineFile[];

interface Worker {
  addEventListener(type: 'install' | 'activate', handle: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'fetch', handle: (event: { request: Request; preloadResponse: Promise<Response | undefined>; respondWith(response: Promise<Response>): void; waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'message', handle: (event: { data: 'activate' | { keep: readonly OfflineFile[] }; ports: readonly MessagePort[]; waitUntil(work: Promise<unknown>): void }) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { navigationPreload?: { enable(): Promise<void> } };
}
const worker = self as unknown as Worker;

const PREFIX = `${BASE}#`;
const CACHE = PREFIX + BUILD;
const MANIFEST = `${BASE}offline.json`;
/** Pages that were visited are kept up to this number, the latest; whoever wants all says so. */
const VISITED_LIMIT = 200;
const AT_A_TIME = 6;

async function digest(bytes: ArrayBuffer): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].slice(0, 8).map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Puts a file of this very build into the cache: from an older cache if it has not changed, else from the network; throws when the site has moved on. */
async function keep(cache: Cache, [path, hash]: OfflineFile): Promise<void> {
  const address = BASE + path;
  const held = await caches.match(address);
  if (held && (await digest(await held.clone().arrayBuffer())) === hash) return cache.put(address, held);
  const fetched = await fetch(address, { cache: 'no-cache' });
  if (!fetched.ok || (await digest(await fetched.clone().arrayBuffer())) !== hash) throw new Error(`${address} is not of build ${BUILD}`);
  await cache.put(address, fetched);
}

async function keepAll(files: readonly OfflineFile[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const queue = files.values();
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      for (const file of queue) await keep(cache, file);
    }),
  );
}

const isPage = ({ url }: Request) => url.endsWith('/');

/** Brings what a reader had kept over from older builds, and drops their caches. */
async function succeed(): Promise<void> {
  const cache = await caches.open(CACHE);
  const former = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  for (const name of former) {
    const old = await caches.open(name);
    if (await old.match(MANIFEST)) {
      const manifest = await fetch(MANIFEST, { cache: 'no-cache' });
      await keepAll(((await manifest.clone().json()) as OfflineManifest).files).then(() => cache.put(MANIFEST, manifest)).catch(() => undefined);
    }
    for (const page of (await old.keys()).filter(isPage)) {
      if (!(await cache.match(page))) await fetch(page.url, { cache: 'no-cache' }).then((response) => (response.ok ? cache.put(page, response) : undefined)).catch(() => undefined);
    }
    await caches.delete(name);
  }
}

worker.addEventListener('install', (event) => event.waitUntil(keepAll(SHELL)));
worker.addEventListener('activate', (event) => event.waitUntil(Promise.all([worker.registration.navigationPreload?.enable(), worker.clients.claim(), succeed().catch(() => undefined)])));
worker.addEventListener('message', (event) => {
  if (event.data === 'activate') return event.waitUntil(worker.skipWaiting());
  const answer = keepAll(event.data.keep).then(() => 'kept', (error: unknown) => String(error));
  event.waitUntil(answer.then((words) => event.ports[0]?.postMessage(words)));
});

async function visit(request: Request, preloaded: Promise<Response | undefined>, later: (work: Promise<unknown>) => void): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const response = (await preloaded) ?? (await fetch(request));
    // Questions in an address are answered by the page itself.
    if (response.ok && response.type === 'basic' && !response.redirected) later(remember(cache, request.url.replace(/[?#].*/, ''), response.clone()));
    return response;
  } catch {
    return (await cache.match(request, { ignoreSearch: true })) ?? (await cache.match(`${BASE}offline/`)) ?? Response.error();
  }
}

async function remember(cache: Cache, address: string, response: Response): Promise<void> {
  await cache.delete(address);
  await cache.put(address, response);
  if (await cache.match(MANIFEST)) return;
  const shell = new Set(SHELL.map(([path]) => new URL(BASE + path, location.href).href));
  const visited = (await cache.keys()).filter((page) => isPage(page) && !shell.has(page.url));
  await Promise.all(visited.slice(0, Math.max(0, visited.length - VISITED_LIMIT)).map((page) => cache.delete(page)));
}

async function load(request: Request, hashed: boolean): Promise<Response> {
  const cache = await caches.open(CACHE);
  const held = hashed ? await cache.match(request) : undefined;
  if (held) return held;
  try {
    const response = await fetch(request);
    if (hashed && response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(BASE)) return;
  if (request.mode === 'navigate') event.respondWith(visit(request, event.preloadResponse, (work) => event.waitUntil(work)));
  else event.respondWith(load(request, pathname.startsWith(`${BASE}_astro/`)));
});
