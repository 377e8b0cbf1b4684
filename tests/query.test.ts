/** The page that asks the database, in a browser. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteInBrowser } from './support/site-in-browser.ts';

const site = siteInBrowser();

async function ask(page: Page, sql: string): Promise<string> {
  await page.fill('textarea', sql);
  await page.click('.query-form [type=submit]');
  await page.waitForSelector('database-query:not([data-running])');
  return (await page.textContent('database-query output'))!;
}

test('a question is asked, answered, refused, stopped and found again in the address', async () => {
  await site.open('/query/', async (page) => {
    await page.waitForSelector('.query-form:not([hidden])');
    // Nothing is loaded before it is asked for.
    const requests = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((url) => /wasm|worker|sqlite/.test(url))).toEqual([]);

    await page.click('[data-example=replaced] a');
    await page.waitForSelector('.query-result tbody tr');
    expect(page.url()).toContain('?example=replaced');
    expect(await page.textContent('.query-result thead')).toContain('replaced by');
    expect(await page.getAttribute('.query-result tbody a >> text="asyncio"', 'href')).toBe('/implementations/asyncio/');

    expect(await ask(page, "SELECT 1 AS one, NULL AS missing, '<b>x</b>' AS text")).toBe('1 row');
    expect(await page.textContent('.query-result tbody')).toContain('<b>x</b>');
    expect(new URL(page.url()).searchParams.get('sql')).toContain('SELECT 1 AS one');
    expect(await ask(page, 'SELECT entry FROM sources')).toBe('The first 500 rows; there are more.');
    expect(await ask(page, 'SELECT nme FROM entries')).toContain('no such column: nme');
    expect(await page.locator('.query-result table').count()).toBe(0);
    expect(await ask(page, 'DELETE FROM entries')).toContain('readonly');

    await page.fill('textarea', 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n');
    await page.click('.query-form [type=submit]');
    await page.click('.query-form [name=stop]');
    expect(await page.textContent('database-query output')).toBe('Stopped.');

    await page.goBack();
    await page.waitForFunction(() => document.querySelector('database-query output')!.textContent!.includes('readonly'));
    await page.goto(`${site.origin}/query/?sql=${encodeURIComponent('SELECT 2 AS two')}`);
    await page.waitForSelector('.query-result tbody td');
    expect(await page.textContent('.query-result td')).toBe('2');
  });
});
