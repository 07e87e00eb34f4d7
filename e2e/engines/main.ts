// node scripts/run.mjs e2e/engines/main.ts <paths of the engines as JSON> [--smoke] [--report=file]: what readers do, in real
// Firefox and real WebKit. Started by scripts/engines.mjs, which finds the engines.
import { readFileSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { makeReports } from '../support/ownReport.ts';
import { serve } from '../support/serve.mjs';
import type { Engine } from './engine.ts';
import { firefox } from './firefox.ts';
import { JOURNEYS, type World } from './journeys.ts';
import { webkit } from './webkit.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Where the engines are. */
interface Paths {
  readonly firefox: string;
  readonly webkit: { readonly driver: string; readonly browser: string };
}

/** The newest month's table as Chromium saves it. */
async function chromiumsCsv(address: string): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(`${address}?vis=tabell&periode=2026-02`);
    await page.locator('tr[data-kommune="1103"]').waitFor();
    await page.getByRole('button', { name: 'Del', exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV med komma' }).first().click(),
    ]);
    return readFileSync(await file.path());
  } finally {
    await browser.close();
  }
}

/** Makes the journeys in one engine, each to its end whatever became of the one before. Gives how many failed. */
async function travel(
  engine: Engine,
  world: World,
  smoke: boolean,
  part: string,
): Promise<{ passed: number; failed: number }> {
  const counts = { passed: 0, failed: 0 };
  for (const journey of JOURNEYS) {
    if (!journey.name.includes(part) || (smoke && journey.smoke !== true)) continue;
    if (journey.for?.(engine) === false) continue;
    const start = performance.now();
    try {
      await journey.run(engine, world);
      const problems = await engine.problems();
      if (problems.length > 0) throw new Error(`the page has problems:\n    ${problems.join('\n    ')}`);
      counts.passed++;
      say(`  ✓ ${journey.name} (${seconds(start)})`);
    } catch (error) {
      counts.failed++;
      say(
        `  ✗ ${journey.name} (${seconds(start)})\n    ${error instanceof Error ? error.message : String(error)}`,
      );
      // What it has left is not the next one's.
      await engine.problems().catch(() => undefined);
    }
  }
  return counts;
}

/** Returns the exit code: 1 where a journey failed. */
export async function main(args: string[]): Promise<number> {
  const smoke = args.includes('--smoke');
  const report = args.find((arg) => arg.startsWith('--report='))?.slice('--report='.length);
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  const part = args.find((arg) => arg.startsWith('--journey='))?.slice('--journey='.length) ?? '';
  const paths = JSON.parse(args[0] ?? '') as Paths;
  const server = await serve(
    args.find((arg) => arg.startsWith('--site='))?.slice('--site='.length) ?? 'dist',
  );
  const folder = mkdtempSync(join(tmpdir(), 'tiltakskart-'));
  const sum = { passed: 0, failed: 0 };
  try {
    const world: World = {
      address: server.address,
      folder,
      reports: smoke ? ({} as World['reports']) : makeReports(),
      csv: smoke ? Buffer.alloc(0) : await chromiumsCsv(server.address),
    };
    const engines = [
      ['firefox', () => firefox(paths.firefox)],
      ['webkit', () => webkit(paths.webkit.driver, paths.webkit.browser)],
    ] as const;
    for (const [name, begin] of engines) {
      if (only !== undefined && only !== name) continue;
      const start = performance.now();
      try {
        const engine = await begin();
        say(`\n${engine.name} ${engine.version} (started in ${seconds(start)})`);
        try {
          const { passed, failed } = await travel(engine, world, smoke, part);
          sum.passed += passed;
          sum.failed += failed;
        } finally {
          await engine.close();
        }
      } catch (error) {
        sum.failed++;
        say(`  ✗ ${name} could not be driven: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server.close();
  }
  if (report !== undefined) writeFileSync(report, JSON.stringify(sum));
  say(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}
