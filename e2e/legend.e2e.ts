import type { Locator, Page } from '@playwright/test';
import { classColours, legend, middleOf, notes, openMenu } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

/** The rows of the legend as a reader sees them: label and count. */
const rows = async (page: Page): Promise<{ label: string; count: number }[]> =>
  (
    await legend(page)
      .getByRole('listitem')
      .evaluateAll((items) =>
        items.map((item) => ({
          label: item.querySelector('.label')?.textContent ?? '',
          count: item.querySelector('.count')?.textContent ?? '',
        })),
      )
  ).map(({ label, count }) => ({ label: label.trim(), count: parseInt(count.replaceAll(/\s/g, ''), 10) }));

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

test.describe('Classes that a link asks for', () => {
  test('are as many, hold all that is published, and have the colours of their scheme', async ({ page }) => {
    await openMap(page);
    const usual = await classColours(page);
    await openMap(page, '?klasser=7&metode=naturlig&farger=viridis');
    await expect(legend(page).getByRole('listitem')).toHaveCount(9);
    const shown = await rows(page);
    expect(sum(shown.slice(0, 7).map(({ count }) => count))).toBe(240);
    expect(shown.slice(7)).toEqual([
      { label: 'Skjult: færre enn fire deltakere', count: 110 },
      { label: 'Ingen rad i rapporten', count: 7 },
    ]);
    const colours = await classColours(page);
    expect(new Set(colours.map(String)).size).toBe(7);
    for (const colour of colours) expect(usual).not.toContainEqual(colour);
  });

  test('of equal width are as wide as each other @no-map @all', async ({ page }) => {
    await openMap(page, '?klasser=4&metode=lik&verdi=antall');
    const labels = (await rows(page)).slice(0, 4).map(({ label }) => label);
    expect(labels).toEqual(['510 og over', '340–509', '170–339', 'under 170']);
  });
});

test('Changes have signs, and are hidden where one of the figures is', async ({ page }) => {
  await openMap(page, '?periode=2026-02&sammenlign=2026-01');
  await expect(legend(page).getByRole('heading')).toHaveText(
    /^Endring i deltakere per 1\s000 innbyggere 18–66 år fra januar til februar\s2026$/,
  );
  const labels = (await rows(page)).map(({ label }) => label);
  expect(labels).toEqual([
    '+0,40 og over',
    '+0,10 til +0,39',
    '−0,09 til +0,09',
    '−0,39 til −0,10',
    'under −0,39',
    'Skjult i minst én av periodene',
    'Ingen rad i minst én av periodene',
  ]);
  // Nothing may be said of where a hidden change lies.
  await expect(legend(page).getByRole('img')).toBeVisible();
  await expect(legend(page).locator('[data-hidden]')).toHaveCount(0);
});

test.describe('Over the rows of the legend @no-map', () => {
  test('figures stand along their scale, and hidden ones as all that may be said of them', async ({
    page,
  }) => {
    await openMap(page, '?periode=2026-02');
    const scale = legend(page).getByRole('img', { name: 'Hvordan de publiserte tallene fordeler seg' });
    await expect(scale).toBeVisible();
    await expect(await notes(page)).toContainText(
      /Skjulte tall ligger et sted her: 0–3 personer, høyst \d+,\d per 1\s000 innbyggere 18–66 år\./,
    );
    const box = async (part: Locator) => {
      const found = await part.boundingBox();
      if (!found) throw new Error('it has no box');
      return found;
    };
    const [axis, hidden] = [await box(scale), await box(scale.locator('[data-hidden]'))];
    // From zero, at the left end, and as far as the axis goes: 3 of few inhabitants are a high rate.
    expect(Math.abs(hidden.x - axis.x)).toBeLessThan(2);
    expect(hidden.width).toBeGreaterThan(axis.width * 0.98);
  });

  test('of counts the hidden ones lie between 0 and 3, and of sums nowhere @all', async ({ page }) => {
    await openMap(page, '?verdi=antall');
    const scale = legend(page).getByRole('img');
    await expect(await notes(page)).toContainText('Skjulte tall ligger et sted her: 0–3 personer.');
    const [axis, hidden] = [await scale.boundingBox(), await scale.locator('[data-hidden]').boundingBox()];
    expect((hidden?.width ?? NaN) / (axis?.width ?? NaN)).toBeLessThan(0.08);
    await openMap(page, '?tiltak=i-alt&verdi=antall');
    await expect(legend(page).getByRole('img')).toBeVisible();
    await expect(await notes(page)).toContainText('Publiserte tall i alle månedene');
    await expect(await notes(page)).not.toContainText('Skjulte tall ligger');
  });

  test('what comes later has its place kept: nothing moves', async ({ page }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          document.documentElement.dataset['shift'] = String(
            Number(document.documentElement.dataset['shift'] ?? 0) + entry.value,
          );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const [width, height] of [
      [1280, 900],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      await openMap(page);
      await legend(page).scrollIntoViewIfNeeded();
      const [first] = await legend(page).getByRole('listitem').all();
      await expect(legend(page).getByRole('img')).toBeVisible();
      await expect(first ?? page.locator('none')).toBeVisible();
      const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
      expect(shift, `${width} × ${height}`).toBeLessThan(0.005);
    }
  });

  test('a note counts the rates that rest on few persons @all', async ({ page }) => {
    await openMap(page, '?periode=2026-02');
    await expect((await notes(page)).getByTestId('uncertain-note')).toHaveText(
      /^\d+ av 240 rater bygger på færre enn 20 personer og er usikre\.$/,
    );
  });
});

test.describe('Circles @no-map', () => {
  const circle = (page: Page, number: string) => page.locator(`circle#s${number}`);
  const widthOf = async (of: Locator) => (await of.boundingBox())?.width ?? NaN;

  test("are as large as the counts: Oslo's the largest; a hidden kommune has a hatched ring", async ({
    page,
  }) => {
    await openMap(page, '?verdi=antall&form=sirkler&periode=2026-02');
    await expect(circle(page, '0301')).toBeVisible();
    await expect(page.locator('.map-svg .circles circle')).toHaveCount(357);
    const [widest, ...others] = (
      await page
        .locator('.map-svg .circles circle')
        .evaluateAll((circles) =>
          circles.map((each) => ({ id: each.id, width: each.getBoundingClientRect().width })),
        )
    ).sort((a, b) => b.width - a.width);
    expect(widest?.id).toBe('s0301');
    expect(others[0]?.width).toBeLessThan(widest?.width ?? 0);
    await expect(page.locator('.map-svg .circles .s-suppressed')).toHaveCount(110);
    await expect(circle(page, '5636')).toHaveCSS('fill', /^url\("#map-hatch"\)/);
    await expect(page.locator('.map-svg .circles .s-absent')).toHaveCount(7);
    // Areas say nothing: a kommune with a count and one that hides it are alike.
    const fill = (number: string) =>
      page.locator(`#k${number}`).evaluate((path) => getComputedStyle(path).fill);
    expect(await fill('0301')).toBe(await fill('5636'));
  });

  test('no area has a colour before they have come, nor where they can not @all', async ({ page }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/kommuner\.topo/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/?verdi=antall&form=sirkler&tegner=svg');
    await expect(legend(page).getByRole('img')).toBeVisible();
    const fill = (number: string) =>
      page.locator(`#k${number}`).evaluate((path) => getComputedStyle(path).fill);
    await expect(page.locator('.map-svg.gathered')).toHaveAttribute('data-form', 'sirkler');
    expect(await fill('0301')).toBe(await fill('5636'));
    await expect(page.locator('.map-svg .circles circle')).toHaveCount(0);
    release();
    await expect(circle(page, '0301')).toBeVisible();
  });

  test('a hidden kommune is not read among classes that the legend has not', async ({ page }) => {
    await openMap(page, '?verdi=antall&form=sirkler&valgt=5636');
    const words = page.getByRole('article');
    await expect(words).toContainText('færre enn fire');
    await expect(words).not.toContainText('klasse');
  });

  test('have a legend of sizes and rings, with a word of caution', async ({ page }) => {
    await openMap(page, '?verdi=antall&form=sirkler');
    await expect(legend(page).getByRole('img')).toHaveAccessibleName(
      /^500 deltakere, 100 deltakere, 10 deltakere og 4 deltakere$/,
    );
    expect((await rows(page)).map(({ label }) => label)).toEqual([
      'Skjult: færre enn fire deltakere',
      'Ingen rad i rapporten',
    ]);
    await expect(page.getByText('Antallet følger folketallet')).toBeVisible();
  });

  test('keep their size when the map is zoomed, and answer for their kommune', async ({ page }) => {
    const map = await openMap(page, '?verdi=antall&form=sirkler&utsnitt=59.95,10.75,300');
    await expect(circle(page, '0301')).toBeVisible();
    const before = await widthOf(circle(page, '0301'));
    await page.getByRole('button', { name: 'Zoom inn' }).click();
    await page.getByRole('button', { name: 'Zoom inn' }).click();
    await expect(map).toHaveAttribute('data-state', 'ready');
    expect(await widthOf(circle(page, '0301'))).toBeCloseTo(before, 0);
    await page.mouse.move(...(await middleOf(circle(page, '0301'))));
    await expect(page.getByTestId('tooltip')).toContainText('Oslo');
    await page.mouse.click(...(await middleOf(circle(page, '0301'))));
    await expect(page).toHaveURL(/valgt=0301/);
    await expect(circle(page, '0301')).toHaveClass(/selected/);
  });

  test('are one for each fylke on a map of fylker, and none where there are rates @all', async ({ page }) => {
    await openMap(page, '?verdi=antall&form=sirkler&nivaa=fylke');
    await expect(page.locator('.map-svg .circles circle')).toHaveCount(15);
    await openMap(page, '?form=sirkler&tegner=svg');
    await expect(legend(page).getByRole('listitem')).toHaveCount(7);
    await expect(page.locator('.map-svg .circles circle')).toHaveCount(0);
  });
});

test.describe('The choices of classes and colours', () => {
  test('go into the link, and Back undoes them', async ({ page }) => {
    await openMap(page);
    await page.getByText('Klasser og farger').click();
    await page.getByRole('radio', { name: '7', exact: true }).check({ force: true });
    await expect(page).toHaveURL('/?klasser=7');
    await expect(legend(page).getByRole('listitem')).toHaveCount(9);
    await page.getByRole('radio', { name: 'Naturlige' }).check();
    await page.getByRole('radio', { name: 'Viridis' }).check();
    await expect(page).toHaveURL('/?klasser=7&metode=naturlig&farger=viridis');
    await openMenu(page);
    await page.getByRole('radio', { name: 'Mørkt' }).check({ force: true });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    for (let step = 0; step < 4; step++) await page.goBack();
    await expect(page).toHaveURL('/');
    await expect(legend(page).getByRole('listitem')).toHaveCount(7);
  });

  test('offer circles for counts, and for nothing else @no-map @all', async ({ page }) => {
    await openMap(page, '?verdi=antall');
    await page.getByRole('radio', { name: 'Sirkler' }).check({ force: true });
    await expect(page).toHaveURL('/?verdi=antall&form=sirkler');
    await expect(page.locator('.map-svg .circles circle')).toHaveCount(357);
    await page.getByRole('radio', { name: 'Flater' }).check({ force: true });
    await expect(page.locator('.map-svg .circles circle')).toHaveCount(0);
    await page.getByRole('radio', { name: 'Per 1 000 (18–66 år)' }).check({ force: true });
    await expect(page.getByRole('radio', { name: 'Sirkler' })).toHaveCount(0);
  });
});
