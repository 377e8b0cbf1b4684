/** What axe finds on a page that is open. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How many children of an element axe is shown. */
const MOST_ALIKE = 8;

/** Leaves the first of what is alike: of rows and drawn things there are thousands, at which axe would look for a minute. */
export async function thin(page: Page): Promise<void> {
  await page.evaluate((most) => {
    for (const parent of document.querySelectorAll('tbody, ol, ul, svg, svg g, dl, main section, main div')) [...parent.children].slice(most).forEach((child) => child.remove());
  }, MOST_ALIKE);
}

/** What breaks WCAG 2.2 AA or a good habit, each with the first place where it does. */
export async function violationsOf(page: Page): Promise<string[]> {
  // The types of axe are those of another playwright.
  const { violations } = await new AxeBuilder({ page } as never).withTags(TAGS).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)} (${nodes.length})`);
}
