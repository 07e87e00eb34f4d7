import { defineConfig } from '@playwright/test';
import type { Painter } from './e2e/support/test.ts';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium.mjs';

// `npm test` has found the browser and a free port. Workers, which read this file again, take them from here.
process.env['CHROMIUM_PATH'] ??= await findChromium();
const port = process.env['E2E_PORT'] ?? '4179';
const address = `http://127.0.0.1:${port}/`;

/**
 * What `npm test` runs, in minutes: on SVG every test but those tagged @all, on WebGL those tagged @webgl. `npm run test:all` sets
 * TEST_ALL and runs everything on SVG, and on WebGL all whose outcome depends on who paints the live map: not the files in ONCE,
 * and no test tagged @no-map.
 */
const ALL = process.env['TEST_ALL'] === '1';

/** Whole files of tests whose outcome is the same whoever paints the live map: they have none, or look at what is not its. */
const ONCE = [
  'compare',
  'country',
  'failures',
  'figures',
  'history',
  'languages',
  'links-wrong',
  'offline',
  'open-data',
  'print',
  'release',
  'requests',
  'search',
  'selection',
  'sizes',
  'support',
  'table',
  'takeaway',
].map((name) => `**/${name}.e2e.ts`);

export default defineConfig<{ painter: Painter }>({
  testDir: 'e2e',
  // Not *.test.ts, which are Vitest's.
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/screenshots/{testFileName}/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  // In CI, where nobody sits who could start it again, a test that fails is tried once more, and named as flaky if it passes.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  // Without a GPU the map's first paint takes about 2 s, and up to 20 s on a busy machine.
  timeout: 90_000,
  expect: { timeout: 15_000, toHaveScreenshot: { animations: 'disabled', caret: 'hide', scale: 'css' } },
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 900 },
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    trace: 'off',
    // It would fetch and check the whole site in every test. Those that are about it let it in.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: CHROMIUM_FLAGS,
    },
  },
  projects: [
    // The two are compared once, and MapLibre's own faults are MapLibre's.
    {
      name: 'svg',
      use: { painter: 'svg' },
      testIgnore: ['painters', 'failures-webgl'].map((name) => `**/${name}.e2e.ts`),
      ...(ALL ? {} : { grepInvert: /@all/ }),
    },
    {
      name: 'webgl',
      use: { painter: 'webgl' },
      testIgnore: ONCE,
      ...(ALL ? { grepInvert: /@no-map/ } : { grep: /@webgl/ }),
    },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
});
