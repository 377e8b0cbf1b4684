/** What Lighthouse says of a page of every kind: a phone on a simulated slow line, the median of three runs. */
import lighthouse from 'lighthouse';
import { launchBrowser } from '../../tests/browser.ts';
import { serveWithHeaders } from '../../tests/support/static-host.ts';
import type { Measurements } from '../../src/schema/measurements.ts';
import { budgets } from './budgets.ts';
import { median } from './search.ts';

const RUNS = 3;
/** Where the browser listens for Lighthouse. */
const PORT = 9333;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export async function measureLoading(progress: (text: string) => void): Promise<NonNullable<Measurements['loading']>> {
  const site = await serveWithHeaders('dist', { compress: true });
  const browser = await launchBrowser([`--remote-debugging-port=${PORT}`]);
  const rows = [];
  for (const { kind, page } of budgets) {
    progress(`asking Lighthouse about ${page}`);
    const runs: NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'][] = [];
    for (let run = 0; run < RUNS; run++) {
      const result = await lighthouse(`${site.origin}/${page.replace(/index\.html$/, '')}`, { port: PORT, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] });
      runs.push(result!.lhr);
    }
    const score = (category: string) => Math.round(100 * median(runs.map(({ categories }) => categories[category]!.score ?? 0)));
    const audit = (name: string) => median(runs.map(({ audits }) => audits[name]!.numericValue ?? 0));
    rows.push({
      kind, page, performance: score('performance'), accessibility: score('accessibility'), 'best-practices': score('best-practices'), seo: score('seo'),
      largestPaintMilliseconds: Math.round(audit('largest-contentful-paint')), blockedMilliseconds: Math.round(audit('total-blocking-time')), layoutShift: Number(audit('cumulative-layout-shift').toFixed(3)),
    });
  }
  await browser.close();
  await site.stop();
  return rows;
}
