import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { forEachOf, forEachPage } from './built-pages.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'built-pages-'));
afterAll(() => rm(folder, { recursive: true }));

test('every item has its turn once, and there are never more at a time than files may be open', async () => {
  const done: number[] = [];
  let [now, most] = [0, 0];
  await forEachOf(Array.from({ length: 100 }, (_, i) => i).values(), async (item) => {
    most = Math.max(most, ++now);
    await new Promise(setImmediate);
    done.push(item);
    now--;
  });
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
  expect(most).toBe(16);
});

test('a failure is told', async () => {
  await expect(forEachOf([1, 2], (item) => (item === 2 ? Promise.reject(new Error('no room')) : Promise.resolve()))).rejects.toThrow('no room');
});

test('pages in all folders are shown, and written only where they change', async () => {
  await mkdir(path.join(folder, 'people/ada'), { recursive: true });
  await Promise.all(['index.html', 'people/ada/index.html', 'names.json'].map((file) => writeFile(path.join(folder, file), file)));
  const seen: string[] = [];
  await forEachPage(folder, (html, file) => {
    seen.push(file);
    return html.includes('ada') ? `${html}!` : undefined;
  });
  expect(seen.sort()).toEqual(['index.html', path.join('people', 'ada', 'index.html')]);
  expect(await Promise.all(seen.map((file) => readFile(path.join(folder, file), 'utf8')))).toEqual(['index.html', 'people/ada/index.html!']);
});
