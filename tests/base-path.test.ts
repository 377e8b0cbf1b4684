import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, glob, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { launchBrowser } from './browser.ts';
import { validFiles } from './support/knowledge-base.ts';
import { serveWithHeaders } from './support/static-host.ts';

const run = promisify(execFile);
const ASTRO = path.resolve('node_modules/astro/bin/astro.mjs');

const ORIGIN = new URL(manifest.homepage).origin;
const ABSOLUTE = new RegExp(`${ORIGIN.replaceAll('.', '\\.')}[^\\s"<>)]*`, 'g');

/** The environment without what Vitest adds for the code it runs: a build would take it for its own. */
const { BASE_URL: _base, MODE: _mode, DEV: _dev, PROD: _prod, SSR: _ssr, NODE_ENV: _env, ...env } = process.env;

let root: string;

/** Builds the small knowledge base of the tests below a base path, with data and output in folders of its own, and what is kept between builds in one for both. */
async function buildIn(name: string, more: Record<string, string>): Promise<string> {
  const folder = path.join(root, name);
  for (const [file, text] of Object.entries(validFiles)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  const dist = path.join(folder, 'dist');
  await run(process.execPath, [ASTRO, 'build', '--silent', '--force'], { env: { ...env, BASE_PATH: '/lightweight-scaling/', DATA_ROOT: folder, OUT_DIR: dist, CACHE_DIR: path.join(root, 'cache'), ...more } });
  return dist;
}

/** The pictures that are kept, with the times they were written. */
async function keptPictures(): Promise<Record<string, number>> {
  const folder = path.join(root, 'cache/share-pictures');
  return Object.fromEntries(await Promise.all((await readdir(folder)).map(async (file) => [file, (await stat(path.join(folder, file))).mtimeMs] as const)));
}

let one: string;
let other: string;
let kept: Record<string, number>;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'base-path-'));
  one = await buildIn('one', { TZ: 'UTC', LANG: 'C' });
  kept = await keptPictures();
  other = await buildIn('the-other', { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' });
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('below a base path every address of the site begins with it', async () => {
  const outside: string[] = [];
  let addresses = 0;
  for await (const file of glob('**/*.html', { cwd: one })) {
    const html = await readFile(path.join(one, file), 'utf8');
    for (const [, address] of html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)) {
      addresses++;
      if (!address!.startsWith('/lightweight-scaling/')) outside.push(`${address} in ${file}`);
    }
  }
  expect(addresses).toBeGreaterThan(500);
  // Exports are read away from the site, so they name it in full.
  for await (const file of glob('**/*.{html,xml,json,md,txt,bib}', { cwd: one })) {
    for (const [address] of (await readFile(path.join(one, file), 'utf8')).matchAll(ABSOLUTE)) {
      // A policy that lets the site be framed names its origin, which has no path.
      if (address !== ORIGIN && !`${address}/`.startsWith(`${ORIGIN}/lightweight-scaling/`)) outside.push(`${address} in ${file}`);
    }
  }
  expect(outside.slice(0, 10)).toEqual([]);
});

test('below a base path the service worker keeps what was visited, and the page that says what is not', async () => {
  const folder = await mkdtemp(path.join(root, 'host-'));
  await cp(one, path.join(folder, 'lightweight-scaling'), { recursive: true });
  await cp(path.join(one, '_headers'), path.join(folder, '_headers'));
  await cp(path.join(one, '404.html'), path.join(folder, '404.html'));
  const [browser, site] = await Promise.all([launchBrowser(), serveWithHeaders(folder)]);
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    const go = (address: string) => page.goto(`${site.origin}/lightweight-scaling${address}`);
    await go('/');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(`${site.origin}/lightweight-scaling/`);
    await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
    await go('/implementations/spindle/');
    const heading = await page.textContent('h1');
    await context.setOffline(true);
    await go('/implementations/spindle/');
    expect(await page.textContent('h1')).toBe(heading);
    await go('/offline/');
    await page.waitForSelector('.offline-pages a[href="/lightweight-scaling/implementations/spindle/"]');
    await go('/people/ada-weaver/');
    expect(await page.textContent('h1')).toBe('Offline');
  } finally {
    await browser.close();
    await site.stop();
  }
});

test('two builds of the same are the same to the byte, in another folder, time zone and language', async () => {
  const sums = async (dist: string) => {
    const files: Record<string, string> = {};
    for await (const file of glob('**/*', { cwd: dist })) {
      const whole = path.join(dist, file);
      if ((await stat(whole)).isFile()) files[file] = createHash('sha256').update(await readFile(whole)).digest('hex');
    }
    return files;
  };
  const [first, second] = await Promise.all([sums(one), sums(other)]);
  expect(Object.keys(first).length).toBeGreaterThan(100);
  expect(second).toEqual(first);
});

test('the first of them began with nothing, and the second drew no picture again', async () => {
  const pictures = await Array.fromAsync(glob('og/**/*.png', { cwd: one }));
  expect(pictures.length).toBeGreaterThan(20);
  expect(Object.keys(kept)).toHaveLength(pictures.length);
  expect(await keptPictures()).toEqual(kept);
});
