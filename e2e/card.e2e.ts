import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { card, openPage, row } from './support/page.ts';
import { expect, test } from './support/test.ts';

const standing = (page: Page, name: string) => card(page, name).getByTestId('standing');
const more = (page: Page) => page.getByRole('button', { name: 'Mer', exact: true });

test('A card tells figure, persons, change, place, fylke and country, as the report and the table have them', async ({
  page,
}) => {
  await openPage(page, '?vis=tabell&periode=2026-02&valgt=1103');
  const stavanger = card(page, 'Stavanger');
  await expect(stavanger).toContainText('1103 · Rogaland');
  // 289 of 98 601, and 275 the month before; 859 in Rogaland, 7 350 in the country.
  await expect(stavanger.getByRole('definition')).toHaveText(['2,9', '289', '+14']);
  await expect(stavanger.getByRole('term')).toHaveText(['per 1 000', 'deltakere', 'fra januar']);
  const rank = await row(page, '1103').locator('.rank').textContent();
  await expect(standing(page, 'Stavanger')).toHaveText(
    `Nr. ${rank} av 240 viste · Rogaland 2,7 · landet 2,1`,
  );
  await expect(stavanger.getByTestId('course').locator('path[data-line]')).toHaveCount(2);
  await expect(stavanger.getByTestId('course').locator('.ends span')).toHaveText([
    '2,9 Stavanger',
    '2,1 landet',
  ]);
  // A choice of tiltak, of persons or of a month is the card's too.
  await page.getByRole('radio', { name: 'Antall' }).check();
  await expect(stavanger.getByRole('definition')).toHaveText(['289', '+14']);
  await expect(standing(page, 'Stavanger')).toHaveText(/^Nr\.\s\d+ av 240 viste$/);
});

test('The average of a year, a change and a fylke have their own standing', async ({ page }) => {
  await openPage(page, '?vis=om&periode=2026&valgt=1103');
  await expect(card(page, 'Stavanger').getByRole('definition')).toHaveText(['2,9', '282']);
  await expect(standing(page, 'Stavanger')).toHaveText(
    /^Nr\.\s\d+ av 247 viste · Rogaland\s2,6 · landet\s2,0$/,
  );
  await openPage(page, '?vis=om&periode=2026-02&sammenlign=2026-01&valgt=1103');
  await expect(card(page, 'Stavanger').getByRole('definition')).toHaveText(['+0,14', '2,93', '289', '+14']);
  await expect(standing(page, 'Stavanger')).toHaveText(
    /^Nr\.\s\d+ av 225 viste endringer · Rogaland\s\+0,19 · landet\s\+0,14$/,
  );
  await openPage(page, '?vis=om&nivaa=fylke&periode=2026-02&valgt=11');
  await expect(standing(page, 'Rogaland')).toHaveText(/^Nr\.\s\d+ av 15 viste · landet\s2,1$/);
});

test('A hidden figure is told by its interval and how to read it, beside fylke and country', async ({
  page,
}) => {
  await openPage(page, '?vis=om&periode=2026-02&valgt=5636');
  const nesseby = card(page, 'Unjárga - Nesseby');
  await expect(nesseby).toHaveAttribute('data-kind', 'suppressed');
  // 499 inhabitants of working age: three participants would be 6,02 per 1 000.
  await expect(nesseby).toContainText(
    /Skjult: færre enn fire deltakere\s+\(0–3 personer, høyst 6,1 per 1\s000 innbyggere 18–66 år\)/,
  );
  await expect(nesseby).toContainText(
    /De mulige verdiene ligger i klassene fra «under [\d,]+» til «[\d,]+ og over»\./,
  );
  await expect(nesseby.getByRole('definition')).toHaveCount(0);
  await expect(standing(page, 'Unjárga - Nesseby')).toHaveText('Finnmark 1,5 · landet 2,1');
  // Nothing of it is published in any month: there is no line.
  await expect(nesseby.getByTestId('course')).toHaveCount(0);
});

test('More of a card unfolds: each measure, the inhabitants, and what an uncertain rate is', async ({
  page,
}) => {
  await openPage(page, '?vis=om&periode=2026-02&valgt=1160');
  const vindafjord = card(page, 'Vindafjord');
  await expect(vindafjord.getByTestId('uncertain')).toHaveText('usikker: Bygger på færre enn 20 personer');
  await expect(vindafjord.getByRole('table')).toHaveCount(0);
  await more(page).click();
  await expect(vindafjord.getByRole('rowheader')).toHaveText([
    'Arbeidstrening',
    'Arbeidsforberedende trening',
  ]);
  await expect(vindafjord).toContainText(/innbyggere 18–66 år 1\. januar 2026/);
  await expect(vindafjord.getByText('usikker: Bygger på færre enn 20 personer')).toHaveCount(2);
  // Five persons are five persons: a count is as certain as any.
  await page.getByRole('radio', { name: 'Antall' }).check();
  await expect(vindafjord.getByText('usikker')).toHaveCount(0);
  await more(page).click();
  await expect(vindafjord.getByRole('table')).toHaveCount(0);
});

test('Of several the newest is open, and another opens in its place without a mouse', async ({ page }) => {
  await openPage(page, '?vis=om&periode=2026-02&valgt=1103,0301,5636');
  const names = page.getByRole('article').getByRole('heading', { level: 3 });
  await expect(names).toHaveText(['Unjárga - Nesseby', 'Stavanger', 'Oslo - Oslove']);
  await expect(card(page, 'Stavanger')).toHaveText(/^\s*Stavanger\s*2,9\s*$/);
  await expect(page.getByRole('button', { name: 'Sammenlign', exact: true })).toHaveCount(1);
  const oslo = card(page, 'Oslo - Oslove').getByRole('button', { name: 'Oslo - Oslove', exact: true });
  await oslo.press('Enter');
  await expect(names).toHaveText(['Oslo - Oslove', 'Stavanger', 'Unjárga - Nesseby']);
  await expect(oslo).toBeFocused();
  await expect(oslo).toHaveAttribute('aria-expanded', 'true');
  await expect(card(page, 'Oslo - Oslove')).toContainText('0301 · Oslo - Oslove');
  await expect(card(page, 'Unjárga - Nesseby')).toHaveText(/^\s*Unjárga - Nesseby\s*skjult\s*$/);
  // What goes leaves the focus with its neighbour, and the open one open.
  await page.getByRole('button', { name: 'Fjern Unjárga - Nesseby' }).press('Enter');
  await expect(names).toHaveText(['Oslo - Oslove', 'Stavanger']);
  await expect(page.getByRole('button', { name: 'Fjern Stavanger' })).toBeFocused();
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  test('the sentence of the open card is copied, and what was said of it goes with the figure', async ({
    page,
  }) => {
    await openPage(page, '?vis=om&periode=2026-02&valgt=5636,1103');
    await page.getByRole('button', { name: 'Kopier setning' }).click();
    await expect(card(page, 'Stavanger').getByRole('status')).toHaveText('Setningen er kopiert.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replaceAll('\u00a0', ' ')).toBe(
      'I februar 2026 deltok 289 personer i arbeidstrening i Stavanger kommune, 2,9 per 1 000 innbyggere 18–66 år (NAV; folkemengde: SSB).',
    );
    await page.getByRole('slider', { name: 'Måned' }).press('Home');
    await expect(card(page, 'Stavanger').getByRole('status')).toHaveText('');
  });
});

test('Where nothing may be copied the sentence stands there, to be taken by hand', async ({ page }) => {
  await openPage(page, '?vis=om&periode=2026-02&valgt=1103');
  await page.getByRole('button', { name: 'Kopier setning' }).click();
  await expect(card(page, 'Stavanger').getByRole('status')).toHaveText(
    'Setningen kunne ikke kopieres. Merk den og kopier den selv.',
  );
  const sentence = page.getByRole('textbox', { name: 'Setning' });
  await expect(sentence).toHaveValue(/^I februar\s2026 deltok 289 personer/);
  // One key takes all of it.
  await sentence.focus();
  const selected = await sentence.evaluate((field: HTMLTextAreaElement) => field.selectionEnd);
  expect(selected).toBeGreaterThan(100);
});

test('axe finds nothing on open, folded and unfolded cards, wide and narrow, light, dark and in forced colours @all', async ({
  page,
}) => {
  test.slow();
  await openPage(page, '?vis=om&periode=2026-02&valgt=1133,5636,1160');
  await page.getByRole('button', { name: 'Kopier setning' }).click();
  await expect(page.getByRole('textbox', { name: 'Setning' })).toBeVisible();
  await more(page).click();
  for (const size of [
    { width: 1280, height: 720 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page, colorScheme === 'dark'), `${colorScheme} ${size.width}`).toEqual([]);
    }
  }
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await violations(page)).toEqual([]);
});

test('All that is pressed on a card is large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openPage(page, '?vis=om&periode=2026-02&valgt=5622,5540');
  const small = await page
    .getByRole('article')
    .getByRole('button')
    .evaluateAll((all) =>
      all
        .filter((each) => !each.hasAttribute('aria-disabled'))
        .map((each) => {
          // A row's button is all of the row.
          const { height } = (
            each.closest('h3') ? (each.closest('header') ?? each) : each
          ).getBoundingClientRect();
          return { name: each.textContent.trim() || each.getAttribute('aria-label'), height };
        })
        .filter(({ height }) => height < 44),
    );
  expect(small).toEqual([]);
});
