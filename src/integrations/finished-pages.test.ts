import { expect, test } from 'vitest';
import { forReaders } from './finished-pages.ts';

test('what only the index of the full text is told does not reach readers', () => {
  const page = '<div class="page" data-pagefind-body> <div hidden> <span data-title="a &gt; b" data-pagefind-meta="title[data-title]"></span> </div> <p hidden>kept</p> <a class="cite" data-pagefind-ignore href="#source-1">1</a></div>';
  expect(forReaders(page)).toBe('<div class="page">  <p hidden>kept</p> <a class="cite" href="#source-1">1</a></div>');
});

test('text that speaks of such marks stays', () => {
  const text = '<code>&lt;p data-pagefind-ignore&gt; data-pagefind-body</code>';
  expect(forReaders(text)).toBe(text);
});

test('scripts that a page loads wait for what paints, and those within it stay as they are', () => {
  expect(forReaders('<script type="module" src="/a.js"></script><script>let a;</script><script type="application/ld+json">{}</script>')).toBe(
    '<script type="module" fetchpriority="low" src="/a.js"></script><script>let a;</script><script type="application/ld+json">{}</script>',
  );
});
