import { type BrowserContext, type Locator, type Page, expect, test as base } from '@playwright/test';

export { expect };

/** The problems of a page, one line each, which `expectFailures` is matched against. */
type Problems = string[];

/**
 * Console messages that are not the app's. The graphics driver's: WebGL drawn in software is slow when its pixels are read
 * back, and Chromium says so. And the tests' own, where they keep the service worker out.
 */
export const NOT_OURS =
  /GL Driver Message .*GPU stall due to ReadPixels|^Service Worker registration blocked by Playwright/;

/** Records everything that a page must not do, in every page that the test opens. */
function watch(context: BrowserContext, origin: string): Problems {
  const problems: Problems = [];
  const leaves = (url: string) =>
    /^(https?|wss?):$/.test(new URL(url).protocol) && new URL(url).host !== new URL(origin).host;
  context.on('console', (message) => {
    const type = message.type();
    if (!['error', 'warning', 'assert'].includes(type) || NOT_OURS.test(message.text())) return;
    problems.push(`console ${type}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (event) => {
    const error = event.error();
    problems.push(`page error: ${error.stack ?? error.message}`);
  });
  context.on('request', (request) => {
    if (leaves(request.url())) problems.push(`left the site: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    // ERR_ABORTED: the page itself gave the request up, or was left before the answer came.
    const reason = request.failure()?.errorText ?? 'no reason';
    if (reason !== 'net::ERR_ABORTED') problems.push(`request failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`response ${response.status()}: ${response.url()}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (leaves(socket.url())) problems.push(`left the site: ${socket.url()}`);
    });
    page.on('crash', () => problems.push('the page crashed'));
  });
  return problems;
}

/**
 * Playwright's `test`, failing whenever a page logs an error or a warning, throws, asks another origin for anything,
 * or asks in vain. A test that means a failure to happen announces it:
 *
 *     test.use({ expectFailures: [/catalogue.*\.json/] });
 *
 * Each pattern must then match at least one problem, and every problem a pattern. (Playwright reads a list of two as
 * a value with its options: write two patterns as one, `/a|b/`.)
 */
export const test = base.extend<{ expectFailures: readonly RegExp[]; painter: Painter }>({
  expectFailures: [[], { option: true }],
  painter: ['svg', { option: true }],
  context: async ({ context, baseURL, expectFailures, painter }, use) => {
    if (painter === 'webgl') await context.addInitScript(claimGpu);
    if (expectFailures instanceof RegExp) throw new Error('expectFailures: write two patterns as one, /a|b/');
    if (baseURL === undefined) throw new Error('the tests need a baseURL');
    const problems = watch(context, baseURL);
    await use(context);
    const unexpected = problems.filter((line) => !expectFailures.some((pattern) => pattern.test(line)));
    expect(unexpected, 'problems that the test did not announce').toEqual([]);
    const missed = expectFailures.filter((pattern) => !problems.some((line) => pattern.test(line)));
    expect(missed, 'announced failures that did not happen').toEqual([]);
  },
});

/** The painter of the live map: the app chooses it by the machine, and the whole suite runs on both. */
export type Painter = 'svg' | 'webgl';

/**
 * Lets the software WebGL of the tests' browser pass for a GPU, so that the app chooses MapLibre by itself: the links that
 * tests write out stay as readers have them.
 */
function claimGpu(): void {
  const UNMASKED_RENDERER = 0x9246;
  const { prototype } = WebGL2RenderingContext;
  const getParameter = Object.getOwnPropertyDescriptor(prototype, 'getParameter')?.value as (
    this: WebGL2RenderingContext,
    name: number,
  ) => unknown;
  prototype.getParameter = function (name: number): unknown {
    return name === UNMASKED_RENDERER ? 'A GPU, say the tests' : getParameter.call(this, name);
  };
}

/** Opens the app at a link's query string, `?tiltak=…` or nothing, and waits until its map is drawn. */
export async function openMap(page: Page, search: '' | `?${string}` = ''): Promise<Locator> {
  await page.goto(`/${search}`);
  const map = page.locator('[data-map]');
  // MapLibre's first picture, drawn in software, takes its time on a busy machine.
  await expect(map).toHaveAttribute('data-state', 'ready', { timeout: 40_000 });
  return map;
}
