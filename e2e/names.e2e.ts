import type { Page } from '@playwright/test';
import { follow, legend } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
interface Name extends Box {
  readonly place: string;
  readonly lines: readonly string[];
}

/** The labels on the map, with what they cover of the window without their halo. */
const namesOn = (page: Page): Promise<Name[]> =>
  page.getByTestId('names').evaluate((layer) =>
    [...layer.querySelectorAll<SVGGElement>('[data-place]')].map((label) => {
      const HALO = 1.5;
      const { left, top, right, bottom } = label.getBoundingClientRect();
      return {
        place: label.dataset['place'] ?? '',
        lines: [...label.querySelectorAll('text')].map(({ textContent }) => textContent),
        left: left + HALO,
        top: top + HALO,
        right: right - HALO,
        bottom: bottom - HALO,
      };
    }),
  );

/** What lies over the map. */
const coveringOn = (page: Page): Promise<Box[]> =>
  page
    .locator('.months, .chosen, .sheet, [role=group][aria-label]:has(> button[title])')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON() as Box));

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The names once they are there, and stand still. */
async function settled(page: Page): Promise<Name[]> {
  let before: Name[] = [];
  await expect
    .poll(async () => {
      const now = await namesOn(page);
      const still = now.length > 0 && JSON.stringify(now) === JSON.stringify(before);
      before = now;
      return still;
    })
    .toBe(true);
  return before;
}

const FRAMES = [
  ['the whole country', '?'],
  ['the Oslofjord', '?utsnitt=59.55,10.55,145'],
  ['Finnmark', '?utsnitt=69.4,24.5,300'],
  ['Vestland in English', '?utsnitt=61.2,6.2,300&sprak=en'],
  ['Oslo', '?utsnitt=59.92,10.75,20'],
  ['fylker', '?nivaa=fylke'],
] as const;

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
]) {
  test.describe(`At ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });
    test(`no name lies over another, under what lies over the map, or half outside${viewport.width > 360 ? ' @all' : ''}`, async ({
      page,
    }) => {
      test.slow();
      const map = await openMap(page);
      const area = await map.evaluate((element) => element.getBoundingClientRect().toJSON() as Box);
      for (const [where, search] of process.env['TEST_ALL'] === '1' ? FRAMES : FRAMES.slice(0, 3)) {
        await follow(page, search);
        const names = await settled(page);
        const covering = await coveringOn(page);
        expect(covering.length, where).toBeGreaterThanOrEqual(2);
        for (const [index, name] of names.entries()) {
          for (const other of names.slice(index + 1)) {
            expect(meet(name, other), `${where}: ${name.lines.join()} and ${other.lines.join()}`).toBe(false);
          }
          for (const part of covering) expect(meet(name, part), `${where}: ${name.lines.join()}`).toBe(false);
          expect(name.left, where).toBeGreaterThanOrEqual(area.left);
          expect(name.right, where).toBeLessThanOrEqual(area.right);
          expect(name.top, where).toBeGreaterThanOrEqual(area.top);
          expect(name.bottom, where).toBeLessThanOrEqual(area.bottom);
        }
      }
    });
  });
}

test('A new month changes the figures below the names, and nothing else of them', async ({ page }) => {
  const map = await openMap(page, '?utsnitt=59.55,10.55,145');
  const before = await settled(page);
  expect(before.length).toBeGreaterThan(30);
  // Those that are there are marked: none may be put there anew.
  await page.getByTestId('names').evaluate((layer) => {
    for (const text of layer.querySelectorAll('text')) Object.assign(text, { before: true });
  });
  await page.getByRole('slider', { name: 'Måned' }).press('Home');
  await expect(map).toHaveAttribute('data-period', '2026-01');
  const after = await settled(page);
  const still = (names: readonly Name[]) => names.map(({ place, lines }) => [place, lines.length, lines[0]]);
  expect(still(after)).toEqual(still(before));
  const kept = await page
    .getByTestId('names')
    .evaluate((layer) => [...layer.querySelectorAll('text')].every((text) => 'before' in text));
  expect(kept).toBe(true);
  const changed = after.filter(({ lines }, index) => lines.join() !== before[index]?.lines.join());
  expect(changed.length).toBeGreaterThan(5);
  expect(after.map(({ lines }) => lines.join())).toContain('Sigdal,skjult');
});

test('A step closer keeps the names that are still on the map @all', async ({ page }) => {
  const map = await openMap(page, '?utsnitt=59.55,10.55,145');
  const before = await settled(page);
  const box = await map.boundingBox();
  if (!box) throw new Error('the map has no box');
  await page.getByRole('button', { name: 'Zoom inn' }).click();
  await expect(page).toHaveURL(/utsnitt=59\.55,10\.55,72\.5/);
  const after = new Set((await settled(page)).map(({ place }) => place));
  // What is in the middle fifth is nowhere near an edge, nor under anything, when it is twice as far out.
  const inside = before.filter(
    ({ left, right, top, bottom }) =>
      left > box.x + box.width * 0.4 &&
      right < box.x + box.width * 0.6 &&
      top > box.y + box.height * 0.3 &&
      bottom < box.y + box.height * 0.7,
  );
  expect(inside.length).toBeGreaterThanOrEqual(3);
  expect(inside.filter(({ place }) => !after.has(place))).toEqual([]);
});

test('Names take nothing from the pointer, and are no more read aloud than the map', async ({ page }) => {
  await openMap(page, '?utsnitt=59.55,10.55,145');
  const oslo = (await settled(page)).find(({ place }) => place === '0301');
  if (!oslo) throw new Error('Oslo has no name');
  expect(oslo.lines.slice(0, 2)).toEqual(['Oslo', 'Oslove']);
  await page.mouse.move((oslo.left + oslo.right) / 2, (oslo.top + oslo.bottom) / 2);
  await expect(page.getByTestId('tooltip')).toContainText('Oslo - Oslove');
  await expect(page.getByTestId('names')).toHaveAttribute('aria-hidden', 'true');
});

test('A switch turns the names off, and the link keeps it @all', async ({ page }) => {
  await openMap(page, '?vis=kart');
  await settled(page);
  await page.getByText('Klasser og farger').click();
  const names = page.getByRole('checkbox', { name: 'Navn på kartet' });
  await expect(names).toBeChecked();
  await names.uncheck();
  await expect(page).toHaveURL('/?navn=nei');
  await expect(page.getByTestId('names')).toHaveCount(0);
  await page.goBack();
  await settled(page);
  await expect(names).toBeChecked();

  await openMap(page, '?navn=nei');
  await expect(legend(page)).toBeVisible();
  await expect(page.getByTestId('names')).toHaveCount(0);
  await page.getByText('Klasser og farger').click();
  await names.check();
  await expect(page).toHaveURL('/');
  await settled(page);
});

test.describe('Where colours are forced', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });
  test('names are in the text’s colour, with a halo in the ground’s @no-map @all', async ({ page }) => {
    await openMap(page, '?utsnitt=59.55,10.55,145');
    await settled(page);
    const [name, text, ground] = await page
      .getByTestId('names')
      .locator('text')
      .first()
      .evaluate((element) => {
        const { fill, stroke } = getComputedStyle(element);
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [[fill, stroke], color, backgroundColor];
      });
    expect(name).toEqual([text, ground]);
    expect(text).not.toBe(ground);
  });
});

test('Circles have names, and no figures beside their size @all', async ({ page }) => {
  await openMap(page, '?verdi=antall&form=sirkler&utsnitt=59.55,10.55,145');
  const names = await settled(page);
  expect(names.length).toBeGreaterThan(30);
  expect(names.flatMap(({ lines }) => lines).filter((line) => /\d|skjult/.test(line))).toEqual([]);
});
