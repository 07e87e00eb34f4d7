import { card, heading, middleOf, openShare } from './support/page.ts';
import { differentPixels } from './support/pixels.ts';
import { expect, openMap, test } from './support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('A reader opens the map, goes to January, picks Stavanger, and passes on a link that shows the same', async ({
  page,
  context,
}) => {
  let map = await openMap(page);
  await expect(page).toHaveTitle(
    'Deltakere i arbeidstrening per 1\u00a0000 innbyggere 18–66 år, februar\u00a02026 – Tiltakskart',
  );
  await expect(heading(page)).toHaveText('Arbeidstrening i februar 2026: 7 350 deltakere i hele landet');
  await expect(page.getByText('240 av 357 kommuner vises · 110 skjult · 7 uten rad')).toBeVisible();
  await expect(map).toHaveAttribute('data-period', '2026-02');

  const slider = page.getByRole('slider', { name: 'Måned' });
  await slider.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Januar\s2026$/);
  await expect(heading(page)).toHaveText('Arbeidstrening i januar 2026: 6 859 deltakere i hele landet');
  await expect(map).toHaveAttribute('data-period', '2026-01');
  await slider.press('End');
  await expect(map).toHaveAttribute('data-period', '2026-02');
  await slider.press('Home');
  await expect(map).toHaveAttribute('data-period', '2026-01');
  await expect(page).toHaveURL('/?periode=2026-01');

  map = await openMap(page, '?periode=2026-01&utsnitt=59.2637,6.0075,60');
  await page.mouse.click(...(await middleOf(map)));
  const stavanger = card(page, 'Stavanger');
  await expect(stavanger).toContainText('1103 · Rogaland');
  await expect(stavanger.getByRole('definition').filter({ hasText: /^275$/ })).toBeVisible();

  await openShare(page);
  await page.getByRole('button', { name: 'Kopier lenke' }).click();
  await expect(page.getByText('Lenken er kopiert')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).origin).toBe(new URL(page.url()).origin);
  expect(new URL(link).search).toBe('?periode=2026-01&valgt=1103&utsnitt=59.2637,6.0075,60');
  await page.keyboard.press('Escape');

  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
  await expect(heading(other)).toHaveText('Arbeidstrening i januar 2026: 6 859 deltakere i hele landet');
  await expect(card(other, 'Stavanger')).toBeVisible();
  await expect(other.getByRole('slider', { name: 'Måned' })).toHaveValue('0');
  // The pointer's outline was the first page's own.
  await page.mouse.move(0, 0);
  await expect(async () => {
    const drawn = [await map.screenshot(), await other.locator('[data-map]').screenshot()] as const;
    expect(await differentPixels(page, ...drawn)).toBeLessThan(500);
  }).toPass();
});

test('A link that is copied from the newest month says which month that was', async ({ page }) => {
  await page.goto('/?vis=om');
  await openShare(page);
  await page.getByRole('button', { name: 'Kopier lenke' }).click();
  await expect(page.getByText('Lenken er kopiert')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe('?vis=om&periode=2026-02');
});
