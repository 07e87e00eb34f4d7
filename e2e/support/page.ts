import { type Locator, type Page, expect } from '@playwright/test';
import { type Colour, pixelsAt } from './pixels.ts';

export type Point = readonly [x: number, y: number];

/** The middle of an element, in whole pixels of the viewport. */
export async function middleOf(element: Locator): Promise<Point> {
  const box = await element.boundingBox();
  if (!box) throw new Error('the element has no box');
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
}

/** The colours of a square round a point, row by row. */
export async function patchAt(page: Page, [x, y]: Point, side: number): Promise<Colour[][]> {
  const steps = Array.from({ length: side }, (_, index) => index - Math.floor(side / 2));
  const colours = await pixelsAt(
    page,
    steps.flatMap((down) => steps.map((right) => [x + right, y + down] as const)),
  );
  return steps.map((_, row) => colours.slice(row * side, (row + 1) * side));
}

/** The greatest difference of two colours in red, green or blue. */
export const distance = (a: Colour, b: Colour): number =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));

/** Follows a link inside the page, as Forward does, without loading the page again. */
export const follow = (page: Page, search: `?${string}`): Promise<void> =>
  page.evaluate((link) => {
    history.pushState(null, '', link);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);

/** What the page is about: the choice and the country's figure. */
export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

export const legend = (page: Page): Locator => page.getByRole('region', { name: 'Tegnforklaring' });

/** The legend's colour of each class, the lowest class first. */
export async function classColours(page: Page): Promise<Colour[]> {
  const fills = await legend(page)
    .locator('svg[data-fill] > rect')
    .evaluateAll((rects) =>
      rects.map((rect) => [rect.parentElement?.dataset['fill'], getComputedStyle(rect).fill] as const),
    );
  return fills
    .filter(([key = '']) => /^\d+$/.test(key))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, fill]) => {
      const [red = 0, green = 0, blue = 0] = (fill.match(/\d+/g) ?? []).map(Number);
      return [red, green, blue] as const;
    });
}

/** The explanation of the legend, which this opens if it is folded. */
export async function notes(page: Page): Promise<Locator> {
  const folded = page.locator('details').filter({ hasText: 'Om tallene på kartet' });
  if ((await folded.getAttribute('open')) === null) await folded.locator('summary').click();
  return folded;
}

/** The card of a chosen kommune. */
export const card = (page: Page, name: string): Locator =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });

/** A kommune's row of the table. */
export const row = (page: Page, number: string): Locator =>
  page.getByRole('table').locator(`tr[data-kommune="${number}"]`);

/** Opens a page without a map, which is quick. */
export async function openPage(page: Page, search: `?vis=${'tabell' | 'om'}${string}`): Promise<void> {
  await page.goto(`/${search}`);
  await expect(heading(page)).toContainText('deltakere i hele landet');
}

/** Adds style rules to a page as its own code must: the page's policy lets no style elements in. */
export const addStyles = (page: Page, rules: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);

/** Opens the menu of languages, themes and a report of the reader's own; on a narrow screen the views are there too. */
export async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Meny', exact: true }).click();
}

/** Opens the dialog for downloads and sharing. */
export async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Del', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Del', exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** A point well inside a kommune, once the map has come to rest. */
export async function restIn(page: Page, number: string): Promise<Point> {
  let last: Point = [NaN, NaN];
  await expect
    .poll(async () => {
      const [x, y] = last;
      last = await pointIn(page, number);
      return Math.hypot(last[0] - x, last[1] - y);
    })
    .toBeLessThan(0.5);
  return last;
}

/**
 * A pixel of the screen that is well inside a kommune: the drawn country lies where both painters show it. Of a grid over the
 * kommune's box the one that is farthest from all that are outside; its middle where it is smaller than a pixel.
 */
export const pointIn = (page: Page, number: string): Promise<Point> =>
  page.evaluate((code) => {
    const path = document.querySelector<SVGPathElement>(`.map-svg #k${code}`);
    const matrix = path?.getScreenCTM()?.inverse();
    if (!path || !matrix) throw new Error(`no area of ${code}`);
    const { left, top, right, bottom } = path.getBoundingClientRect();
    const step = Math.max(1, Math.ceil(Math.max(right - left, bottom - top) / 20));
    const along = (from: number, to: number) =>
      Array.from({ length: Math.floor((to - from) / step) + 3 }, (_, i) => Math.round(from) + (i - 1) * step);
    const pixels = along(left, right).flatMap((x) => along(top, bottom).map((y) => [x, y] as const));
    const inside = ([x, y]: Point) => path.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix));
    const outside = pixels.filter((pixel) => !inside(pixel));
    const room = ([x, y]: Point) => Math.min(...outside.map(([ox, oy]) => Math.hypot(ox - x, oy - y)));
    const [best] = pixels.filter(inside).sort((a, b) => room(b) - room(a));
    return best ?? ([Math.round((left + right) / 2), Math.round((top + bottom) / 2)] as const);
  }, number);

/** How far something has to be scrolled sideways, in pixels: the page, or a dialog. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('dialog')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ),
  );
