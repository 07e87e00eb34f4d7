import type { Page } from '@playwright/test';
import { classColours, distance, follow, heading, middleOf, openPage, row } from './support/page.ts';
import { type Colour, pixelAt } from './support/pixels.ts';
import { expect, openMap, test } from './support/test.ts';

/** Målselv, a large kommune: its label point is in the middle of this frame, and nothing is written there. */
const MALSELV = '?navn=nei&utsnitt=68.95,18.75,60';

/** The class of a kommune as the table tells it, 0 for the lowest. */
async function classOf(page: Page, period: string): Promise<number> {
  await follow(page, `?vis=tabell&periode=${period}`);
  await expect(heading(page)).toContainText(period === '2026-01' ? 'januar' : 'februar');
  const swatch = row(page, '5524').locator('svg[data-fill]');
  await expect(swatch).toHaveAttribute('data-fill', /^\d$/);
  return Number(await swatch.getAttribute('data-fill'));
}

test('A kommune that changes class changes colour on the map with the month, to the legend’s colour @webgl', async ({
  page,
  painter,
}) => {
  await openPage(page, '?vis=tabell');
  const [january, february] = [await classOf(page, '2026-01'), await classOf(page, '2026-02')];
  expect(january).not.toBe(february);

  const map = await openMap(page, MALSELV);
  const at = await middleOf(map);
  const colours = await classColours(page);
  const shows = (index: number) =>
    expect.poll(async () => distance(await pixelAt(page, ...at), colours[index] as Colour)).toBeLessThan(3);
  await shows(february);
  await page.getByRole('slider', { name: 'Måned' }).press('Home');
  await expect(map).toHaveAttribute('data-period', '2026-01');
  await shows(january);
  expect(await classColours(page)).toEqual(colours);
  await page.getByRole('slider', { name: 'Måned' }).press('End');
  await expect(map).toHaveAttribute('data-period', '2026-02');
  await shows(february);
  await page.getByRole('button', { name: 'Snitt hittil i 2026' }).click();
  await expect(map).toHaveAttribute('data-period', '2026');
  // What plays the months is the same, and each month drawn without a GPU takes its time.
  if (painter === 'webgl' && process.env['TEST_ALL'] !== '1') return;

  // Playback starts anew where there is no later month, and stops at the last.
  await page.getByRole('button', { name: 'Snitt hittil i 2026' }).click();
  await expect(map).toHaveAttribute('data-period', '2026-02');
  const steps = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Spill av månedene' }).click();
  await expect(page.getByRole('button', { name: 'Stans avspillingen' })).toBeVisible();
  await expect(map).toHaveAttribute('data-period', '2026-01');
  await expect(map).toHaveAttribute('data-period', '2026-02');
  await expect(page.getByRole('button', { name: 'Spill av månedene' })).toBeVisible();
  await shows(february);
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);
});

test('Playback can be stopped @no-map', async ({ page }) => {
  await openPage(page, '?vis=om');
  const slider = page.getByRole('slider', { name: 'Måned' });
  await page.getByRole('button', { name: 'Spill av månedene' }).click();
  await expect(slider).toHaveValue('0');
  await page.getByRole('button', { name: 'Stans avspillingen' }).click();
  await expect(page.getByRole('button', { name: 'Spill av månedene' })).toBeVisible();
  await expect(page).toHaveURL(/periode=2026-0[12]$/);
});
