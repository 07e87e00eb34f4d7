import { violations } from './support/axe.ts';
import { expect, openMap, test } from './support/test.ts';
import { expectRingSeen, find, mapOf, press, tabToMap, tooltip, WHOLE } from './support/walk.ts';

for (const media of [
  { forcedColors: 'active' },
  { reducedMotion: 'reduce' },
  { colorScheme: 'dark' },
] as const) {
  // The ring is the page's own, over either painter.
  test(`The ring is seen with ${JSON.stringify(media)}, and axe finds nothing @no-map @all`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia(media);
    await openMap(page, '?valgt=1103');
    await mapOf(page).focus();
    // An island of a pixel, a large place, and one without a row.
    for (const [number, name] of [
      ['1151', 'Utsira'],
      ['5612', 'Guovdageaidnu'],
      ['1133', 'Hjelmeland'],
    ] as const) {
      await find(page, number, name);
      await expectRingSeen(page);
      await press(page, 'Escape');
    }
    await find(page, '0301', 'Oslo');
    expect(await violations(page)).toEqual([]);
  });
}

test.describe('At 400 % of 1280 × 1024', () => {
  test.use({ viewport: { width: 320, height: 256 } });
  test('all of the map is reached, and what has the keys is in the window', async ({ page }) => {
    await openMap(page, '?valgt=1103');
    await tabToMap(page);
    for (const [number, name] of [
      ['1103', 'Stavanger'],
      ['4205', 'Lindesnes'],
      ['5634', 'Vardø'],
      ['0301', 'Oslo'],
    ] as const) {
      await find(page, number, name);
      await expectRingSeen(page);
      await expect(tooltip(page)).toBeInViewport({ ratio: WHOLE });
      await press(page, 'Escape');
    }
    await press(page, 'Tab');
    for (const name of ['Zoom inn', 'Zoom ut', 'Hele landet', 'Oslofjorden']) {
      const button = page.getByRole('button', { name });
      await expect(button).toBeFocused();
      await expect(button).toBeInViewport({ ratio: WHOLE });
      await press(page, 'Tab');
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
