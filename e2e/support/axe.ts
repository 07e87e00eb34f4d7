import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** WCAG 2.2 to level AA, and what axe's makers hold to be good practice besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rows of a table are alike, so only the first of each kind are checked. */
const MORE_OF_THE_SAME = [
  'tr[data-kind="count"]:nth-child(n + 20)',
  'tr[data-kind="suppressed"]:nth-child(n + 255)',
].join();

/** What depends on colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page, one line each. Use `onlyColours` if the page was checked in other colours before. It shortens the
 * page's tables.
 */
export async function violations(page: Page, onlyColours = false): Promise<string[]> {
  // Removed from the page, since axe spends most of its time on excluded elements.
  await page.locator(MORE_OF_THE_SAME).evaluateAll((rows) => {
    for (const row of rows) row.remove();
  });
  // In the page itself: the package that drives axe from Playwright takes five seconds more, each time. What is shown in a
  // frame is this app again, and looked at by itself.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (options) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations: found } = await run(document, options);
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    {
      resultTypes: ['violations'],
      preload: false,
      iframes: false,
      runOnly: onlyColours ? { type: 'rule', values: COLOUR_RULES } : { type: 'tag', values: TAGS },
    } satisfies RunOptions,
  );
}
