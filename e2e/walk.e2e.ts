import { card, middleOf } from './support/page.ts';
import { heard, listen } from './support/speech.ts';
import { expect, openMap, test } from './support/test.ts';
import { expectRingSeen, find, mapOf, press, ringOf, spoken, tabToMap, tooltip } from './support/walk.ts';

test('A journey over the map by keyboard alone', async ({ page }) => {
  await listen(page);
  await openMap(page, '?valgt=1103');
  await tabToMap(page);
  await expect(page.getByText(/^Piltastene går fra område til område/)).toBeInViewport();
  await heard(page);

  // The first arrow shows where the walk begins, the next goes on.
  await press(page, 'ArrowRight');
  await expect(tooltip(page)).toContainText('Stavanger');
  await expectRingSeen(page);
  await press(page, 'ArrowRight');
  await expect(tooltip(page)).toContainText('Hjelmeland');
  await press(page, 'ArrowLeft');
  await expect(tooltip(page)).toContainText('Stavanger');
  await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await expect(spoken(page)).toHaveText('Ingen flere mot vest');
  expect((await heard(page)).slice(0, 3)).toEqual([
    'Stavanger, 2,9 per 1 000, nummer 88 av 240 viste, valgt',
    'Hjelmeland, ingen rad i rapporten',
    'Stavanger, 2,9 per 1 000, nummer 88 av 240 viste, valgt',
  ]);

  await find(page, 'nesseb', 'Unjárga');
  await expect(spoken(page)).toHaveText('Unjárga - Nesseby, skjult: færre enn fire deltakere');
  await find(page, 'tro', 'Tromsø');
  await heard(page);
  await press(page, 'Enter');
  await expect(page).toHaveURL('/?valgt=1103,5501');
  await expect(card(page, 'Tromsø')).toBeVisible();
  await expect(spoken(page)).toHaveText('Tromsø er valgt');
  await press(page, 'Space');
  await expect(page).toHaveURL('/?valgt=1103');
  await expect(spoken(page)).toHaveText('Tromsø er ikke lenger valgt');
  expect(await heard(page)).toEqual(['Tromsø er valgt', 'Tromsø er ikke lenger valgt']);

  // Escape closes the card that is open, and then ends the walk.
  await press(page, 'Escape');
  await expect(page).toHaveURL('/');
  await expect(ringOf(page)).toBeVisible();
  await press(page, 'Escape');
  await expect(ringOf(page)).toBeHidden();
  await expect(tooltip(page)).toBeHidden();
  await expect(mapOf(page)).toBeFocused();
  await press(page, 'Tab');
  await expect(page.getByRole('button', { name: 'Zoom inn' })).toBeFocused();
});

test('On a closer map the place that has the keys comes into view, and plus and minus keep it there @all', async ({
  page,
}) => {
  await openMap(page, '?valgt=1103&utsnitt=59.05,6,100');
  await mapOf(page).focus();
  await press(page, 'ArrowRight');
  await expectRingSeen(page);
  await find(page, 'vardø', 'Vardø');
  await expect(page).toHaveURL(/utsnitt=70\./);
  await expectRingSeen(page);
  const before = await middleOf(ringOf(page));
  await press(page, '+', '+');
  await expect(page).toHaveURL(/utsnitt=[^&]*,25$/);
  await expectRingSeen(page);
  const after = await middleOf(ringOf(page));
  expect(Math.hypot(after[0] - before[0], after[1] - before[1])).toBeLessThan(4);
  await press(page, '-', '-');
  await expect(page).toHaveURL(/utsnitt=[^&]*,100$/);
  await press(page, 'ArrowLeft');
  await expect(tooltip(page)).toContainText('Båtsfjord');
  await expectRingSeen(page);
});

test('The pointer takes the walk over, and the keys take it back', async ({ page }) => {
  const map = await openMap(page, '?utsnitt=69.522,29.6565,60');
  await mapOf(page).focus();
  await find(page, '5607', 'Vadsø');
  await expect(ringOf(page)).toBeVisible();
  const [x, y] = await middleOf(map);
  await page.mouse.move(x, y);
  await expect(ringOf(page)).toBeHidden();
  await page.mouse.move(x, y + 5);
  await press(page, 'ArrowUp');
  await expect(ringOf(page)).toBeVisible();
});

test('Who tabs away and comes back goes on from there @no-map', async ({ page }) => {
  await openMap(page);
  await mapOf(page).focus();
  await find(page, '0301', 'Oslo');
  await press(page, 'Tab');
  await expect(ringOf(page)).toBeHidden();
  await press(page, 'Shift+Tab', 'ArrowLeft');
  await expect(tooltip(page)).toContainText('Oslo');
});

test('On a map of fylker the keys go from fylke to fylke @no-map @all', async ({ page }) => {
  await openMap(page, '?nivaa=fylke&valgt=11');
  await mapOf(page).focus();
  await press(page, 'ArrowUp', 'ArrowUp');
  await expect(tooltip(page)).toContainText('Vestland');
  await expectRingSeen(page);
  await find(page, 'tr', 'Troms');
  await press(page, 'Enter');
  await expect(page).toHaveURL('/?nivaa=fylke&valgt=11,55');
});

test('Each change of month is spoken once, and not what the slider says itself @no-map', async ({ page }) => {
  await listen(page);
  await openMap(page, '?valgt=1103');
  const slider = page.getByRole('slider', { name: 'Måned' });
  await slider.focus();
  await heard(page);
  await press(page, 'ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Januar\s2026$/);
  await expect(spoken(page)).toHaveText(/^6.859 deltakere i hele landet, \d+ av 357 kommuner vises$/);
  expect(await heard(page)).toHaveLength(1);

  // A button does not tell the period that it leads to.
  await page.getByRole('button', { name: 'Snitt hittil i 2026' }).press('Enter');
  await expect(spoken(page)).toHaveText(
    /^(Gjennomsnitt januar–februar.2026: )?7.105 deltakere i hele landet/,
  );
  expect((await heard(page)).join(' ')).toMatch(/Gjennomsnitt januar–februar 2026.*7 105 deltakere/);
});

test.describe('Where the boundaries can’t be fetched', () => {
  test.use({ expectFailures: [/kommuner\.topo/] });
  test('the keys say so, and work once they can @no-map', async ({ page }) => {
    await page.route(/kommuner\.topo/, (route) => route.abort('connectionreset'));
    await openMap(page);
    await mapOf(page).focus();
    await press(page, 'ArrowRight');
    await expect(spoken(page)).toHaveText(/^Områdene kunne ikke hentes/);
    await page.unroute(/kommuner\.topo/);
    await find(page, '0301', 'Oslo');
  });
});
