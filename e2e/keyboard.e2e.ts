import type { Page } from '@playwright/test';
import { card, heading, openPage, row } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';
import { find, mapOf, tabToMap } from './support/walk.ts';

interface Stop {
  readonly name: string;
  /** Whether something shows that the focus is here. */
  readonly shown: boolean;
}

/** What has the focus: its name, and whether an outline, a shadow or a frame shows it, on itself or on what stands for it. */
const focused = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const radio = element instanceof HTMLInputElement && element.type === 'radio';
    // A see-through radio button lies over the label that is seen.
    const seen = radio ? element.nextElementSibling : element;
    const list = element instanceof HTMLSelectElement ? element.labels[0] : undefined;
    const group = radio ? element.closest('fieldset')?.querySelector('legend') : undefined;
    const label = (group ?? list)?.textContent;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(seen ?? element);
    const box = (seen ?? element).getBoundingClientRect();
    // Painters would cover an outline of the map.
    const frame = getComputedStyle(seen ?? element, '::after');
    const framed = frame.content !== 'none' && parseFloat(frame.borderTopWidth) >= 2;
    return {
      name: (label ?? element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim(),
      shown:
        ((outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none' || framed) &&
        box.width > 0 &&
        box.top >= 0 &&
        box.bottom <= innerHeight,
    };
  });

/** All that Tab stops at until it leaves the page, or the next `most` stops. */
async function stops(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<Stop[]> {
  const found: Stop[] = [];
  while (found.length < most) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (!stop) break;
    found.push(stop);
  }
  return found;
}

const EXPECTED = [
  'Hopp til kartet',
  'Kart',
  'Tabell',
  'Hele landet',
  'Om tallene',
  'Søk kommune eller nummer',
  'Del',
  'Meny',
  'Kart. Deltakere i arbeidstrening per 1 000 innbyggere 18–66 år, februar 2026',
  'Zoom inn',
  'Zoom ut',
  'Hele landet',
  'Oslofjorden',
  'Spill av månedene',
  'Måned',
  'Snitt hittil i 2026',
  'Oslo - Oslove',
  'Fjern Oslo - Oslove',
  'Naboer til Oslo - Oslove',
  'Sammenlign',
  'Kopier setning',
  'Mer',
  'Stavanger',
  'Fjern Stavanger',
  'Tiltak',
  'Måleenhet',
  'Områder',
  'Sammenlign med',
  '3,5 og over 57 kommuner',
  '2,8–3,5 52 kommuner',
  '2,2–2,8 45 kommuner',
  '1,6–2,2 43 kommuner',
  'under 1,6 43 kommuner',
  'Skjult: færre enn fire deltakere 110 kommuner',
  'Ingen rad i rapporten 7 kommuner',
  'Om tallene på kartet',
  'Klasser og farger',
];

test('Tab reaches everything in order, each with a visible focus, and leaves the map again', async ({
  page,
}) => {
  await openMap(page, '?valgt=1103,0301');
  const forward = await stops(page, 'Tab', 2 * EXPECTED.length);
  expect(forward.map(({ name }) => name)).toEqual(EXPECTED);
  expect(forward.filter(({ shown }) => !shown)).toEqual([]);
  const back = await stops(page, 'Shift+Tab', EXPECTED.length);
  expect(back.map(({ name }) => name)).toEqual(forward.map(({ name }) => name).reverse());
});

/** Goes on with Tab until it stops at a name. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let presses = 0; presses < 2 * EXPECTED.length; presses++) {
    await page.keyboard.press(key);
    if ((await focused(page))?.name === name) return;
  }
  throw new Error(`${key} does not stop at ${name}`);
}

for (const [width, height] of [
  [1280, 720],
  [360, 740],
] as const) {
  test.describe(`At ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, permissions: ['clipboard-read', 'clipboard-write'] });
    test(`a whole journey goes without a mouse: choose, read, another month, compare, share, close${width > 360 ? '' : ' @all'}`, async ({
      page,
    }) => {
      await openMap(page);
      await tabToMap(page);
      await find(page, 'trysil', 'Trysil');
      await page.keyboard.press('Enter');
      await expect(card(page, 'Trysil')).toContainText('2,6');
      await expect(card(page, 'Trysil').getByRole('heading')).toBeInViewport();
      await expect(page).toHaveURL('/?valgt=3421');
      // Escape closes the card, and the map keeps the keys.
      await page.keyboard.press('Escape');
      await expect(page.getByRole('article')).toHaveCount(0);
      await expect(mapOf(page)).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(card(page, 'Trysil')).toBeVisible();

      await tabTo(page, 'Måned');
      await page.keyboard.press('ArrowLeft');
      await expect(heading(page)).toContainText('januar 2026');
      await expect(card(page, 'Trysil').getByRole('definition').filter({ hasText: /^11$/ })).toBeVisible();

      await tabTo(page, 'Sammenlign');
      await page.keyboard.press('Enter');
      const comparison = page.getByTestId('compare');
      await expect(comparison).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(comparison).toHaveCount(0);
      // It closed itself, and not the card under it.
      await expect(card(page, 'Trysil').getByRole('button', { name: 'Sammenlign' })).toBeFocused();

      await tabTo(page, 'Del', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: 'Kopier lenke' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByText('Lenken er kopiert')).toBeVisible();
      expect(new URL(await page.evaluate(() => navigator.clipboard.readText())).search).toBe(
        '?periode=2026-01&valgt=3421',
      );
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Del', exact: true })).toBeFocused();

      await tabTo(page, 'Fjern Trysil');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('article')).toHaveCount(0);
      await expect(mapOf(page)).toBeFocused();

      // The choices, which on a phone are higher up in the sheet.
      await tabTo(page, 'Tiltak');
      await page.keyboard.press('ArrowRight');
      await expect(heading(page)).toContainText('Arbeidsforberedende trening');
      await expect(page.getByRole('radio', { name: 'Arbeidsforberedende trening' })).toBeInViewport();
    });
  });
}

test('The skip link leads past everything to the content @no-map', async ({ page }) => {
  await openPage(page, '?vis=tabell');
  // What it leads to is fetched after the heading.
  await expect(row(page, '0301')).toBeAttached();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hopp til kartet' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});
