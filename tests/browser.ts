/** A headless browser for tests: the one npm brought, or an installed Chrome or Chromium. */
import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Where installers put Chrome and Chromium on platforms that the bundled browser is not built for. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The bundled browser is built for Linux on x64 alone. */
const BUNDLED = process.platform === 'linux' && process.arch === 'x64';

/** Starts a headless browser, with these arguments too and without those that playwright adds; throws with what to install when there is none. */
export async function launchBrowser(more: readonly string[] = [], without: string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? (BUNDLED ? await chromium.executablePath() : INSTALLED.find((path) => existsSync(path)));
  if (!executablePath) {
    throw new Error('The browser tests found no browser: install Google Chrome or Chromium, or name one in CHROME_PATH.');
  }
  // No background traffic; root, as in many containers, cannot have the sandbox.
  const args = ['--disable-background-networking', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...more];
  return playwright.launch({ executablePath, args, ignoreDefaultArgs: without, headless: true });
}
