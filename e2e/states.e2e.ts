import type { Page } from '@playwright/test';
import { card, classColours, distance, middleOf, patchAt, type Point, row } from './support/page.ts';
import { type Colour, pixelAt } from './support/pixels.ts';
import { expect, openMap, test } from './support/test.ts';

/** Finds a kommune by its number, which brings it to the middle of the map. */
async function bring(page: Page, number: string) {
  const field = page.getByRole('combobox', { name: 'Søk kommune eller nummer' });
  await field.fill(number);
  await field.press('Enter');
}

const brightness = ([red, green, blue]: Colour) => red + green + blue;

/**
 * How strongly the tone of a square changes from each pixel to its neighbour along the hatch's lines, which rise to the
 * right, and across them.
 */
function change(patch: Colour[][]): { along: number; across: number } {
  const tone = patch.map((line) => line.map(brightness));
  const sum = (right: number) =>
    tone.flatMap((line, y) => line.map((here, x) => Math.abs(here - (tone[y - 1]?.[x + right] ?? here))));
  const total = (values: number[]) => values.reduce((a, b) => a + b, 0);
  return { along: total(sum(1)), across: total(sum(-1)) };
}

/** How often a row of pixels crosses the middle between its lightest and its darkest tone. */
function crossings(line: Colour[]): number {
  const tones = line.map(brightness);
  const middle = (Math.min(...tones) + Math.max(...tones)) / 2;
  return tones.filter((tone, x) => x > 0 && tone > middle !== (tones[x - 1] ?? tone) > middle).length;
}

const SIDE = 31;
const isPlain = (patch: Colour[][]) =>
  patch.flat().every((colour) => distance(colour, patch[0]?.[0] ?? colour) <= 1);

async function tooltipAt(page: Page, at: Point, text: string) {
  await page.mouse.move(...at);
  await expect(page.getByTestId('tooltip')).toContainText(text);
  await page.mouse.move(0, 0);
  await expect(page.getByTestId('tooltip')).toBeHidden();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`In ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test(`a hidden figure and a kommune without a row are told apart by words and by pixels${colorScheme === 'dark' ? ' @all' : ''}`, async ({
      page,
    }) => {
      const map = await openMap(page, '?navn=nei&utsnitt=70,10,200');
      const middle = await middleOf(map);
      const sea = await pixelAt(page, ...middle);
      const classes = await classColours(page);
      expect(classes).toHaveLength(5);
      const differs = (colour: Colour, from: readonly Colour[], by: number) => {
        for (const other of from)
          expect(distance(colour, other), `${colour.join()} and ${other.join()}`).toBeGreaterThan(by);
      };

      // Unjárga - Nesseby: hatched.
      await bring(page, '5636');
      await expect(card(page, 'Unjárga - Nesseby')).toContainText(
        /Skjult: færre enn fire deltakere\s+\(0–3 personer, høyst/,
      );
      await expect(card(page, 'Unjárga - Nesseby')).toHaveAttribute('data-kind', 'suppressed');
      await expect(async () => {
        const patch = await patchAt(page, middle, SIDE);
        const { along, across } = change(patch);
        expect(along).toBeLessThan(across / 2);
        for (const line of patch) expect(crossings(line)).toBeGreaterThanOrEqual(4);
        const tones = patch.flat().toSorted((a, b) => brightness(a) - brightness(b));
        for (const tone of [tones[0], tones.at(-1)]) if (tone) differs(tone, [...classes, sea], 8);
      }).toPass();
      await tooltipAt(page, middle, 'Skjult: færre enn fire deltakere (0–3 personer');

      // Hjelmeland: plain.
      await bring(page, '1133');
      await expect(card(page, 'Hjelmeland')).toContainText('Rapporten har ingen rad for området');
      await expect(card(page, 'Hjelmeland')).toHaveAttribute('data-kind', 'absent');
      await expect(async () => {
        const patch = await patchAt(page, middle, SIDE);
        expect(isPlain(patch)).toBe(true);
        const ground = patch[0]?.[0] ?? sea;
        differs(ground, classes, 8);
        differs(ground, [sea], 2);
      }).toPass();
      await tooltipAt(page, middle, 'Ingen rad i rapporten');

      await page.getByRole('link', { name: 'Tabell' }).click();
      await expect(row(page, '5636').locator('.value')).toHaveText('skjult');
      await expect(row(page, '1133').locator('.value')).toHaveText('ingen rad');
      await expect(row(page, '5636').locator('.rank')).toHaveText('–');
    });
  });
}
