import { expect, type Locator, type Page } from '@playwright/test';
import { distance } from './page.ts';
import { pixelsAt } from './pixels.ts';

/** The element of the map that takes the keyboard focus. */
export const mapOf = (page: Page): Locator => page.getByRole('application', { name: /^Kart\. Deltakere i/ });
/** The mark of the place that has the keys. */
export const ringOf = (page: Page): Locator => page.getByTestId('ring');
export const tooltip = (page: Page): Locator => page.getByTestId('tooltip');
/** What the page speaks. */
export const spoken = (page: Page): Locator => page.getByTestId('spoken');

/** A tolerance in pixels: the browser does not count an element at fractional pixels as wholly visible. */
export const WHOLE = 0.999;

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Types letters or digits that lead to a place. On a slow machine a second passes between two of them: then once more. */
export async function find(page: Page, letters: string, name: string) {
  await expect(async () => {
    await page.keyboard.type(letters);
    await expect(tooltip(page)).toContainText(name, { timeout: 1500 });
  }).toPass();
}

/** Past the skip link to the map, by keys alone. */
export async function tabToMap(page: Page) {
  await press(page, 'Tab', 'Enter', 'Tab');
  await expect(mapOf(page)).toBeFocused();
}

/** The ring stands out by its own two colours, whatever is under it, and nothing covers it. */
export async function expectRingSeen(page: Page) {
  await expect(ringOf(page)).toBeInViewport({ ratio: WHOLE });
  await expect(async () => {
    const box = await ringOf(page).boundingBox();
    if (!box) throw new Error('the ring has no box');
    const [middle, top] = [Math.round(box.x + box.width / 2), Math.round(box.y)];
    const [line, casing] = await pixelsAt(page, [
      [middle, top + 1],
      [middle, top - 1],
    ]);
    if (!line || !casing) throw new Error('the ring is outside the window');
    expect(distance(line, casing)).toBeGreaterThan(120);
  }).toPass();
}
