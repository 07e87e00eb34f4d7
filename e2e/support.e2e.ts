import { type AddressInfo, createServer } from 'node:net';
import type { Page } from '@playwright/test';
import { forbidden } from '../scripts/policy.mjs';
import { differentPixels, pixelAt, pixelsAt } from './support/pixels.ts';
import { expect, test } from './support/test.ts';
import { MARK } from './synthetic/plugin.mjs';

/** Answers every request to the site with this page, so that these tests need nothing of the app. */
async function serve(page: Page, body: string) {
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>test</title>${body}` })
      : route.abort('failed'),
  );
  await page.goto('/');
  // One turn later all that the page has to complain of is told.
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

const image = (url: string) => `<img alt="" src="${url}">`;

/** Pages that do what no page may, with what their test has to announce. */
const FAULTS: [name: string, body: string, announced: RegExp][] = [
  ['logs an error', '<script>console.error("broken")</script>', /^console error: broken/],
  ['logs a warning', '<script>console.warn("odd")</script>', /^console warning: odd/],
  ['breaks an assertion', '<script>console.assert(false, "no")</script>', /^console assert: no/],
  ['throws', '<script>throw new Error("thrown")</script>', /^page error: Error: thrown/],
  ['rejects a promise', '<script>Promise.reject(new Error("late"))</script>', /^page error: Error: late/],
  [
    'asks another site',
    image('https://example.org/a.png'),
    /^(left the site: https:\/\/example.org|request failed: https:|console error: Failed to load)/,
  ],
  [
    'asks its own site in vain',
    image('/missing.png'),
    /^(request failed: .*missing|console error: Failed to load)/,
  ],
];

for (const [name, body, announced] of FAULTS) {
  test.describe(`A page that ${name}`, () => {
    test.use({ expectFailures: [announced] });
    // An announced failure must happen, so that this also shows that it is noticed.
    test('passes a test that announces it', async ({ page }) => {
      await serve(page, body);
    });
  });
}

test('A page that logs an error fails a test that does not announce it', async ({ page }) => {
  test.fail();
  await serve(page, '<script>console.error("broken")</script>');
});

test.describe('An announced failure that does not happen', () => {
  test.use({ expectFailures: [/thunder/] });
  test('fails its test', async ({ page }) => {
    test.fail();
    await serve(page, '<p>calm</p>');
  });
});

test('A page that does nothing wrong passes, with images of its own making', async ({ page }) => {
  const svg = '<svg xmlns=http://www.w3.org/2000/svg width=1 height=1 />';
  await serve(
    page,
    `<script>console.log("fine")</script>${image(`data:image/svg+xml,${encodeURIComponent(svg)}`)}`,
  );
});

test.describe('A page that opens a socket to another site', () => {
  test.use({ expectFailures: [/^left the site: ws:|^console error: WebSocket/] });
  test('is caught at it', async ({ page }) => {
    const other = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await serve(page, '<p>before</p>');
    const opened = page.waitForEvent('websocket');
    await page.evaluate((address) => new WebSocket(address).url, `ws://127.0.0.1:${port}/`);
    expect((await opened).url()).toBe(`ws://127.0.0.1:${port}/`);
    other.close();
  });
});

test('A second page of the same test is watched, too', async ({ page, context }) => {
  test.fail();
  await serve(page, '<p>first</p>');
  await serve(await context.newPage(), '<script>console.error("second")</script>');
});

test.describe('Pixels', () => {
  const halves = (left: string) =>
    `<body style="margin:0;background:linear-gradient(90deg,${left} 640px,rgb(250,128,7) 640px)"><p>`;

  test('are read where they are', async ({ page }) => {
    await serve(page, halves('rgb(1,2,3)'));
    expect(await pixelAt(page, 639, 0)).toEqual([1, 2, 3]);
    expect(
      await pixelsAt(page, [
        [640, 0],
        [0, 899],
      ]),
    ).toEqual([
      [250, 128, 7],
      [1, 2, 3],
    ]);
  });

  test('are counted where they differ', async ({ page }) => {
    await serve(page, halves('rgb(1,2,3)'));
    const before = await page.screenshot();
    expect(await differentPixels(page, before, await page.screenshot())).toBe(0);
    await page.evaluate(() => {
      document.body.style.background = 'rgb(250,128,7)';
    });
    expect(await differentPixels(page, before, await page.screenshot())).toBe(640 * 900);
    const clip = { x: 0, y: 0, width: 10, height: 20 };
    await expect(differentPixels(page, before, await page.screenshot({ clip }))).rejects.toThrow(
      'pictures of 1280×900 and 10×20 pixels',
    );
  });
});

test('The mark of a site on made-up data is nothing that a page’s policy stops', () => {
  const html = MARK.map(({ tag, attrs = {}, children }) => {
    const all = Object.entries(attrs).map(([name, value]) => ` ${name}="${String(value)}"`);
    return `<${tag}${all.join('')}>${typeof children === 'string' ? children : ''}</${tag}>`;
  });
  expect(html.join('')).toContain('SYNTETISKE TALL');
  expect(forbidden(html.join(''))).toEqual([]);
  expect(forbidden('<p style="color: red">')).not.toEqual([]);
});
