import { card, classColours, distance, legend, middleOf } from './support/page.ts';
import { type Colour, pixelAt } from './support/pixels.ts';
import { expect, openMap, test } from './support/test.ts';

const SOR_VARANGER = '?utsnitt=69.522,29.6565,60';

test('Pointing, choosing and the legend go together on the map', async ({ page }) => {
  const map = await openMap(page, SOR_VARANGER);
  const at = await middleOf(map);
  const tooltip = page.getByTestId('tooltip');
  await page.mouse.move(...at);
  await expect(tooltip).toContainText('Sør-Varanger');
  await expect(tooltip).toContainText('2,8 per 1 000');
  await expect(tooltip).toContainText('18 deltakere');
  // The legend marks the class of the kommune under the pointer, and no other.
  const marked = legend(page).locator('button.marked');
  await expect(marked).toHaveCount(1);
  const key = Number(await marked.getAttribute('data-fill'));
  const colour = (await classColours(page))[key] as Colour;
  const difference = async () => distance(await pixelAt(page, ...at), colour);
  await expect.poll(difference).toBeLessThan(3);

  // Pointing at another row of the legend fades it; leaving brings it back.
  await legend(page).getByRole('button', { name: 'Skjult' }).hover();
  await expect(tooltip).toBeHidden();
  await expect(marked).toHaveCount(0);
  await expect.poll(difference).toBeGreaterThan(20);
  await legend(page).locator(`button[data-fill="${key}"]`).hover();
  await expect.poll(difference).toBeLessThan(3);
  await legend(page).getByRole('button', { name: 'Skjult' }).hover();
  await expect.poll(difference).toBeGreaterThan(20);
  await page.mouse.move(0, 0);
  await expect.poll(difference).toBeLessThan(3);

  await page.mouse.click(...at);
  await expect(card(page, 'Sør-Varanger')).toBeVisible();
  await expect(page).toHaveURL('/?valgt=5605&utsnitt=69.522,29.6565,60');
  await page.mouse.click(at[0], at[1] + 10);
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page).toHaveURL(`/${SOR_VARANGER}`);
  await page.mouse.click(...at);
  await expect(page).toHaveURL('/?valgt=5605&utsnitt=69.522,29.6565,60');

  // Another kommune joins it: the order is the order of choosing.
  await page.getByRole('combobox', { name: 'Søk kommune eller nummer' }).fill('Vadsø');
  await page.getByRole('combobox', { name: 'Søk kommune eller nummer' }).press('Enter');
  await expect(page).toHaveURL(/valgt=5605,5607&utsnitt=/);
  await expect(page.getByRole('article')).toHaveCount(2);
});

test.describe('On a touch screen', () => {
  test.use({ hasTouch: true });
  test('a tap shows the tooltip and chooses, and another takes it back', async ({ page }) => {
    const map = await openMap(page, SOR_VARANGER);
    const [x, y] = await middleOf(map);
    await page.touchscreen.tap(x, y);
    await expect(page.getByTestId('tooltip')).toContainText('Sør-Varanger');
    await expect(card(page, 'Sør-Varanger')).toBeVisible();
    // Farther off than the two taps of a double tap, which zooms.
    await page.touchscreen.tap(x, y + 60);
    await expect(page.getByRole('article')).toHaveCount(0);
  });
});
