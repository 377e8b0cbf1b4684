/** What others show in frames, in a browser. */
import { expect, test } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { siteInBrowser } from './support/site-in-browser.ts';

const site = siteInBrowser();

test('a card and a comparison stand in frames, are accessible, and lead out of them', async () => {
  await site.open('/embed/gevent/', async (page) => {
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    await page.goto(`${site.origin}/embed/compare/?ids=gevent,asyncio,nobody&show=differences`);
    await page.waitForSelector('tbody tr');
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.textContent('thead')).toBe('geventasyncio');
    expect(await page.textContent('[role=status]')).toBe('Not known: nobody');
    expect(await page.getAttribute('[data-compare]', 'href')).toBe('/compare/?ids=gevent,asyncio,nobody&show=differences');

    await page.goto(`${site.origin}/embed/`);
    await page.locator('iframe').first().scrollIntoViewIfNeeded();
    const frame = page.frameLocator('iframe[title="The card of gevent"]');
    await frame.locator('h1 a').click();
    await page.waitForURL('**/implementations/gevent/');
    // One of the entries compared is not there, which the browser reports.
  }, { viewport: { width: 360, height: 700 }, colorScheme: 'dark', expected: /404/ });
});
