/** The drawn views in a browser: one page load serves many assertions. */
import type { Browser, Page } from 'playwright-core';
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

async function open(path: string, use: (page: Page) => Promise<void>, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(site.origin + path);
  await use(page);
  await context.close();
  expect(complaints).toEqual([]);
}

test('the lineage is narrowed, lit up, walked by keys and restored by its address', async () => {
  await open('/lineage/?focus=gevent', async (page) => {
    const lanes = page.locator('.lineage-rows li:not([hidden])');
    const names = () => lanes.locator('a').allTextContents();
    await page.waitForSelector('.lineage-panel:not([hidden])');
    expect((await names()).join()).toMatch(/greenlet.*Eventlet.*gevent/);
    expect((await names()).join()).not.toContain('Netty');
    expect(await page.inputValue('input[name=focus]')).toBe('gevent');
    expect(await page.textContent('.lineage-panel')).toContain('gevent forked from Eventlet');
    expect(await page.locator('.lineage-panel a.source').count()).toBeGreaterThan(2);

    await lanes.locator('a', { hasText: 'greenlet' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toContain('Eventlet');
    expect(await page.locator('.lineage-rows li.lit').count()).toBeGreaterThan(2);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search === '?focus=eventlet');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.lineage-rows li.focus')?.textContent?.includes('gevent'));

    await page.click('button[type=reset]');
    await page.waitForFunction(() => !location.search);
    const all = await lanes.count();
    expect(all).toBeGreaterThan(50);
    await page.selectOption('select[name=language]', 'java');
    expect(page.url()).toContain('language=java');
    expect(await lanes.count()).toBeLessThan(all);
    await page.click('.lineage-types summary');
    for (const box of await page.locator('input[name=type]:not([value=forked-from])').all()) await box.uncheck();
    expect(page.url()).toContain('type=forked-from');
    expect(await page.isVisible('.lineage-none')).toBe(true);
  });
});

test('without JavaScript the lineage is a list of links, with every relation and its source below', async () => {
  await open('/lineage/', async (page) => {
    expect(await page.locator('.lineage-rows a').count()).toBeGreaterThan(50);
    expect(await page.locator('.lineage-list a.source').count()).toBeGreaterThan(90);
    expect(await page.isVisible('lineage-view form')).toBe(false);
  }, { javaScriptEnabled: false });
});
