import { expect, test } from 'vitest';
import { offlineFiles, type Kept } from './offline.ts';

const file = (path: string, text: string): Kept => ({ path, bytes: new TextEncoder().encode(text) });
const FILES = [file('index.html', 'home'), file('concepts/coroutine/index.html', 'coroutine'), file('offline/index.html', 'offline'), file('_astro/a.css', 'a{}'), file('_astro/large.js', 'x'.repeat(20_000)), file('names.json', '[]')];

test('the id of a build follows from the content of its files alone', () => {
  const { build } = offlineFiles(FILES).manifest;
  expect(offlineFiles([...FILES].reverse()).manifest.build).toBe(build);
  expect(offlineFiles([...FILES.slice(1), file('index.html', 'hame')]).manifest.build).not.toBe(build);
});

test('pages are kept under their addresses', () => {
  expect(offlineFiles(FILES).manifest.files.map(([path]) => path)).toEqual(['', '_astro/a.css', '_astro/large.js', 'concepts/coroutine/', 'names.json', 'offline/']);
});

test('the shell is what any page needs, without what is large', () => {
  expect(offlineFiles(FILES).shell.map(([path]) => path)).toEqual(['_astro/a.css', 'names.json', 'offline/']);
});
