import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { siteInBrowser } from './support/site-in-browser.ts';
import { serveWithHeaders } from './support/static-host.ts';

const site = siteInBrowser({ serve: () => serveWithHeaders() });
let page: Page;
const violations: string[] = [];

beforeAll(async () => {
  const context = await site.browser.newContext({ permissions: ['clipboard-write'] });
  await context.exposeFunction('report', (violation: string) => violations.push(violation));
  await context.addInitScript(() => {
    const { report } = globalThis as unknown as { report(violation: string): void };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) => report(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`));
  });
  page = await context.newPage();
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && violations.push(message.text()));
  page.on('pageerror', (error) => violations.push(error.message));
});

const go = (address: string) => page.goto(site.origin + address);

// One reader's way through everything that moves; the policies of the page and the headers of the host hold together.
test('search, names and full text, by dialog and page', async () => {
  await go('/implementations/gevent/');
  await page.keyboard.press('/');
  await page.keyboard.type('nondeterminism');
  await page.waitForFunction(() => /results/.test(document.querySelector('.search-status')!.textContent!));
  await page.click('search-dialog .close');
  await page.waitForSelector('search-dialog dialog', { state: 'hidden' });
  await page.keyboard.press('?');
  await page.waitForSelector('dialog.key-help[open]');
  await page.keyboard.press('Escape');
  await page.click('theme-toggle button');
  await go('/search/?q=nondeterminism');
  await page.waitForSelector('ol#results mark');
  expect(violations).toEqual([]);
});

test('tables, comparison, timeline and lineage', async () => {
  await go('/implementations/');
  await page.fill('data-table input[name=q]', 'greenlet');
  await page.click('.column-chooser summary');
  await page.check('.column-chooser input[value=authors]');
  await page.waitForSelector('th[data-field=authors]');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await go('/compare/?ids=gevent,eventlet');
  await page.waitForSelector('.comparison .head-actions');
  await page.click('[data-copy=csv]');
  await go('/timeline/?from=2001&to=2005');
  await go('/lineage/');
  await page.locator('main a[href*="/implementations/"]').first().hover();
  expect(violations).toEqual([]);
});

test('programs in both languages, as they stand and edited', async () => {
  await go('/concepts/event-loop/');
  const ended = () => page.waitForFunction(() => /^Ran/.test(document.querySelector('.snippet-status')!.textContent!.trim()));
  for (const language of ['typescript', 'python']) {
    await page.click(`[role=tab][data-language=${language}]`);
    await page.click('[data-action=run]');
    await ended();
    await page.evaluate(() => (document.querySelector('.snippet-status')!.textContent = ''));
  }
  await page.click('[role=tab][data-language=typescript]');
  await page.click('[data-action=edit]');
  await page.fill('.snippet-editor', "const lane: string = 'a: b';\nconsole.log(lane);\n");
  await page.click('[data-action=run]');
  await ended();
  expect(violations).toEqual([]);
});

test('a page neither evaluates text, nor makes HTML of it, nor loads from elsewhere; and says so', async () => {
  await go('/');
  const refused = await page.evaluate(async () => {
    // A tester's own evaluation is exempt from the policy; what runs later is not.
    await new Promise((resolve) => setTimeout(resolve));
    const attempts: Record<string, () => unknown> = {
      evaluation: () => globalThis.eval('1'),
      html: () => (document.createElement('div').innerHTML = '<b>x</b>'),
      script: () => (document.createElement('script').text = 'x()'),
      worker: () => new Worker('https://example.org/worker.js'),
      fetch: () => fetch('https://example.org/'),
      webassembly: () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
    };
    const outcomes = await Promise.all(Object.entries(attempts).map(async ([name, attempt]) => [name, await Promise.try(attempt).then(() => 'allowed', () => 'refused')]));
    return Object.fromEntries(outcomes) as Record<string, string>;
  });
  expect(refused).toEqual({ evaluation: 'refused', html: 'refused', script: 'refused', worker: 'refused', fetch: 'refused', webassembly: 'refused' });
  expect(violations.length).toBeGreaterThan(0);
});
