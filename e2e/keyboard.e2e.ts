import type { Page } from '@playwright/test';
import { card, heading, openPage, row } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

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
  'Bokmål',
  'Nynorsk',
  'English',
  'Tiltak',
  'Måleenhet',
  'Områder',
  'Spill av månedene',
  'Måned',
  'Snitt hittil i 2026',
  'Sammenlign med',
  '3,5 og over 56 kommuner',
  '2,8–3,5 47 kommuner',
  '2,2–2,8 48 kommuner',
  '1,6–2,2 43 kommuner',
  'under 1,6 46 kommuner',
  'Skjult: færre enn fire deltakere 110 kommuner',
  'Ingen rad i rapporten 7 kommuner',
  'Klasser og farger',
  'Sammenlign',
  'Stavanger',
  'Fjern Stavanger',
  'Oslo - Oslove',
  'Fjern Oslo - Oslove',
  'Naboer til Oslo - Oslove',
  'Kopier lenke',
  'Del',
  'Åpne en rapport …',
  'Kart. Deltakere i arbeidstrening per 1 000 innbyggere 18–66 år, februar 2026',
  'Zoom inn',
  'Zoom ut',
  'Hele landet',
  'Oslofjorden',
  // The title of the close-up.
  'Oslofjorden',
];

test('Tab reaches everything in order, each with a visible focus, and leaves the map again', async ({
  page,
}) => {
  await openMap(page, '?valgt=1103,0301');
  await expect(page.getByTestId('closeup')).toBeVisible();
  const forward = await stops(page, 'Tab', 2 * EXPECTED.length);
  expect(forward.map(({ name }) => name)).toEqual(EXPECTED);
  expect(forward.filter(({ shown }) => !shown)).toEqual([]);
  const back = await stops(page, 'Shift+Tab', EXPECTED.length);
  expect(back.map(({ name }) => name)).toEqual(forward.map(({ name }) => name).reverse());
});

test('A whole journey goes without a mouse @no-map', async ({ page }) => {
  await openPage(page, '?vis=om');
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  // Past the skip link to the second view.
  await press('Tab', 'Tab', 'Tab', 'Enter');
  await expect(page).toHaveURL('/?vis=tabell');
  await press('Tab', 'Tab', 'Tab');
  await page.keyboard.type('1103');
  await press('Enter');
  await expect(card(page, 'Stavanger')).toBeVisible();
  // Past the languages.
  await press('Tab', 'Tab', 'Tab', 'Tab', 'ArrowRight');
  await expect(heading(page)).toContainText('Arbeidsforberedende trening');
  await press('Tab', 'ArrowRight', 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Antall' })).toBeChecked();
  await press('Tab', 'Tab', 'Tab', 'ArrowLeft');
  await expect(heading(page)).toContainText('januar 2026');
  await press('Tab', 'Space');
  await expect(heading(page)).toContainText('gjennomsnitt januar–februar 2026');
  await press('Tab', 'Tab', 'Enter');
  await expect(page.getByRole('button', { pressed: true }).last()).toBeFocused();
  await expect(page).toHaveURL(
    '/?vis=tabell&tiltak=arbeidsforberedende-trening&periode=2026&verdi=antall&valgt=1103',
  );
  await page.getByRole('button', { name: 'Fjern Stavanger' }).press('Enter');
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.getByRole('button', { name: 'Nummer' }).press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Nummer' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('checkbox', { name: 'Velg Oslo - Oslove' }).press('Space');
  await expect(card(page, 'Oslo - Oslove')).toContainText('954');
});

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
