import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { budgets, FONT_BYTES } from '../scripts/bench/budgets.ts';
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

test('the font that every page loads is small', async () => {
  const latin = (await builtFiles('_astro/*.woff2')).find((file) => /latin-wght/.test(file))!;
  expect((await stat(path.join('dist', latin))).size).toBeLessThanOrEqual(FONT_BYTES);
});

test('search, tables, the playground and the drawings load nothing before they are asked for', async () => {
  const html = await readBuilt('implementations/gevent/index.html');
  expect([...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)]).toHaveLength(1);
  expect(html).not.toMatch(/rel="(?:preload|prefetch|modulepreload)"[^>]*\.(?:js|json|wasm)/);
});
