import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 to level AA, and what axe's makers hold to be good practice besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rows of a table are alike: the first of each kind stand for all. */
const MORE_OF_THE_SAME = [
  'tr[data-kind="count"]:nth-child(n + 20)',
  'tr[data-kind="suppressed"]:nth-child(n + 255)',
].join();

/** What depends on colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page, one line each; where the page was looked at in other colours before, `onlyColours` does. Tables
 * are short afterwards.
 */
export async function violations(page: Page, onlyColours = false): Promise<string[]> {
  // Taken out of the page: axe spends most of its time on what it is told to leave out.
  await page.locator(MORE_OF_THE_SAME).evaluateAll((rows) => {
    for (const row of rows) row.remove();
  });
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false });
  if (onlyColours) axe.withRules(COLOUR_RULES);
  else axe.withTags(TAGS);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
