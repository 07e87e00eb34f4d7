import type { Page, Route } from '@playwright/test';

/** Every way in which a file of the site may be wrong. */
export const FAULTS = {
  missing: (route: Route) => route.fulfill({ status: 404, body: 'not found' }),
  'cut off': async (route: Route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.slice(0, body.length / 2) });
  },
  // Like a host that answers every address with a page, and decides by address what may be cached for ever.
  'a page instead': (route: Route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
      body: '<!doctype html><title>Site</title>',
    }),
  failing: (route: Route) => route.fulfill({ status: 500, body: 'error' }),
  unreachable: (route: Route) => route.abort('connectionreset'),
  'of a newer form': async (route: Route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), format: 2 } });
  },
} as const;
export type Fault = keyof typeof FAULTS;

/** What the browser, and the app, report of such faults. */
export const FAULTS_REPORTED =
  /^console (error|warning): (Failed to load|Refused|Failed to fetch|Loading module)|^response [45]|^request failed|^page error: ($|AssetError|DatasetError|SyntaxError|TypeError: Failed to fetch|Error: Unable to preload)/;

/** Breaks the site's file until the returned function mends it. */
export async function spoil(page: Page, file: RegExp, how: Fault): Promise<() => Promise<void>> {
  await page.route(file, FAULTS[how]);
  return () => page.unroute(file);
}
