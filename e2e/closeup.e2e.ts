import type { Locator, Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { card, follow, middleOf, type Point } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

const closeup = (page: Page): Locator => page.getByTestId('closeup');
const title = (page: Page): Locator => closeup(page).getByRole('button', { name: 'Oslofjorden' });

/** Opens the whole country, and waits for the close-up over it. */
async function openCountry(page: Page, search: '' | `?${string}` = ''): Promise<Locator> {
  const map = await openMap(page, search);
  await expect(closeup(page)).toBeVisible();
  return map;
}

/** A point of the close-up where a kommune is on top: the middle of what it has may be water, or a neighbour's. */
async function pointIn(page: Page, number: string): Promise<Point> {
  const point = await page.locator(`#c${number}`).evaluate((area) => {
    const { left, top, width, height } = area.getBoundingClientRect();
    const steps = Array.from({ length: 15 }, (_, index) => (index + 0.5) / 15);
    const points = steps.flatMap((down) =>
      steps.map((right) => [Math.round(left + right * width), Math.round(top + down * height)] as const),
    );
    const onTop = points.filter(([x, y]) => document.elementFromPoint(x, y) === area);
    return onTop[Math.floor(onTop.length / 2)];
  });
  if (!point) throw new Error(`nothing of ${number} is on top`);
  return point;
}

/** Kommuner that are less than six pixels wide on the country. */
const SMALL = { '3222': 'Lørenskog', '3224': 'Rælingen', '3212': 'Nesodden', '3116': 'Skiptvet' } as const;

test('In the close-up one points at kommuner that are a few pixels on the country', async ({ page }) => {
  const map = await openCountry(page);
  const tooltip = page.getByTestId('tooltip');
  for (const [number, name] of Object.entries(SMALL)) {
    const small = await page.locator(`#k${number}`).evaluate((area) => area.getBoundingClientRect().width);
    expect(small).toBeLessThan(6);
    const [x, y] = await pointIn(page, number);
    await page.mouse.move(x, y);
    await expect(tooltip).toContainText(name);
    // Beside the pointer, to whichever side it turns.
    const box = await tooltip.boundingBox();
    const away = (at: number, start = NaN, length = NaN) =>
      Math.min(Math.abs(start - at), Math.abs(start + length - at));
    expect(away(x, box?.x, box?.width)).toBeLessThan(20);
    expect(away(y, box?.y, box?.height)).toBeLessThan(20);
    await expect(closeup(page).locator('.outlines .hover')).toHaveCount(1);
  }
  // What is pointed at on the country is outlined in it, too, and what lies outside is not.
  await page.mouse.move(...(await middleOf(page.locator('#k3220'))));
  await expect(tooltip).toBeVisible();
  await expect(closeup(page).locator('.outlines .hover')).toHaveCount(1);
  await page.mouse.move(...(await middleOf(page.locator('#k5612'))));
  await expect(tooltip).toContainText('Kautokeino');
  await expect(closeup(page).locator('.outlines .hover')).toHaveCount(0);
  const [x, y] = await middleOf(title(page));
  await page.mouse.move(x, y);
  await expect(tooltip).toBeHidden();
  await expect(map).toHaveAttribute('data-state', 'ready');
});

test('A click in the close-up chooses, there and on the country, and another takes it back', async ({
  page,
  painter,
}) => {
  await openCountry(page);
  const at = await pointIn(page, '3212');
  await page.mouse.click(...at);
  await expect(page).toHaveURL('/?valgt=3212');
  await expect(card(page, 'Nesodden')).toBeVisible();
  await expect(closeup(page).locator('.outlines .selected')).toHaveCount(1);
  if (painter === 'svg') await expect(page.locator('.drawn .outlines .selected')).toHaveCount(1);
  await page.mouse.click(...at);
  await expect(page).toHaveURL('/');
  await expect(closeup(page).locator('.outlines .selected')).toHaveCount(0);
  await page.mouse.dblclick(...at);
  await expect(page).toHaveURL('/?valgt=3212');
});

/** The classes of the paths of kommuner, by number: those of the close-up, or of the map on SVG. */
async function classes(page: Page, letter: 'c' | 'k'): Promise<ReadonlyMap<string, string | null>> {
  const paths = page.locator(letter === 'c' ? '[data-testid=closeup] path[id^=c]' : '.drawn path[id^=k]');
  return new Map(
    await paths.evaluateAll((all) =>
      all.map((path) => [path.id.slice(1), path.getAttribute('class')] as const),
    ),
  );
}

test('It shows what the map shows: month, measure, level and emphasis @all', async ({ page, context }) => {
  test.slow();
  const map = await openCountry(page);
  const numbers = [...(await classes(page, 'c')).keys()].toSorted();
  expect(numbers).toContain('0301');
  expect(numbers.length).toBeGreaterThan(50);
  const inFrame = async (of: Page, letter: 'c' | 'k') => {
    const found = await classes(of, letter);
    return numbers.map((number) => `${number} ${found.get(number)}`);
  };
  const svg = await context.newPage();
  const pictures = new Set<string>();
  for (const search of [
    '?periode=2026-02',
    '?periode=2026-01',
    '?tiltak=arbeidsforberedende-trening&periode=2026',
    '?periode=2026-02&nivaa=fylke',
    '?periode=2026-02&sammenlign=2026-01',
  ] as const) {
    await openMap(svg, `${search}&tegner=svg`);
    const wanted = await inFrame(svg, 'k');
    pictures.add(JSON.stringify(wanted));
    await follow(page, search);
    await expect.poll(() => inFrame(page, 'c')).toEqual(wanted);
  }
  expect(pictures.size).toBe(5);
  await follow(page, '?periode=2026-02');
  await page.getByRole('slider', { name: 'Måned' }).press('Home');
  await expect(map).toHaveAttribute('data-period', '2026-01');
  await openMap(svg, '?periode=2026-01&tegner=svg');
  await expect.poll(() => inFrame(page, 'c')).toEqual(await inFrame(svg, 'k'));

  const oslo = page.locator('#c0301');
  const opacity = () => oslo.evaluate((area) => getComputedStyle(area).fillOpacity);
  expect(await opacity()).toBe('1');
  await page.getByRole('button', { name: 'Ingen rad' }).hover();
  await expect.poll(opacity).toBe('0.22');
  await page.mouse.move(0, 0);
  await expect.poll(opacity).toBe('1');
});

test('Its frame stands on the country, over none of which it lies @all', async ({ page }) => {
  await openCountry(page);
  const frame = await page.locator('[data-map] > .frame').boundingBox();
  const square = await closeup(page).locator('.map-svg').boundingBox();
  if (!frame || !square) throw new Error('there is no frame');
  expect(square.width / frame.width).toBeGreaterThan(3.5);
  expect(square.width / frame.width).toBeLessThan(4.1);
  const inside = (at: Point, of: typeof frame): Point => [
    (at[0] - of.x) / of.width,
    (at[1] - of.y) / of.height,
  ];
  for (const number of ['3212', '3103', '3905']) {
    const small = inside(await middleOf(page.locator(`#k${number}`)), frame);
    const large = inside(await middleOf(page.locator(`#c${number}`)), square);
    expect(Math.abs(small[0] - large[0])).toBeLessThan(0.03);
    expect(Math.abs(small[1] - large[1])).toBeLessThan(0.03);
  }
  // The SVG lies where either painter draws.
  const covered = await closeup(page).evaluate((window) => {
    const { left, right, top, bottom } = window.getBoundingClientRect();
    return [...document.querySelectorAll<SVGPathElement>('.drawn path[id^=k]')].filter((path) => {
      const matrix = path.getScreenCTM() ?? undefined;
      const length = path.getTotalLength();
      return Array.from({ length: 200 }, (_, index) => path.getPointAtLength((length * index) / 200)).some(
        (point) => {
          const { x, y } = point.matrixTransform(matrix);
          return x > left && x < right && y > top && y < bottom;
        },
      );
    }).length;
  });
  expect(covered).toBe(0);
});

test('Its title goes to the Oslofjord, with or without a mouse, and at home it is there again @all', async ({
  page,
}) => {
  await openCountry(page);
  await title(page).click();
  await expect(page).toHaveURL('/?utsnitt=59.55,10.55,145');
  await expect(closeup(page)).toHaveCount(0);
  await expect(page.locator('[data-map] > .frame')).toHaveCount(0);
  await page.getByRole('button', { name: 'Hele landet' }).click();
  await expect(closeup(page)).toBeVisible();
  await expect(page).toHaveURL('/');
  await page.getByRole('button', { name: 'Zoom inn' }).click();
  await expect(closeup(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Hele landet' }).click();
  await title(page).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/?utsnitt=59.55,10.55,145');
  await expect(page.getByRole('application')).toBeFocused();
});

test('It goes where the reader moves the map, and where there is no room for it', async ({ page }) => {
  const map = await openCountry(page);
  const [x, y] = await middleOf(map);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/utsnitt=/);
  await expect(closeup(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Hele landet' }).click();
  await expect(closeup(page)).toBeVisible();

  const before = await closeup(page).boundingBox();
  await page.setViewportSize({ width: 1600, height: 720 });
  await expect.poll(async () => (await closeup(page).boundingBox())?.width).toBeLessThan(before?.width ?? 0);
  await page.setViewportSize({ width: 1280, height: 500 });
  await expect(closeup(page)).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect.poll(() => closeup(page).boundingBox()).toEqual(before);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(closeup(page)).toHaveCount(0);
});

test('axe finds nothing on it, light and dark, nor where colours are forced @no-map @all', async ({
  page,
}) => {
  test.slow();
  await openCountry(page, '?valgt=3212');
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, true)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await violations(page, true)).toEqual([]);
  await expect(closeup(page)).toHaveCSS('outline-style', 'solid');
});

test.describe('What it takes', () => {
  const boundaries = (page: Page): string[] => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const file = /(?:kommuner|naboland)\.topo|CloseupWindow/.exec(request.url())?.[0];
      if (file !== undefined) asked.push(file);
    });
    return asked;
  };
  const settled = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          requestIdleCallback(() => {
            resolve();
          });
        }),
    );

  test('is not asked for on a phone, where the map shows a part, and with circles', async ({
    page,
    painter,
  }) => {
    const asked = boundaries(page);
    for (const [name, link, size] of [
      ['on a phone', '', { width: 360, height: 740 }],
      ['where the map shows a part', '?utsnitt=61,8,1000', { width: 1280, height: 900 }],
      ['with circles', '?verdi=antall&form=sirkler', { width: 1280, height: 900 }],
    ] as const) {
      await test.step(name, async () => {
        // The page before would ask for it in the window of this one.
        await page.goto('about:blank');
        await page.setViewportSize(size);
        await openMap(page, link);
        await settled(page);
        await expect(closeup(page)).toHaveCount(0);
        expect(asked).not.toContain('CloseupWindow');
        if (painter === 'svg' && !link.includes('sirkler')) expect(asked).toEqual([]);
      });
    }
  });
});
