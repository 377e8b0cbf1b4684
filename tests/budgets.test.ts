import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ALL_FONTS_BYTES, budgets, FONT_BYTES } from '../scripts/bench/budgets.ts';
import { weighPage } from '../scripts/bench/page-weight.ts';
import { builtFiles, readBuilt } from './support/site.ts';

test.each(budgets)('the $kind page $page keeps its budget', async ({ page, ...budget }) => {
  const weight = await weighPage('dist', page);
  const parts = `html ${weight.parts.html}, styles ${weight.parts.styles}, scripts ${weight.parts.scripts} bytes; ${weight.requests} requests; ${weight.elements} elements`;
  expect.soft(weight.bytes, parts).toBeLessThanOrEqual(budget.bytes);
  expect.soft(weight.requests, parts).toBeLessThanOrEqual(budget.requests ?? Infinity);
  expect.soft(weight.elements, parts).toBeLessThanOrEqual(budget.elements ?? Infinity);
  expect.soft(weight.parts.html, parts).toBeLessThanOrEqual(budget.html ?? Infinity);
});

test('fonts are small, above all the one that every page loads', async () => {
  const fonts = await builtFiles('_astro/*.woff2');
  const sizes = await Promise.all(fonts.map(async (file) => (await stat(path.join('dist', file))).size));
  expect(sizes[fonts.findIndex((file) => file.includes('-basic.'))]).toBeLessThanOrEqual(FONT_BYTES);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(ALL_FONTS_BYTES);
});

test('search, tables, the playground and the drawings load nothing before they are asked for', async () => {
  const html = await readBuilt('implementations/gevent/index.html');
  expect([...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)]).toHaveLength(1);
  expect(html).not.toMatch(/rel="(?:preload|prefetch|modulepreload)"[^>]*\.(?:js|json|wasm)/);
});
