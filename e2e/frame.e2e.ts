import type { Page } from '@playwright/test';
import { middleOf, type Point } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

interface Frame {
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
}

/** What part of the country the link asks for. */
function frameOf(page: Page): Frame | undefined {
  const text = new URL(page.url()).searchParams.get('utsnitt');
  const [lat, lon, km] = text?.split(',').map(Number) ?? [];
  return lat === undefined || lon === undefined || km === undefined ? undefined : { lat, lon, km };
}

/** Does something to the map and waits until the link tells another frame, which is then at rest. */
async function moved(page: Page, act: () => Promise<unknown>): Promise<Frame> {
  const before = page.url();
  await act();
  let last = before;
  await expect
    .poll(
      () => {
        const rests = page.url() === last && last !== before;
        last = page.url();
        return rests;
      },
      { intervals: [200] },
    )
    .toBe(true);
  const frame = frameOf(page);
  if (!frame) throw new Error(`no frame in ${page.url()}`);
  return frame;
}

test('Drag, keys, buttons and wheel change the frame in the link, and Back does not stop at them', async ({
  page,
}) => {
  // Eight moves, each drawn frame by frame without a GPU.
  test.slow();
  const map = await openMap(page, '?utsnitt=60,10,400');
  const [x, y] = await middleOf(map);
  const steps = await page.evaluate(() => history.length);
  const dragged = await moved(page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 150, y + 90, { steps: 5 });
    await page.mouse.move(x + 150, y + 90);
    await page.mouse.up();
  });
  // The map follows the hand: what is seen now lies west and north of it.
  expect(dragged.lon).toBeLessThan(10);
  expect(dragged.lat).toBeGreaterThan(60);
  expect(dragged.km).toBe(400);

  await page.getByRole('application', { name: /^Kart/ }).focus();
  const nearer = await moved(page, () => page.keyboard.press('+'));
  expect(nearer.km).toBeLessThan(dragged.km);
  const farther = await moved(page, () => page.keyboard.press('-'));
  expect(farther.km).toBeGreaterThan(nearer.km);
  const south = await moved(page, () => page.keyboard.press('Shift+ArrowDown'));
  expect(south.lat).toBeLessThan(farther.lat);

  const inwards = await moved(page, () => page.getByRole('button', { name: 'Zoom inn' }).click());
  expect(inwards.km / south.km).toBeCloseTo(0.5, 1);
  const outwards = await moved(page, () => page.getByRole('button', { name: 'Zoom ut' }).click());
  expect(outwards.km / inwards.km).toBeCloseTo(2, 1);

  const oslo = await moved(page, () => page.getByRole('button', { name: 'Oslofjorden' }).click());
  expect(oslo).toEqual({ lat: 59.55, lon: 10.55, km: 145 });
  await page.mouse.move(x, y);
  const wheeled = await moved(page, () => page.mouse.wheel(0, -240));
  expect(wheeled.km).toBeLessThan(140);
  expect(wheeled.lat).toBeCloseTo(59.55, 1);
  expect(wheeled.lon).toBeCloseTo(10.55, 1);

  await page.getByRole('button', { name: 'Hele landet' }).click();
  await expect(page).toHaveURL('/');
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

/** The middle of Kautokeino, which is large, on the map of the whole country. */
const kautokeino = (page: Page): Promise<Point> => middleOf(page.locator('#k5612'));

/** Clicks that nobody means to move the map by; the hand is lifted at the place. */
const CLICKS: Readonly<Record<string, (page: Page, at: Point) => Promise<void>>> = {
  'A plain click': (page, at) => page.mouse.click(...at),
  'A double click': (page, at) => page.mouse.dblclick(...at),
  'A click with a trembling hand': async (page, [x, y]) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 1, y + 1);
    await page.mouse.move(x + 2, y);
    await page.mouse.up();
  },
};

test('A click chooses, however it is made, and leaves the frame out of the link', async ({ page }) => {
  await openMap(page);
  const at = await kautokeino(page);
  for (const [name, click] of Object.entries(CLICKS)) {
    await test.step(name, async () => {
      await click(page, at);
      // A choice writes at once what waits to be written of the frame.
      await expect(page).toHaveURL('/?valgt=5612');
      expect(await kautokeino(page)).toEqual(at);
      await click(page, at);
      await expect(page).toHaveURL('/');
    });
  }
});

test.describe('On a touch screen', () => {
  test.use({ hasTouch: true });
  test('a tap chooses, and fingers that only rest on the map leave the frame out of the link', async ({
    page,
  }) => {
    await openMap(page);
    const [x, y] = await kautokeino(page);
    await page.touchscreen.tap(x, y);
    await expect(page).toHaveURL('/?valgt=5612');
    const fingers = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove', apart: number) =>
      fingers.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [
          { x, y, id: 0 },
          { x: x + apart, y, id: 1 },
        ],
      });
    await touch('touchStart', 100);
    await touch('touchMove', 101);
    await touch('touchMove', 100);
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.touchscreen.tap(x, y);
    await expect(page).toHaveURL('/');
  });
});

test('Neither another size nor the way home is a move of the reader', async ({ page }) => {
  const map = await openMap(page);
  const before = await kautokeino(page);
  await page.setViewportSize({ width: 1366, height: 700 });
  await expect.poll(() => kautokeino(page)).not.toEqual(before);
  const at = await kautokeino(page);
  await page.mouse.click(...at);
  await expect(page).toHaveURL('/?valgt=5612');
  await moved(page, () => page.getByRole('button', { name: 'Zoom inn' }).click());
  await page.getByRole('button', { name: 'Hele landet' }).click();
  // A click on the sea on the way does not keep the map from getting there.
  const [x, y] = await middleOf(map);
  await page.mouse.click(x - 420, y - 250);
  await expect.poll(() => kautokeino(page)).toEqual(at);
  await page.mouse.click(...at);
  await expect(page).toHaveURL('/');
});
