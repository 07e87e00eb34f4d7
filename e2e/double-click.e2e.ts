import { card, middleOf } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

test('A double click chooses once, and does not zoom', async ({ page }) => {
  const map = await openMap(page, '?utsnitt=69.522,29.6565,60');
  await page.mouse.dblclick(...(await middleOf(map)));
  await expect(card(page, 'Sør-Varanger')).toBeVisible();
  await expect(page).toHaveURL('/?valgt=5605&utsnitt=69.522,29.6565,60');
  // Another click, later, takes it back.
  await page.mouse.click(...(await middleOf(map)));
  await expect(page).toHaveURL('/?utsnitt=69.522,29.6565,60');
});

test.describe('On a touch screen', () => {
  test.use({ hasTouch: true });
  test('a double tap chooses once, and does not zoom', async ({ page }) => {
    const map = await openMap(page, '?utsnitt=69.522,29.6565,60');
    const [x, y] = await middleOf(map);
    // One right after the other: on a busy machine, two that wait for each other are two taps.
    await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)]);
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page).toHaveURL('/?valgt=5605&utsnitt=69.522,29.6565,60');
  });
});
