/** What others show in frames, in a browser. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serveSite } from './support/site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('a card and a comparison stand in frames, are accessible, and lead out of them', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 700 }, colorScheme: 'dark' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));

  await page.goto(`${site.origin}/embed/gevent/`);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  await page.goto(`${site.origin}/embed/compare/?ids=gevent,asyncio,nobody&show=differences`);
  await page.waitForSelector('tbody tr');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(await page.textContent('thead')).toBe('geventasyncio');
  expect(await page.textContent('[role=status]')).toBe('Not known: nobody');
  expect(await page.getAttribute('[data-compare]', 'href')).toBe('/compare/?ids=gevent,asyncio,nobody&show=differences');
  // The browser reports what is not there; nothing else may be amiss.
  expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);

  await page.goto(`${site.origin}/embed/`);
  await page.locator('iframe').first().scrollIntoViewIfNeeded();
  const frame = page.frameLocator('iframe[title="The card of gevent"]');
  await frame.locator('h1 a').click();
  await page.waitForURL('**/implementations/gevent/');
  await context.close();
});
