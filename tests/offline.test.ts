import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offlineFiles } from '../src/integrations/offline.ts';
import { launchBrowser } from './browser.ts';
import { serveWithHeaders } from './support/static-host.ts';
import { DIST } from './support/site.ts';

let browser: Browser;
let root: string;
let site: Awaited<ReturnType<typeof serveWithHeaders>>;
let context: BrowserContext;
let page: Page;

// A copy with a handful of pages, so that another build can be published in its place, and all of it be kept in seconds.
const PAGES = ['index.html', 'offline/index.html', 'search/index.html', 'concepts/event-loop/index.html', 'implementations/gevent/index.html', 'implementations/eventlet/index.html', 'timeline/index.html'];

/** Publishes the folder as a build of its own: its service worker and manifest follow from its files. */
async function publish(): Promise<void> {
  const source = await readFile(path.join(DIST, 'service-worker.js'), 'utf8');
  const manifest = JSON.parse(await readFile(path.join(DIST, 'offline.json'), 'utf8')) as { files: [string, string][] };
  const others = manifest.files.map(([file]) => file).filter((file) => /^(?:_astro|pagefind\/[^/]+$|names|summaries)/.test(file));
  const files = await Promise.all([...PAGES, ...others].map(async (file) => ({ path: file, bytes: new Uint8Array(await readFile(path.join(root, file))) })));
  const { manifest: made, shell } = offlineFiles(files);
  await writeFile(path.join(root, 'service-worker.js'), source.replace(/^const BUILD = .*$/m, `const BUILD = ${JSON.stringify(made.build)};`).replace(/^const SHELL = .*$/m, `const SHELL = ${JSON.stringify(shell)};`));
  await writeFile(path.join(root, 'offline.json'), JSON.stringify(made));
}

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'offline-'));
  for (const part of [...PAGES, '_astro', 'names.json', 'summaries.json', '_headers', '404.html', 'favicon.svg']) await cp(path.join(DIST, part), path.join(root, part), { recursive: true });
  await cp(path.join(DIST, 'pagefind'), path.join(root, 'pagefind'), { recursive: true });
  await publish();
  [browser, site] = await Promise.all([launchBrowser(), serveWithHeaders(root)]);
  context = await browser.newContext();
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await rm(root, { recursive: true, force: true });
});

const go = (address: string) => page.goto(site.origin + address);
const heading = () => page.textContent('h1');
const active = () => page.evaluate(async () => (await navigator.serviceWorker.ready) && (await caches.keys()));

/** Waits until the build at the server is the one that answers without a network. */
async function settled(): Promise<void> {
  const { build } = JSON.parse(await readFile(path.join(root, 'offline.json'), 'utf8')) as { build: string };
  await expect.poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistration())?.active?.state, ...(await caches.keys())]), { timeout: 20_000 }).toEqual(['activated', `/#${build}`]);
}

async function offline(use: () => Promise<void>): Promise<void> {
  await context.setOffline(true);
  try {
    await use();
  } finally {
    await context.setOffline(false);
  }
}

test('nothing of it is loaded before the page is', async () => {
  const early: string[] = [];
  page.on('request', (request) => early.push(request.url()));
  await go('/');
  expect(early.filter((url) => /service-worker/.test(url))).toEqual([]);
  await active();
  await settled();
});

test('a page that was visited, with its style and search by name, is there without a network; others say that they are not', async () => {
  await go('/implementations/gevent/');
  await offline(async () => {
    await go('/implementations/gevent/?x#sources');
    expect(await heading()).toContain('gevent');
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    await page.keyboard.press('/');
    await page.keyboard.type('eventlet');
    await page.waitForSelector('#search-hits li');
    await go('/implementations/eventlet/');
    expect(await heading()).toBe('Offline');
    expect(new URL(page.url()).pathname).toBe('/implementations/eventlet/');
    await page.waitForSelector('.offline-pages a[href="/implementations/gevent/"]');
  });
});

test('everything is kept when asked for, and then every page is there', async () => {
  await go('/offline/');
  // How much it is stands there before anything is loaded.
  const { bytes } = JSON.parse(await readFile(path.join(DIST, 'offline.json'), 'utf8')) as { bytes: number };
  expect(await page.textContent('[name=keep]')).toBe(`Keep everything, ${Math.max(1, Math.round(bytes / 1e6))} MB`);
  await page.click('[name=keep]');
  await page.waitForFunction(() => /^Everything is kept/.test(document.querySelector('offline-copy output')!.textContent!), undefined, { timeout: 60_000 });
  await offline(async () => {
    await go('/implementations/eventlet/');
    expect(await heading()).toContain('Eventlet');
    await go('/timeline/?from=2001&to=2005');
    expect(await page.locator('.year li').count()).toBeGreaterThan(100);
    await go('/search/?q=gevent');
    await page.waitForSelector('ol#results a');
    await go('/concepts/event-loop/');
    expect(await page.isVisible('.snippet-output samp')).toBe(true);
  });
});

test('a new build takes over at the next page, whole, and keeps what was kept', async () => {
  const file = path.join(root, 'implementations/gevent/index.html');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/<h1([^>]*)>/, '<h1$1>New: '));
  await writeFile(path.join(root, 'summaries.json'), '{"new":"yes"}');
  await publish();
  const [before] = await active();
  // With a network the new page is shown at once.
  await go('/implementations/gevent/');
  expect(await heading()).toContain('New:');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.waiting?.state), { timeout: 20_000 }).toBe('installed');
  expect(await active()).toContain(before);
  await go('/implementations/gevent/');
  await settled();
  await offline(async () => {
    await go('/implementations/gevent/');
    expect(await heading()).toContain('New:');
    expect(await page.evaluate(async () => (await fetch('/summaries.json')).json())).toEqual({ new: 'yes' });
    await go('/implementations/eventlet/');
    expect(await heading()).toContain('Eventlet');
  });
});

test('a build that is published while it is being kept is refused, not mixed', async () => {
  const [before] = await active();
  // The service worker of the next build names a file that the server does not have as it should be.
  const source = await readFile(path.join(root, 'service-worker.js'), 'utf8');
  await writeFile(path.join(root, 'service-worker.js'), source.replace(/^const BUILD = .*$/m, 'const BUILD = "unfinished";').replace(/(\["names\.json",")\w+/, '$1zzzzzzzzzzzzzzzz'));
  const outcome = await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    const { installing } = registration;
    return installing && new Promise((resolve) => installing.addEventListener('statechange', () => resolve(installing.state)));
  });
  expect(outcome).toBe('redundant');
  await offline(async () => {
    await go('/implementations/gevent/');
    expect(await heading()).toContain('gevent');
  });
  expect(await active()).toContain(before);
});

test('what is kept can be removed', async () => {
  await go('/offline/');
  await page.click('[name=drop]');
  await page.waitForFunction(() => /Nothing is kept/.test(document.querySelector('offline-copy output')!.textContent!));
  expect((await page.evaluate(() => caches.keys())).filter((name) => name !== '/#unfinished')).toEqual([]);
});
