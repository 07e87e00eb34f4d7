import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

test.use({ hasTouch: true, viewport: { width: 412, height: 800 } });

type Finger = readonly [x: number, y: number];

/** An article with the map in it, which has come; and the address of the map. */
async function article(page: Page): Promise<() => string> {
  await page.route('**/article.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><meta name="viewport" content="width=device-width"><p>Before</p><iframe src="/?innebygd=1" width="390" height="600"></iframe><p style="height: 3000px">After</p>',
    }),
  );
  await page.goto('/article.html');
  await expect(page.frameLocator('iframe').locator('[data-map]')).toHaveAttribute('data-state', 'ready');
  return () => page.frames()[1]?.url() ?? '';
}

const points = (fingers: readonly Finger[]) => fingers.map(([x, y], id) => ({ x, y, id }));

/** Fingers that go so far, in steps as a hand takes them, and let go. */
async function drag(cdp: CDPSession, fingers: readonly Finger[], by: Finger): Promise<void> {
  const STEPS = 8;
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(fingers) });
  for (let step = 1; step <= STEPS; step++) {
    const at = fingers.map(([x, y]): Finger => [x + (by[0] * step) / STEPS, y + (by[1] * step) / STEPS]);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(at) });
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const says = (page: Page) => page.frameLocator('iframe').getByText('Bruk to fingre for å flytte kartet');

test('One finger on the map inside an article scrolls the article, and the map says what moves it @no-map', async ({
  page,
}) => {
  const address = await article(page);
  const cdp = await page.context().newCDPSession(page);
  // What says so has come.
  await expect(page.frameLocator('iframe').locator('[data-fingers]')).toHaveCount(1);
  await expect(says(page)).toHaveCount(0);
  await drag(cdp, [[150, 250]], [0, -160]);
  await expect(says(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(80);
  await expect(says(page)).toHaveCount(0);
  expect(address()).toMatch(/\?innebygd=1$/);
});

test('Two fingers move the map inside an article, and not the article @no-map', async ({ page }) => {
  const address = await article(page);
  const cdp = await page.context().newCDPSession(page);
  await drag(
    cdp,
    [
      [120, 220],
      [200, 240],
    ],
    [-40, -90],
  );
  await expect.poll(address).toContain('utsnitt=');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(says(page)).toHaveCount(0);
});

test('A tap on the map inside an article chooses what it taps @no-map', async ({ page }) => {
  const address = await article(page);
  const inside = page.frameLocator('iframe').locator('.map-svg #k3422');
  const box = await inside.boundingBox();
  if (!box) throw new Error('no area to tap');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await expect.poll(address).toContain('valgt=');
});

test('Where the map has the page to itself one finger moves it, and nothing is said @no-map', async ({
  page,
}) => {
  await page.goto('/?tegner=svg');
  await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
  const cdp = await page.context().newCDPSession(page);
  await drag(cdp, [[200, 250]], [-60, -60]);
  await expect(page).toHaveURL(/utsnitt=/);
  await expect(page.locator('[data-fingers]')).toHaveCount(0);
});
