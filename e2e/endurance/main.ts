// npm run endurance [-- svg|webgl] [share] [site]: an hour's worth of use on both painters, what the page holds at its
// start, middle and end, and how long the steps of the slider took. `share` of the whole, 1 where none is named; `site` is
// another built site, such as the made-up history of e2e/synthetic. Asserts nothing: see e2e/endurance.e2e.ts.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/install.mjs';
import { median } from '../bench/statistics.ts';
import { serve } from '../support/serve.mjs';
import { countGl, held, type Held } from './measure.ts';
import { type Amounts, use } from './use.ts';

const WHOLE: Amounts = { steps: 5000, selections: 500, frames: 200, views: 20 };
/** What is fetched, compiled, made fast and kept has come after this: later the heap grows no more. */
const FIRST: Amounts = { steps: 300, selections: 50, frames: 10, views: 8 };
/** The rounds that the whole is done in. */
const ROUNDS = 10;
const PAINTERS = ['svg', 'webgl'] as const;

const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (value: number) => `${value.toFixed(1)} ms`;
const row = (name: string, { heap, nodes, listeners, gl }: Held) =>
  say(`| ${name} | ${(heap / 1e6).toFixed(2)} | ${nodes} | ${listeners} | ${gl} |`);

/** Uses the page on one painter, and tells what it holds on the way. */
async function endure(browser: Browser, address: string, painter: string, share: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'nb-NO' });
  await page.addInitScript(countGl);
  await page.goto(`${address}?tegner=${painter}`);
  await page.locator('[data-map][data-state="ready"]').waitFor({ timeout: 120_000 });
  say(
    `\n${painter}, ${share} of the whole\n\n| | Heap, MB | Nodes | Listeners | GL objects |\n|---|--:|--:|--:|--:|`,
  );
  row('opened', await held(page));
  const times = await use(page, FIRST, painter);
  row('start', await held(page));
  const part = (amount: number) => Math.max(1, Math.round((amount * share) / ROUNDS));
  for (let round = 1; round <= ROUNDS; round++) {
    const { steps, selections, frames, views } = WHOLE;
    const amounts = {
      steps: part(steps),
      selections: part(selections),
      frames: part(frames),
      views: part(views),
    };
    times.push(...(await use(page, amounts, painter)));
    if (round === ROUNDS / 2) row('middle', await held(page));
  }
  row('end', await held(page));
  const [first, last] = [median(times.slice(0, 50)), median(times.slice(-50))];
  const slowest = Math.max(...times);
  const slow = [...times.entries()].filter(([, time]) => time > 3 * first);
  say(
    `\n${times.length} steps: the first 50 took ${ms(first)} (median), the last 50 ${ms(last)}, ${(last / first).toFixed(2)}×; ` +
      `the slowest ${ms(slowest)}, ${(slowest / first).toFixed(1)}×; ${slow.length} took more than 3×: ` +
      slow.map(([index, time]) => `no. ${index + 1} (${ms(time)})`).join(', '),
  );
  await page.close();
}

/** Returns the exit code: 1 where there is no site to use. */
export async function main(args: string[]): Promise<number> {
  const painters = PAINTERS.filter((painter) => args.includes(painter));
  const share = Number(args.find((arg) => /^[\d.]+$/.test(arg)) ?? 1);
  const folder = args.find((arg) => !/^[\d.]+$|^svg$|^webgl$/.test(arg));
  const site = folder === undefined ? join(root, 'dist') : resolve(folder);
  if (!existsSync(join(site, 'index.html'))) {
    process.stderr.write(`${site} holds no built site: npm run build makes one.\n`);
    return 1;
  }
  const server = await serve(site);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  try {
    for (const painter of painters.length > 0 ? painters : PAINTERS) {
      await endure(browser, server.address, painter, share);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return 0;
}
