/** How long a keystroke in the filter of a large table keeps the browser busy, measured in the headless browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { preview } from 'astro';
import { launchBrowser } from '../../tests/browser.ts';
import type { Measurements } from '../../src/schema/measurements.ts';
import { median, round } from './search.ts';
import { writeCorpus } from './synthetic-corpus.ts';

/** Of 3,334 synthetic entries three tenths are implementations: a table of 1,000 rows. */
const ENTRIES = 3334;
const TYPED = 'event loop kernel';

export async function measureFilter(progress: (text: string) => void): Promise<NonNullable<Measurements['filter']>> {
  progress(`building ${ENTRIES} synthetic entries`);
  const root = await mkdtemp(path.join(tmpdir(), 'synthetic-'));
  try {
    await writeCorpus(root, ENTRIES);
    process.env.DATA_ROOT = root;
    process.env.OUT_DIR = path.join(root, 'dist');
    process.env.CACHE_DIR = path.join(root, 'cache');
    await promisify(execFile)(process.execPath, [path.resolve('scripts/bench/build-once.ts')], { maxBuffer: 64 * 1024 * 1024 });
    const server = await preview({ logLevel: 'error', server: { port: 4390 } });
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(`http://localhost:${server.port}/implementations/`);
    // Turning to the field loads what filters.
    await page.focus('data-table input[name=q]');
    await page.waitForSelector('data-table select[name=kind] option:nth-child(2)', { state: 'attached' });
    const times: number[] = [];
    for (let length = 1; length <= TYPED.length; length++) {
      times.push(
        await page.evaluate((text) => {
          const field = document.querySelector<HTMLInputElement>('data-table input[name=q]')!;
          field.value = text;
          const started = performance.now();
          field.dispatchEvent(new Event('input', { bubbles: true }));
          // The filter answers in the microtask after the event.
          return Promise.resolve().then(() => Promise.resolve()).then(() => performance.now() - started);
        }, TYPED.slice(0, length)),
      );
    }
    const rows = await page.locator('data-table tbody tr').count();
    await browser.close();
    await server.stop();
    return { rows, keystrokes: times.length, medianMilliseconds: round(median(times), 2) };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
