// node e2e/synthetic/scale.mjs <folder that site.mjs filled> [minutes of playing]: what a history of 240 months costs,
// beside the site in dist/ with the months that it has. Prints medians; asserts nothing, since times differ by machine.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { command, Fault } from '../../scripts/command.mjs';
import { root } from '../../scripts/install.mjs';
import { serve } from '../support/serve.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const STEPS = 120;
/** The steps that go on while scripts are compiled and caches filled are not counted. */
const WARM = 20;

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** What the first view fetches, as brotli. @param {Page} page @param {string} address @param {string} site */
async function firstView(page, address, site) {
  /** @type {string[]} */
  const paths = [];
  page.on('response', (response) => paths.push(new URL(response.url()).pathname));
  await page.goto(`${address}?tegner=svg`);
  await page.locator('[data-map][data-state="ready"]').waitFor();
  await page.waitForLoadState('networkidle');
  return paths
    .filter((path) => path.endsWith('.json') && path.startsWith('/assets/'))
    .reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(site, path))).length, 0);
}

/** Times of slider steps to the second animation frame, in ms. @param {Page} page */
const steps = (page) =>
  page.locator('input[type="range"]').evaluate(async (/** @type {HTMLInputElement} */ input, count) => {
    const frame = () => new Promise((resolved) => requestAnimationFrame(resolved));
    const last = Number(input.max);
    const set = (/** @type {number} */ value) => {
      input.value = String(value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    // All months are fetched at the first touch.
    input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    set(0);
    while (document.querySelector('main')?.getAttribute('aria-busy') !== 'false') await frame();
    const times = [];
    for (let step = 0; step < count; step++) {
      await frame();
      const start = performance.now();
      set(step % (last + 1));
      await frame();
      await frame();
      times.push(performance.now() - start);
    }
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return times;
  }, STEPS);

/** From the choice of a kommune whose figures are there to its chart, in ms. @param {Page} page */
async function chosen(page) {
  const choose = (/** @type {string} */ number) =>
    page.evaluate(async (link) => {
      const frame = () => new Promise((resolved) => requestAnimationFrame(resolved));
      const start = performance.now();
      history.pushState(null, '', link);
      dispatchEvent(new PopStateEvent('popstate'));
      await frame();
      await frame();
      return performance.now() - start;
    }, `?tegner=svg&valgt=${number}`);
  await choose('0301');
  await page.locator('article svg').first().waitFor();
  await page.waitForLoadState('networkidle');
  const times = [];
  for (const number of ['1103', '4601', '5001', '5501', '3301']) times.push(await choose(number));
  return median(times);
}

/** Bytes of JavaScript's heap, nodes and listeners, after a collection. @param {Page} page */
async function memory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const value = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return `${(value('JSHeapUsedSize') / 1e6).toFixed(1)} MB, ${value('Nodes')} nodes, ${value('JSEventListeners')} listeners`;
}

/** Plays the months for some minutes, from the start again whenever they end. @param {Page} page @param {number} minutes */
async function play(page, minutes) {
  const button = page.getByRole('button', { name: /^(Spill av månedene|Stans avspillingen)$/ });
  await button.click();
  for (let minute = 0; minute <= minutes; minute++) {
    say(`  after ${minute} min of playing: ${await memory(page)}`);
    if (minute === minutes) break;
    const end = Date.now() + 60_000;
    while (Date.now() < end) {
      await page.waitForTimeout(500);
      if ((await button.getAttribute('aria-label')) === 'Spill av månedene') await button.click();
    }
  }
}

await command(async ([given, minutes = '0']) => {
  if (given === undefined) throw new Fault('usage: node e2e/synthetic/scale.mjs <folder> [minutes]');
  const sites = [
    { name: 'the site in dist/', site: join(root, 'dist'), minutes: 0 },
    { name: 'the made-up history', site: join(resolve(given), 'site'), minutes: Number(minutes) },
  ];
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  try {
    for (const { name, site, minutes: length } of sites) {
      const server = await serve(site);
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'nb-NO' });
      say(`${name}:`);
      say(`  data for the first view: ${await firstView(page, server.address, site)} bytes of brotli`);
      say(`  a step of the slider: ${median((await steps(page)).slice(WARM)).toFixed(1)} ms`);
      say(`  a kommune chosen, to its chart: ${(await chosen(page)).toFixed(1)} ms`);
      if (length > 0) await play(page, length);
      await page.close();
      await server.close();
    }
  } finally {
    await browser.close();
  }
});
