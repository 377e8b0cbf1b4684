/** Going back is instant where a browser keeps the page one leaves whole: nothing on a page may keep it from that. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { serveWithHeaders } from './support/static-host.ts';
import { siteInBrowser } from './support/site-in-browser.ts';

const site = siteInBrowser({ serve: () => serveWithHeaders(), without: ['--disable-back-forward-cache'] });

/** The headless shell keeps no page whatever is on it, and says so; a whole Chrome does. It names what a page does wrong all the same. */
const NEVER_KEEPS = 'BackForwardCacheDisabledForDelegate';

const visits: [path: string, use: (page: Page) => Promise<unknown>][] = [
  ['/implementations/gevent/', async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('eventlet');
    await page.waitForSelector('#search-hits li');
    await page.keyboard.press('Escape');
  }],
  ['/implementations/', (page) => page.fill('data-table input[name=q]', 'greenlet')],
  ['/concepts/event-loop/', async (page) => {
    await page.click('[data-action=run]');
    await page.waitForFunction(() => document.querySelector('.snippet-status')!.textContent!.startsWith('Ran'));
  }],
  ['/timeline/', (page) => page.click('[data-zoom="0.5"]')],
];

test.each(visits)('%s is whole after another page and back', async (path, use) => {
  await site.open(path, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    let restored = false;
    const reasons: { type: string; reason: string }[] = [];
    session.on('Page.frameNavigated', ({ type }) => (restored ||= type === 'BackForwardCacheRestore'));
    session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => reasons.push(...notRestoredExplanations));
    // A service worker that takes the page over while it is away would be the test's doing.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await use(page);
    await page.goto(`${site.origin}/guides/`);
    await page.evaluate(() => history.back());
    await expect.poll(() => restored || reasons.length > 0, { timeout: 20_000 }).toBe(true);
    expect(reasons.filter(({ type }) => type !== 'Circumstantial')).toEqual([]);
    expect(restored || reasons.some(({ reason }) => reason === NEVER_KEEPS), JSON.stringify(reasons)).toBe(true);
  });
});
