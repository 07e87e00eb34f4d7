import { card, classColours, follow, heading, legend, openPage, pointIn, row } from './support/page.ts';
import { expect, test } from './support/test.ts';

/**
 * Participants read by hand off the report's own table of fylker, February 2026, arbeidstrening; inhabitants 18–66 years on
 * 1 January 2026 summed by hand from SSB's table 07459.
 */
const FYLKER = [
  ['11', 'Rogaland', '859', 321_549],
  ['03', 'Oslo - Oslove', '665', 510_075],
  ['56', 'Finnmark - Finnmárku - Finmarkku', '73', 47_927],
] as const;

test('The table of fylker has the report’s own figures, and rates of the fylke’s inhabitants @no-map', async ({
  page,
}) => {
  await openPage(page, '?vis=tabell&nivaa=fylke');
  await expect(page.getByRole('table').locator('tr[data-kommune]')).toHaveCount(15);
  for (const [number, name, persons, inhabitants] of FYLKER) {
    const own = row(page, number);
    await expect(own.getByRole('rowheader')).toHaveText(name);
    await expect(own.locator('.count')).toHaveText(persons);
    const rate = ((Number(persons) / inhabitants) * 1000).toFixed(1).replace('.', ',');
    await expect(own.locator('.value')).toHaveText(rate);
  }
});

test('Both measures of a fylke are added up where the report has both @no-map', async ({ page }) => {
  // Rogaland in the table of fylker, February 2026: 523 and 859.
  await openPage(page, '?vis=tabell&nivaa=fylke&tiltak=i-alt&verdi=antall');
  await expect(row(page, '11').locator('.value')).toHaveText(/^1\s382$/);
  expect(await page.getByRole('table').locator('tr[data-kind="count"]').count()).toBe(15);
});

test('A fylke is chosen on the map by clicking in it, and comes into the panel and the link', async ({
  page,
}) => {
  await page.goto('/?nivaa=fylke');
  await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
  // Ringebu, in the middle of Innlandet.
  await page.mouse.click(...(await pointIn(page, '3439')));
  await expect(page).toHaveURL(/valgt=34(&|$)/);
  await expect(page.getByRole('article')).toHaveAttribute('data-kommune', '34');
});

test('Changes are of counts and rates, and hidden where either month is @no-map @all', async ({ page }) => {
  await openPage(page, '?vis=tabell&verdi=antall&periode=2026-02&sammenlign=2026-01');
  // 275 in January, 289 in February.
  await expect(row(page, '1103').locator('.value')).toContainText('+14');
  await follow(page, '?vis=tabell&periode=2026-02&sammenlign=2026-01');
  // 14 persons among 98 601.
  await expect(row(page, '1103').locator('.value')).toContainText('+0,1');
  const all = await page
    .getByRole('table')
    .locator('tr[data-kommune]')
    .evaluateAll((rows) => rows.map((each) => (each as HTMLElement).dataset['kind']));
  expect(all).toHaveLength(357);
  expect(all.filter((kind) => kind === 'absent')).toHaveLength(7);
  expect(all.filter((kind) => kind === 'suppressed').length).toBeGreaterThan(110);
});

test('A change to an earlier month, or from a year to a month, is refused with words @no-map @all', async ({
  page,
}) => {
  await openPage(page, '?vis=tabell&periode=2026-01&sammenlign=2026-02');
  await expect(page.getByTestId('comparison')).toContainText('kan ikke vises');
  await expect(row(page, '1103').locator('.count')).toHaveText('275');
  await follow(page, '?vis=tabell&periode=2026&sammenlign=2026-01');
  await expect(page.getByTestId('comparison')).toContainText('kan ikke vises');
});

test('The period to compare with is chosen in the panel, and Back takes it away @no-map', async ({
  page,
}) => {
  await openPage(page, '?vis=tabell');
  const since = page.getByLabel('Sammenlign med');
  await since.selectOption({ label: 'januar 2026' });
  await expect(page).toHaveURL(/sammenlign=2026-01/);
  await expect(row(page, '1103').locator('.value')).toContainText('+0,1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Arbeidstrening, endring fra januar til februar 2026: +491 deltakere i hele landet, fra 6 859 til 7 350',
  );
  await page.goBack();
  await expect(since).toHaveValue('');
  await expect(row(page, '1103').locator('.count')).toHaveText('289');
});

test('A chosen fylke and a chosen kommune each show on their own level', async ({ page }) => {
  await openPage(page, '?vis=tabell&valgt=11,1103');
  await expect(card(page, 'Stavanger')).toBeVisible();
  await expect(card(page, 'Rogaland')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Fylker' }).check({ force: true });
  await expect(card(page, 'Rogaland')).toBeVisible();
  await expect(card(page, 'Stavanger')).toHaveCount(0);
  await expect(page).toHaveURL(/nivaa=fylke/);
  await expect(heading(page)).toContainText('7 350');
});

test('A link may ask for the dark or the light, whatever the system has', async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await openPage(page, '?vis=om&tema=mork');
  await expect.poll(ground).toBe('rgb(18, 24, 30)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await follow(page, '?vis=om&tema=lys');
  await expect.poll(ground).toBe('rgb(255, 255, 255)');
  await follow(page, '?vis=om');
  await expect.poll(ground).toBe('rgb(18, 24, 30)');
});

test.describe('Inside another page @no-map', () => {
  test.use({ viewport: { width: 700, height: 600 } });

  test('there are the map, the legend, the source and a way back, and no controls but those of the map', async ({
    page,
  }) => {
    await page.goto('/?innebygd=1&valgt=0301');
    await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
    await expect(page.getByRole('region', { name: 'Tegnforklaring' })).toBeVisible();
    await expect(page.getByText('Tall: NAV')).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expect(page.getByRole('slider')).toHaveCount(0);
    const back = page.getByRole('link', { name: 'Åpne i Tiltakskart' });
    await expect(back).toHaveAttribute('href', '?valgt=0301');
    await expect(back).toHaveAttribute('target', '_blank');
  });

  test('the wheel scrolls the page that it is in, and does not zoom the map', async ({ page }) => {
    await page.route('**/article.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><iframe src="/?innebygd=1" width="600" height="500"></iframe><p style="height: 3000px">An article</p>',
      }),
    );
    await page.goto('/article.html');
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
    await page.mouse.move(200, 150);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    const back = inside.getByRole('link', { name: 'Åpne i Tiltakskart' });
    await expect(back).toHaveAttribute('href', './');
  });
});

test('A change is never shown in the colours of something else', async ({ page }) => {
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/colours-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest(/\/colours-[^/]*\.js$/);
  await page.goto('/?vis=tabell&periode=2026-02&sammenlign=2026-01');
  await asked;
  await expect(page.locator('.panel').getByText('Tallene hentes')).toBeVisible();
  await expect(legend(page)).toHaveCount(0);
  release?.();
  await expect(legend(page)).toBeVisible();
  const [lowest, , , , highest] = await classColours(page);
  // Brown where there are fewer, blue where there are more.
  expect(lowest?.[0]).toBeGreaterThan(lowest?.[2] ?? 255);
  expect(highest?.[2]).toBeGreaterThan(highest?.[0] ?? 255);
});
