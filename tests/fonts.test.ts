import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cut, FONTS, styleSheet, unicodeRange } from '../scripts/fonts.ts';
import { loadOrThrow } from '../src/knowledge-base/load.ts';

test('the fonts and their sheet are what "npm run fonts" writes', async () => {
  for (const font of FONTS) expect([font.file, Buffer.from(await cut(font)).equals(await readFile(path.join('src/styles/fonts', font.file)))]).toEqual([font.file, true]);
  expect(await readFile('src/styles/fonts.css', 'utf8')).toBe(styleSheet());
});

test('no character stands in two files', () => {
  const all = FONTS.flatMap(({ characters }) => [...characters]);
  expect(new Set(all).size).toBe(all.length);
});

test('every Latin letter of the knowledge base is in one of them', async () => {
  const known = new Set(FONTS.flatMap(({ characters }) => [...characters]));
  const { entries, pages, bodies } = await loadOrThrow(process.cwd());
  const letters = new Set(JSON.stringify([entries, pages, bodies]).normalize('NFC').match(/\p{Script=Latin}/gu));
  // One that is missing here is drawn in another typeface: add it to FONTS and run "npm run fonts".
  expect([...letters].filter((letter) => !known.has(letter))).toEqual([]);
});

test('ranges name runs of characters once', () => {
  expect(unicodeRange('cab~')).toBe('U+0061-0063, U+007E');
});
