import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sortKeyOfWords } from '../src/views/format-date.ts';
import { thin, violationsOf } from './support/axe.ts';
import { siteInBrowser } from './support/site-in-browser.ts';

const { open } = siteInBrowser();

/** One page of every kind. */
const KINDS = [
  '/', '/concepts/', '/concepts/coroutine/', '/implementations/', '/implementations/gevent/', '/implementations/gevent/mentions/', '/peps/pep-0342/', '/specifications/jsr-315/', '/articles/the-c10k-problem/', '/people/christian-tismer/',
  '/organisations/sitesupport/', '/benchmarks/', '/timeline/', '/lineage/', '/compare/', '/compare/?ids=gevent,eventlet', '/compare/gevent-or-asyncio/', '/search/', '/search/?q=gevent', '/essays/', '/essays/then-and-now/', '/guides/', '/vocabularies/', '/contribute/', '/api/', '/measurements/', '/query/', '/offline/', '/nowhere/',
];

describe('search', () => {
  test.each([
    ['gevent', '/implementations/gevent/'],
    ['PEP 342', '/peps/pep-0342/'],
    ['pep342', '/peps/pep-0342/'],
    ['Tismer', '/people/christian-tismer/'],
    ['corutine', '/concepts/coroutine/'],
    ['C10K', '/concepts/c10k-problem/'],
    ['Maries', '/people/ionel-cristian-maries/'],
  ])('the page finds "%s" first', async (question, href) => {
    await open(`/search/?q=${encodeURIComponent(question)}`, async (page) => {
      await page.waitForSelector('ol#results > li > a[href]');
      expect(await page.getAttribute('ol#results > li:first-child > a', 'href')).toBe(href);
    });
  });

  test('words inside a text are found after the names', async () => {
    await open('/search/?q=nondeterminism', async (page) => {
      await page.waitForFunction(() => /results?$/.test(document.querySelector('search-page .search-status')!.textContent!));
      expect(await page.locator('ol#results > li mark').count()).toBeGreaterThan(0);
    });
  });

  test('filters narrow the results and stand in the address', async () => {
    await open('/search/?q=gevent', async (page) => {
      await page.waitForSelector('ol#results a');
      await page.selectOption('select[name=kind]', 'articles');
      await page.waitForFunction(() => [...document.querySelectorAll('ol#results a')].every((link) => link.getAttribute('href')!.startsWith('/articles/')));
      expect(await page.locator('ol#results a').count()).toBeGreaterThan(0);
      expect(page.url()).toContain('kind=articles');
    });
  });

  test('nothing found comes with names nearby', async () => {
    await open('/search/?q=xqzvwkjh', async (page) => {
      await page.waitForSelector('search-page .search-status a');
      expect(await page.textContent('search-page .search-status')).toContain('Did you mean');
    });
  });

  test('the dialog opens by key, is moved through by arrows and followed by Enter', async () => {
    await open('/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('gevent');
      await page.waitForSelector('#search-hits li');
      await page.keyboard.press('ArrowDown');
      expect(await page.getAttribute('#search-hits a[aria-selected=true]', 'href')).toBe('/implementations/gevent/');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/implementations/gevent/');
    });
  });

  test('Escape closes the dialog, and typing a slash in a field is a slash', async () => {
    await open('/implementations/', async (page) => {
      await page.click('.search-open');
      expect(await page.isVisible('search-dialog dialog')).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.isVisible('search-dialog dialog')).toBe(false);
      await page.fill('data-table input[type=search]', '');
      await page.focus('data-table input[type=search]');
      await page.keyboard.type('/dev');
      expect(await page.inputValue('data-table input[type=search]')).toBe('/dev');
    });
  });
});

describe('tables', () => {
  const visible = (page: Page) => page.locator('tbody tr:not([hidden])').count();

  test('filter by text and by facet, and the address restores it', async () => {
    await open('/implementations/', async (page) => {
      const all = await visible(page);
      const shows = (text: string) => page.waitForFunction((wanted) => new RegExp(wanted).test(document.querySelector('data-table output')!.textContent!), text);
      // Turning to the field loads what it offers.
      await page.focus('select[name=languages]');
      await page.selectOption('select[name=languages]', 'python');
      await shows('of');
      const python = await visible(page);
      expect(python).toBeGreaterThan(5);
      expect(python).toBeLessThan(all);
      await page.fill('data-table input[name=q]', 'greenlet');
      const found = await visible(page);
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(python);
      await page.reload();
      await shows(`^${found} of ${all}$`);
      expect(await visible(page)).toBe(found);
      await page.click('data-table button[type=reset]');
      await page.waitForFunction((count) => document.querySelectorAll('tbody tr:not([hidden])').length === count, all);
    });
  });

  test('sort by a column, both ways, the unknown last', async () => {
    await open('/implementations/', async (page) => {
      const firsts = () => page.$$eval('tbody tr', (rows) => rows.map((row) => (row as HTMLTableRowElement).cells[1]!.textContent!)).then((words) => words.map(sortKeyOfWords));
      await page.click('th[data-field=firstRelease] button');
      await page.waitForSelector('th[data-field=firstRelease][aria-sort=ascending]');
      const ascending = (await firsts()).filter(Boolean);
      expect(ascending).toEqual([...ascending].sort());
      await page.click('th[data-field=firstRelease] button');
      expect((await firsts()).filter(Boolean)).toEqual([...ascending].reverse());
      expect(await page.getAttribute('th[data-field=firstRelease]', 'aria-sort')).toBe('descending');
      const all = await firsts();
      expect(all.slice(all.indexOf('')).every((key) => key === '') || !all.includes('')).toBe(true);
      expect(page.url()).toContain('sort=-firstRelease');
    });
  });
});

test('a table sorts by several columns, shows others, and its address restores all of it', async () => {
  await open('/implementations/', async (page) => {
    const heads = () => page.$$eval('thead th', (cells) => cells.map((cell) => cell.dataset.field));
    await page.click('th[data-field=status] button');
    await page.waitForSelector('th[data-field=status][aria-sort]');
    await page.click('th[data-field=name] button', { modifiers: ['Shift'] });
    await page.click('th[data-field=name] button', { modifiers: ['Shift'] });
    expect(page.url()).toContain('sort=status,-name');
    expect(await page.getAttribute('th[data-field=name]', 'data-order')).toBe('↓2');
    await page.click('.column-chooser summary');
    await page.check('.column-chooser input[value=authors]');
    await page.uncheck('.column-chooser input[value=kind]');
    await page.selectOption('select[name=authors]', 'denis-bilenko');
    await page.click('button[name=density]');
    expect(page.url()).toContain('authors=denis-bilenko');
    const state = [await heads(), await page.$$eval('tbody tr:not([hidden])', (rows) => rows.map((row) => row.textContent))];
    expect(state[0]).toContain('authors');
    expect(state[0]).not.toContain('kind');
    expect(state[1]!.some((text) => text!.includes('gevent'))).toBe(true);
    await page.reload();
    await page.waitForSelector('th[data-field=authors]');
    expect([await heads(), await page.$$eval('tbody tr:not([hidden])', (rows) => rows.map((row) => row.textContent))]).toEqual(state);
    expect(await page.getAttribute('button[name=density]', 'aria-pressed')).toBe('true');
    await page.fill('data-table input[name=q]', 'xqzvwkjh');
    await page.click('.no-rows button');
    expect(await page.isVisible('.no-rows')).toBe(false);
  });
});

test('a comparison is made, rearranged, folded and copied; its address restores it; back goes back', async () => {
  await open('/compare/?ids=gevent,eventlet', async (page) => {
    const heads = () => page.$$eval('.comparison th a:not(.evidence-of a)', (links) => links.filter((link) => link.closest('thead, th[scope=row]') && link.closest('th')!.querySelector('.head-actions')).map((link) => link.textContent));
    const drawn = (count: number) => page.waitForFunction((wanted) => document.querySelectorAll('.comparison .head-actions').length === wanted, count);
    await drawn(2);
    expect(await heads()).toEqual(['gevent', 'Eventlet']);
    await page.fill('input[name=add]', 'matplotless');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /is called/.test(document.querySelector('comparison-view output')!.textContent!));
    await page.fill('input[name=add]', 'Tulip');
    await page.keyboard.press('Enter');
    await drawn(3);
    expect(page.url()).toMatch(/ids=gevent,eventlet,(?:asyncio|tulip)$/);
    // By keys alone: the button keeps the focus while its column moves.
    await page.focus('[data-key=back-eventlet]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.startsWith('?ids=eventlet,gevent'));
    expect((await heads()).slice(0, 2)).toEqual(['Eventlet', 'gevent']);
    const rows = await page.locator('.comparison tbody tr').count();
    await page.check('input[name=differences]');
    await page.waitForFunction((before) => document.querySelectorAll('.comparison tbody tr').length < before, rows);
    await page.check('input[name=swapped]');
    await page.waitForSelector('.comparison th[scope=colgroup]');
    expect((await heads()).slice(0, 2)).toEqual(['Eventlet', 'gevent']);
    await page.reload();
    await page.waitForSelector('.comparison th[scope=colgroup]');
    expect(await page.isChecked('input[name=differences]')).toBe(true);
    await page.click('.evidence-of summary');
    expect(await page.locator('.evidence-of[open] a').count()).toBeGreaterThan(0);
    await page.click('[data-key=remove-gevent]');
    await drawn(2);
    await page.goBack();
    await drawn(3);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.click('[data-copy=csv]');
    await page.waitForFunction(() => document.querySelector('comparison-view output')!.textContent === 'Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^,Eventlet,gevent,/);
  });
});

test('keys lead to sections, through lists and to a comparison, and leave fields alone', async () => {
  await open('/implementations/', async (page) => {
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = await page.$eval('tbody tr:nth-child(2) th a', (link) => link === document.activeElement);
    expect(second).toBe(true);
    await page.keyboard.press('k');
    await page.keyboard.press('c');
    await page.waitForSelector('.compare-list a');
    expect(await page.getAttribute('.compare-list a', 'href')).toMatch(/^\/compare\/\?ids=[a-z0-9-]+$/);
    await page.keyboard.press('?');
    await page.waitForSelector('dialog.key-help[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.key-help', { state: 'detached' });
    await page.focus('data-table input[type=search]');
    await page.keyboard.type('gt?');
    expect(await page.inputValue('data-table input[type=search]')).toBe('gt?');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.waitForURL('**/timeline/');
  });
});

test('the theme is switched and remembered', async () => {
  await open('/', async (page) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await paper();
    await page.click('theme-toggle button');
    const after = await paper();
    expect(after).not.toBe(before);
    await page.reload();
    expect(await paper()).toBe(after);
  });
});

describe('without JavaScript', () => {
  test('an entry, a table, the timeline and a snippet are complete', async () => {
    const off = { javaScriptEnabled: false };
    await open('/implementations/gevent/', async (page) => expect(await page.textContent('.facts')).toContain('Denis Bilenko'), off);
    await open('/implementations/', async (page) => {
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(60);
      expect(await page.isVisible('.table-filters')).toBe(false);
    }, off);
    await open('/compare/gevent-or-asyncio/', async (page) => expect(await page.textContent('.comparison')).toContain('Eventlet'), off);
    await open('/timeline/', async (page) => expect(await page.locator('.year li').count()).toBeGreaterThan(100), off);
    await open('/concepts/coroutine/', async (page) => {
      expect(await page.isVisible('.snippet-code code')).toBe(true);
      expect(await page.isVisible('.snippet-output samp')).toBe(true);
    }, off);
    await open('/', async (page) => {
      await page.fill('.home-search input', 'gevent');
      await page.click('.home-search button');
      await page.waitForURL('**/search/?q=gevent');
      expect(await page.isVisible('noscript')).toBe(true);
    }, off);
  });
});

// One load a kind serves light, dark and narrow: loading is most of the time.
test.each(KINDS)('%s: axe finds nothing in light and dark, nothing overflows 360 pixels, and the browser has no complaint', async (path) => {
  await open(path, async (page) => {
    if (path.includes('?q=')) await page.waitForSelector('ol#results a');
    if (path.includes('?ids=')) await page.waitForSelector('.comparison table');
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 800 });
    await thin(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page), colorScheme).toEqual([]);
    }
    // The page for what does not exist says so with its status too, which the browser reports as an error.
  }, { colorScheme: 'light', ...(path === '/nowhere/' && { expected: /404/ }) });
});
