import type { Browser, Page } from '@playwright/test';
import { Fault } from '../../scripts/command.mjs';
import type { Look } from './picture.ts';

/** The map's size that everything is measured at. */
const MAP = { width: 1200, height: 900 };

/** The window in which the app's map has the size of MAP, and where in it the map is. */
async function fit(page: Page): Promise<Pick<Look, 'box' | 'viewport'>> {
  let viewport = { width: MAP.width + 400, height: MAP.height };
  for (let round = 0; round < 3; round++) {
    await page.setViewportSize(viewport);
    const box = await page.locator('[data-map]').boundingBox();
    if (!box) throw new Fault('The app shows no map.');
    if (box.width === MAP.width && box.height === MAP.height) {
      return { viewport, box: { left: box.x, top: box.y, ...MAP } };
    }
    viewport = {
      width: viewport.width + MAP.width - box.width,
      height: viewport.height + MAP.height - box.height,
    };
  }
  throw new Fault(`No window gives the app a map of ${MAP.width} × ${MAP.height} pixels.`);
}

/** Reads off the app's legend how its map looks, so that the other pages draw the same. @throws Fault when it can't */
export async function readLook(browser: Browser, app: string): Promise<Look> {
  const context = await browser.newContext({ locale: 'nb-NO', colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(app);
  await page.locator('svg[data-fill="suppressed"] pattern').first().waitFor({ state: 'attached' });
  const fitted = await fit(page);
  const read = await page.evaluate(() => {
    const find = (selector: string) => {
      const found = document.querySelector(selector);
      if (!found) throw new Error(`the app's legend has no ${selector}`);
      return found;
    };
    const paint = (selector: string, property: 'fill' | 'stroke') =>
      getComputedStyle(find(selector))[property];
    const rows = [...document.querySelectorAll('button[data-fill]')]
      .map((row) => ({ key: row.getAttribute('data-fill') ?? '', label: row.textContent }))
      .filter(({ key }) => /^\d+$/.test(key))
      .sort((a, b) => Number(a.key) - Number(b.key));
    const pattern = find('svg[data-fill="suppressed"] pattern');
    const lines = find('svg[data-fill="suppressed"] pattern path');
    return {
      sea: getComputedStyle(find('[data-map]')).backgroundColor,
      labels: rows.map(({ label }) => label),
      classes: rows.map(({ key }) => paint(`button svg[data-fill="${key}"] rect`, 'fill')),
      absent: paint('svg[data-fill="absent"] rect', 'fill'),
      hatch: {
        ground: paint('svg[data-fill="suppressed"] pattern rect', 'fill'),
        ink: paint('svg[data-fill="suppressed"] pattern path', 'stroke'),
        tile: Number(pattern.getAttribute('width')),
        path: lines.getAttribute('d') ?? '',
        width: parseFloat(getComputedStyle(lines).strokeWidth),
      },
    };
  });
  await context.close();
  const { labels, ...look } = read;
  return { ...look, ...fitted, breaks: breaksOf(labels) };
}

/** The limits between classes: each label but the lowest begins with its class's lower limit, `2,3–3,1`, `4,6 og over`. */
function breaksOf(labels: readonly string[]): number[] {
  const breaks = labels.slice(1).map((label) => Number(/\d+(,\d+)?/.exec(label)?.[0].replace(',', '.')));
  if (breaks.length === 0 || breaks.some((limit, index) => !(limit > (breaks[index - 1] ?? 0)))) {
    throw new Fault(`The app's legend: expected classes with rising limits, found "${labels.join('", "')}".`);
  }
  return breaks;
}
