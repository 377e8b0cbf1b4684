import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from './support/site.ts';

const LINK = /<a\b[^>]*>/g;
const href = (tag: string) => /\shref="([^"]*)"/.exec(tag)?.[1] ?? '';

test('links that lead elsewhere keep the opener, and no address runs a script', async () => {
  const open: string[] = [];
  let elsewhere = 0;
  for (const page of await builtFiles('**/*.html')) {
    for (const [tag] of (await readBuilt(page)).matchAll(LINK)) {
      const address = href(tag);
      if (/^\s*(?:javascript|data|vbscript|blob):/i.test(address)) open.push(`${page}: ${tag}`);
      if (!/^https?:/.test(address)) continue;
      elsewhere++;
      if (!/\srel="[^"]*\bnoopener\b/.test(tag)) open.push(`${page}: ${tag}`);
    }
  }
  expect(open.slice(0, 5)).toEqual([]);
  expect(elsewhere).toBeGreaterThan(1000);
});
