import type { Page } from '@playwright/test';
import { heading, legend, openPage, row } from './support/page.ts';
import { expect, test } from './support/test.ts';

/*
 * A browser's own translation, as Chromium does it: each text is taken out, a <font> in a <font> stands in its place, and
 * the page is marked. Here a translation only puts a mark before each text.
 */
const MARK = '¤';

/** Translates what a translator would: texts of letters or digits, but for scripts, styles and what is marked as no text. */
const translate = (page: Page) =>
  page.evaluate((mark) => {
    document.documentElement.classList.add('translated-ltr');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    let kept = 0;
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('script, style, svg, textarea, font')) continue;
      if (text.parentElement?.closest('[translate=no]')) {
        kept++;
        continue;
      }
      const outer = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
      const inner = outer.appendChild(document.createElementNS('http://www.w3.org/1999/xhtml', 'font'));
      inner.textContent = mark + text.data;
      text.replaceWith(outer);
    }
    return kept;
  }, MARK);

/** The page follows a translation once what that takes has come. */
const following = (page: Page) =>
  page.waitForFunction(async () => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.textContent = 'probe';
    await Promise.resolve();
    probe.firstChild?.replaceWith(document.createElementNS('http://www.w3.org/1999/xhtml', 'font'));
    await Promise.resolve();
    const follows = probe.childNodes.length === 2;
    probe.remove();
    return follows;
  });

test('After a browser has translated the page, what changes is seen to change @no-map', async ({ page }) => {
  await openPage(page, '?vis=tabell&valgt=1103');
  const lowest = row(page, '5524').locator('.figure');
  const before = await lowest.innerText();
  await following(page);
  expect(await translate(page)).toBeGreaterThan(357);
  await expect(heading(page)).toContainText(MARK);
  await expect(heading(page)).toContainText('februar 2026');
  // Numbers, names and codes are nobody's to translate.
  await expect(row(page, '5524').locator('.number')).toHaveText('5524');
  await expect(row(page, '1103').locator('.name')).toHaveText('Stavanger');

  const slider = page.getByRole('slider', { name: 'Måned' });
  await slider.press('Home');
  await expect(heading(page)).toContainText('januar 2026');
  await expect(heading(page)).not.toContainText('februar');
  await expect(lowest).not.toHaveText(before);
  await expect(page.getByTestId('period')).toHaveText('januar 2026');

  // Each word once, and whole: another measure has other words everywhere.
  await page.locator('.panel').getByRole('radio', { name: 'Antall' }).check();
  await expect(legend(page).getByRole('heading').first()).not.toContainText('per 1');
  await translate(page);
  await slider.press('End');
  await expect(heading(page)).toContainText('februar 2026');
  await expect(heading(page)).not.toContainText('januar');

  // Another page, and back: what went took its translation with it.
  await page.getByRole('link', { name: 'Om tallene' }).click();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.goBack();
  await expect(row(page, '5524')).toHaveCount(1);
});
