/** The drawn views in a browser: one page load serves many assertions. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteInBrowser } from './support/site-in-browser.ts';

const { open } = siteInBrowser();

test('the lineage is narrowed, lit up, walked by keys and restored by its address', async () => {
  await open('/lineage/?focus=gevent', async (page) => {
    const lanes = page.locator('.lineage-rows li:not([hidden])');
    const names = () => lanes.locator('a').allTextContents();
    await page.waitForSelector('.lineage-panel:not([hidden])');
    expect((await names()).join()).toMatch(/greenlet.*Eventlet.*gevent/);
    expect((await names()).join()).not.toContain('Netty');
    expect(await page.inputValue('input[name=focus]')).toBe('gevent');
    expect(await page.textContent('.lineage-panel')).toContain('gevent forked from Eventlet');
    expect(await page.locator('.lineage-panel a.source').count()).toBeGreaterThan(2);

    await lanes.locator('a', { hasText: 'greenlet' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toContain('Eventlet');
    expect(await page.locator('.lineage-rows li.lit').count()).toBeGreaterThan(2);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search === '?focus=eventlet');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.lineage-rows li.focus')?.textContent?.includes('gevent'));

    await page.click('button[type=reset]');
    await page.waitForFunction(() => !location.search);
    const all = await lanes.count();
    expect(all).toBeGreaterThan(50);
    await page.selectOption('select[name=language]', 'java');
    expect(page.url()).toContain('language=java');
    expect(await lanes.count()).toBeLessThan(all);
    await page.click('.lineage-types summary');
    for (const box of await page.locator('input[name=type]:not([value=forked-from])').all()) await box.uncheck();
    expect(page.url()).toContain('type=forked-from');
    expect(await lanes.count()).toBeLessThan(all / 4);
    await page.uncheck('input[name=type][value=forked-from]');
    expect(await page.isVisible('.lineage-none')).toBe(true);
  });
});

test('without JavaScript the lineage is a list of links, with every relation and its source below', async () => {
  await open('/lineage/', async (page) => {
    expect(await page.locator('.lineage-rows a').count()).toBeGreaterThan(50);
    expect(await page.locator('.lineage-list a.source').count()).toBeGreaterThan(90);
    expect(await page.isVisible('lineage-view form')).toBe(false);
  }, { javaScriptEnabled: false });
});

test('the timeline is zoomed by decade and year, asked what existed, and restored by its address', async () => {
  await open('/timeline/?from=2000&to=2009&language=python', async (page) => {
    const shown = () => page.locator('.year li:not([hidden])').count();
    const ticks = () => page.locator('.chronicle-axis a').allTextContents();
    await page.waitForSelector('.chronicle-lane div a');
    expect(await page.inputValue('select[name=language]')).toBe('python');
    expect(await ticks()).toEqual(Array.from({ length: 10 }, (_, i) => String(2000 + i)));
    const decade = await shown();
    const lane = page.locator('.chronicle-lane[data-lane=python] div a');
    expect(await lane.count()).toBeGreaterThan(10);
    const boxes = await lane.evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect()).map(({ left, right, top }) => ({ left, right, top: Math.round(top) })));
    const covering = boxes.filter((a, i) => boxes.some((b, j) => i < j && a.top === b.top && a.left < b.right - 1 && b.left < a.right - 1));
    expect(covering).toEqual([]);

    await page.locator('.chronicle-axis a', { hasText: '2005' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search === '?from=2005&to=2005&language=python');
    expect(await shown()).toBeLessThan(decade);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.chronicle-axis a').length === 10);
    await page.click('[aria-label=Later]');
    expect(page.url()).toContain('from=2005&to=2014');
    await page.click('[aria-label=Farther]');
    expect(page.url()).toContain('from=2000&to=2019');
    await page.click('[aria-label=Farther]');
    await page.waitForFunction(() => !document.querySelector('.chronicle-lane div a'));

    await page.click('button[type=reset]');
    await page.waitForFunction(() => !location.search);
    const all = await shown();
    await page.fill('input[name=existed]', '1999');
    expect(page.url()).toContain('existed=1999');
    expect(await page.textContent('[name=existed-year]')).toBe('1999');
    expect(await shown()).toBeLessThan(all / 4);
    expect(await page.locator('.year li:not([hidden])', { hasText: 'Medusa' }).count()).toBe(1);
    await page.fill('input[name=from]', '2020');
    expect(await page.isVisible('.timeline-none')).toBe(true);
  });
});

test('without JavaScript the timeline is complete, its axis leads into the list, and nothing promises what does not work', async () => {
  await open('/timeline/', async (page) => {
    expect(await page.locator('.chronicle-lane path').count()).toBe(6);
    expect(await page.isVisible('timeline-view form')).toBe(false);
    await page.click('.chronicle-axis a:has-text("1990s")');
    expect(page.url()).toMatch(/#decade-1990$/);
  }, { javaScriptEnabled: false });
});

test.each(['/timeline/?from=2000&to=2009', '/lineage/?focus=gevent', '/lineage/', '/implementations/gevent/', '/compare/gevent-or-asyncio/', '/concepts/event-loop/', '/implementations/'])('on paper %s fits the page, dark on white, with nothing on it that only works on a screen', async (path) => {
  await open(path, async (page) => {
    // Drawn for a screen and printed then: paper tells no script of its width, which is that of A4 without its margins.
    await page.addInitScript(() => void (ResizeObserver.prototype.observe = () => undefined));
    await page.reload({ waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 950 });
    const { wide, lightness, live, covering, folded } = await page.evaluate(() => {
      const seen = (selector: string) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      const boxes = seen('.chronicle :is(a, span, small), .lineage-rows a').map((element) => element.getBoundingClientRect());
      const [, ...rgb] = /(\d+), (\d+), (\d+)/.exec(getComputedStyle(document.body).color)!;
      return {
        wide: seen('main *').filter((element) => element.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map((element) => element.outerHTML.slice(0, 120)),
        lightness: Math.max(...rgb.map(Number)),
        live: seen('header nav, nav.contents, .site-footer, dialog, form, main :is(button, textarea):not(th button)').map((element) => element.outerHTML.slice(0, 120)),
        covering: boxes.filter((a, i) => boxes.some((b, j) => i < j && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length,
        folded: seen('.snippet-code, .snippet-output, .table-scroll').filter((element) => element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1).map((element) => element.className),
      };
    });
    expect.soft(wide).toEqual([]);
    expect.soft(lightness).toBeLessThan(80);
    expect.soft(live).toEqual([]);
    expect.soft(covering).toBe(0);
    expect.soft(folded).toEqual([]);
    // What cannot be followed is said.
    const addresses = await page.evaluate(() => [...document.querySelectorAll('.sources a.external, .links a.external, a.source')].map((element) => getComputedStyle(element, '::after').content === JSON.stringify(element.getAttribute('href'))));
    expect(addresses.filter((said) => !said)).toEqual([]);
  }, { colorScheme: 'dark' });
});

test.each(['/', '/timeline/', '/implementations/', '/lineage/', '/implementations/gevent/', '/concepts/coroutine/'])('nothing moves while %s loads', async (path) => {
  for (const width of [360, 1280]) {
    await open(path, async (page) => {
      await page.waitForLoadState('networkidle');
      const shift = await page.evaluate(() => new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
      }));
      expect(shift).toBe(0);
      // The trace that plays on the home page is meant to move.
    }, { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  }
});

test('the trace of the home page plays by itself, can be stopped, and stands still for who wants less motion', async () => {
  const ahead = (page: Page) => page.locator('.block.ahead').count();
  await open('/', async (page) => {
    await page.waitForSelector('.block.ahead');
    await page.waitForFunction(() => document.querySelector('.block.now')?.previousElementSibling?.classList.contains('block'));
    await page.click('trace-player button');
    const left = await ahead(page);
    expect(await page.textContent('trace-player button')).toBe('Play');
    const words = await page.textContent('.trace-words');
    expect(words).toBe((await page.textContent('.block.now title'))!.replace(': ', ' '));
    expect(left).toBeGreaterThan(0);
    expect(await page.locator('.numbers dd').count()).toBe(6);
    expect(await page.locator('.latest li a').count()).toBe(6);
  });
  await open('/', async (page) => {
    expect(await ahead(page)).toBe(0);
    await page.click('trace-player button');
    await page.waitForSelector('.block.ahead');
  }, { reducedMotion: 'reduce' });
});
