import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { thin, violationsOf } from './support/axe.ts';
import { siteInBrowser } from './support/site-in-browser.ts';

const site = siteInBrowser();
let page: Page;
beforeAll(async () => {
  page = await (await site.browser.newContext()).newPage();
});

describe.each(['/', '/implementations/gevent/', '/concepts/event-loop/', '/implementations/', '/timeline/', '/lineage/', '/compare/gevent-or-asyncio/'])('%s', (path) => {
  test('a window of 1,280 pixels at 400 % needs no scrolling sideways, and every target has room for a finger', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(site.origin + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // The whole page of a long table would take a minute: the first of each is like the others.
    await page.evaluate(() => document.querySelectorAll('tbody tr:nth-child(n + 6), .year li:nth-child(n + 4), .decade:nth-child(n + 3)').forEach((element) => element.remove()));
    // A decade that the timeline shows in part is as narrow as it is long; the form below it chooses the same years.
    const { violations } = await new AxeBuilder({ page } as never).exclude('.chronicle-axis').withRules(['target-size']).analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 120)))).toEqual([]);
  });

  test('pictures have a name or are hidden, and their parts that can be followed have one', async () => {
    const nameless = await page.evaluate(() => {
      const named = (element: Element) => Boolean(element.getAttribute('aria-label')?.trim() || element.getAttribute('aria-labelledby')?.split(' ').every((id) => document.getElementById(id)?.textContent?.trim()) || element.querySelector(':scope > title')?.textContent?.trim());
      const pictures = [...document.querySelectorAll('svg:not(svg svg)')].filter((svg) => !svg.closest('[aria-hidden=true]') && !named(svg) && !svg.closest('a, button')?.textContent?.trim());
      const parts = [...document.querySelectorAll('svg a')].filter((link) => !named(link) && !link.textContent?.trim());
      return [...pictures, ...parts].map((element) => element.outerHTML.slice(0, 120));
    });
    expect(nameless).toEqual([]);
  });
});

describe('with keys alone', () => {
  test('the first stop skips to the content, the others come in the order of the page, each is seen, and nothing holds the focus', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${site.origin}/implementations/gevent/`);
    const order: { at: number; text: string; seen: boolean }[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      order.push(
        await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          return { at: [...document.querySelectorAll('*')].indexOf(element), text: element.textContent!.trim().slice(0, 30), seen: ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none') && box.width > 0 && box.bottom > 0 && box.top < innerHeight };
        }),
      );
    }
    expect(order[0]!.text).toMatch(/skip/i);
    expect(order.map(({ at }) => at)).toEqual(order.map(({ at }) => at).sort((a, b) => a - b));
    expect(new Set(order.map(({ at }) => at)).size).toBe(40);
    expect(order.filter(({ seen }) => !seen)).toEqual([]);
    expect(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0);
  });

  test('the skip link leads past the header', async () => {
    await page.reload();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => Boolean(document.activeElement!.closest('main')))).toBe(true);
  });
});

test('where colours are forced, marks of the system’s own remain: blocks of lanes, borders of buttons', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${site.origin}/lineage/`);
  const invisible = await page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll('.lineage .life, .search-open, .theme-toggle button, button.primary')].filter((element) => {
      if (!element.checkVisibility()) return false;
      const { backgroundColor, borderTopColor, borderTopStyle } = getComputedStyle(element);
      return (backgroundColor === paper || backgroundColor === 'rgba(0, 0, 0, 0)') && (borderTopStyle === 'none' || borderTopColor === paper);
    }).slice(0, 3).map((element) => element.outerHTML.slice(0, 120));
  });
  await page.emulateMedia({ forcedColors: 'none' });
  expect(invisible).toEqual([]);
});

test('where motion is reduced, nothing moves', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${site.origin}/`);
  await page.click('.search-open');
  const moving = await page.evaluate(() => document.getAnimations().filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 1).length);
  const scroll = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(moving).toBe(0);
  expect(scroll).toBe('auto');
});

describe('axe finds nothing, in light and dark, where a reader has opened or changed something', () => {
  async function expectClean(page: Page, what: string): Promise<void> {
    await thin(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violationsOf(page), `${what}, ${colorScheme}`).toEqual([]);
    }
  }

  test('the search with hits, the keys, and the theme that was chosen', async () => {
    await site.open('/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('gevent');
      await page.waitForSelector('#search-hits li');
      await page.keyboard.press('ArrowDown');
      await expectClean(page, 'search');
      await page.click('search-dialog .close');
      await page.keyboard.press('?');
      await page.waitForSelector('dialog.key-help[open]');
      await expectClean(page, 'keys');
      await page.keyboard.press('Escape');
      await page.click('theme-toggle button');
      await expectClean(page, 'theme');
    });
  });

  test('a table with its columns to choose from, of which a filter leaves nothing', async () => {
    await site.open('/implementations/', async (page) => {
      await page.click('th[data-field=name] button');
      await page.fill('data-table input[name=q]', 'xqzvwkjh');
      await page.waitForSelector('.no-rows:not([hidden])');
      await page.click('.column-chooser summary');
      await expectClean(page, 'nothing left');
    });
  });

  test('a comparison that was put together, with the sources of a cell unfolded', async () => {
    await site.open('/compare/?ids=gevent,eventlet', async (page) => {
      await page.waitForSelector('.comparison .head-actions');
      await page.fill('input[name=add]', 'asyncio');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('.comparison .head-actions').length === 3);
      await page.click('.evidence-of summary');
      await expectClean(page, 'chosen');
    });
  });

  test('a program that is edited, and has run', async () => {
    await site.open('/concepts/event-loop/', async (page) => {
      await page.click('[data-action=edit]');
      await page.fill('.snippet-editor', "console.log('alone: one');\n");
      await expectClean(page, 'edited');
      await page.click('[data-action=run]');
      await page.waitForFunction(() => document.querySelector('.snippet-status')!.textContent!.startsWith('Ran'));
      await expectClean(page, 'run');
    });
  });

  test('the lineage with a focus and its relations to choose from, and the timeline from near', async () => {
    await site.open('/lineage/?focus=gevent', async (page) => {
      await page.waitForSelector('.lineage-panel:not([hidden])');
      await page.click('.lineage-types summary');
      await expectClean(page, 'lineage');
      await page.goto(`${site.origin}/timeline/?from=2000&to=2009`);
      await page.waitForSelector('.chronicle-lane div a');
      await expectClean(page, 'timeline');
    });
  });

  test('an answer of the database, and the page about reading offline', async () => {
    await site.open('/query/', async (page) => {
      await page.click('[data-example=replaced] a');
      await page.waitForSelector('.query-result tbody tr');
      await expectClean(page, 'query');
      await page.goto(`${site.origin}/offline/`);
      await page.waitForFunction(() => document.querySelector('offline-copy output')!.textContent);
      await expectClean(page, 'offline');
    });
  });
});
