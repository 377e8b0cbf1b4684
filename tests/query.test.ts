/** The page that asks the database, in a browser. */
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

async function ask(page: Page, sql: string): Promise<string> {
  await page.fill('textarea', sql);
  await page.click('.query-form [type=submit]');
  await page.waitForSelector('database-query:not([data-running])');
  return (await page.textContent('database-query output'))!;
}

test('a question is asked, answered, refused, stopped and found again in the address', async () => {
  const page = await browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${site.origin}/query/`);
  await page.waitForSelector('.query-form:not([hidden])');
  // Nothing is loaded before it is asked for.
  expect(requests.filter((path) => /wasm|worker|sqlite/.test(path))).toEqual([]);

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
  expect(complaints).toEqual([]);
  await page.close();
});
