/** The built site, served and seen in a headless browser for as long as the tests of a file run. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { serveSite } from './site.ts';

interface Server {
  origin: string;
  stop(): Promise<void>;
}

interface Visit extends BrowserContextOptions {
  /** Complaints of the browser that are meant to be: that what is asked for is not there. */
  expected?: RegExp;
}

/** Begins before the tests of the file and ends after them; `serve` is the host, `without` are arguments of playwright that the browser is not to have. */
export function siteInBrowser({ serve = serveSite as () => Promise<Server>, without = [] as string[] } = {}) {
  let browser: Browser;
  let site: Server;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser([], without), serve()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  return {
    get browser() {
      return browser;
    },
    get origin() {
      return site.origin;
    },
    /** Opens a page, hands it to the test, and closes it; what the browser complains of, and requests that leave the site, fail the test. */
    async open(path: string, use: (page: Page) => Promise<void>, { expected, ...options }: Visit = {}): Promise<void> {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('request', (request) => request.url().startsWith(site.origin) || /^(?:data|blob):/.test(request.url()) || complaints.push(`request to ${request.url()}`));
      await page.goto(site.origin + path);
      await use(page);
      await context.close();
      expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
    },
  };
}
