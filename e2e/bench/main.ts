import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { Fault } from '../../scripts/command.mjs';
import type { Bench } from './bench.ts';
import { buildApp, buildPage, writeFloor } from './build.ts';
import { type Checked, check } from './check.ts';
import type { Contender } from './contenders.ts';
import { Viewer } from './frames.ts';
import { readLook } from './look.ts';
import { type Options, readOptions } from './options.ts';
import { checkPages, installLibraries } from './packages.ts';
import { readmeWith, writeIntoReadme } from './readme.ts';
import { startServer } from './server.ts';
import { expectedOf } from './spots.ts';
import { report } from './table.ts';
import { type Plan, type Visit, visit } from './visit.ts';

/** An office machine of some years on a mobile line. */
const SLOW = { slowdown: 4, line: { bitsPerSecond: 1.6e6, latency: 150 } };

export type Visits = ReadonlyMap<Contender, readonly Visit[]>;

const say = (line: string) => {
  console.error(line);
};

/** Visits every contender `repeats` times, one after the other in each round, so that a busy moment hits all alike. */
async function rounds(
  bench: Bench,
  contenders: readonly Contender[],
  repeats: number,
  plan: (round: number) => Plan,
): Promise<Visits> {
  const visits = new Map<Contender, Visit[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < repeats; round++) {
    say(`Round ${round + 1} of ${repeats} …`);
    for (const [contender, made] of visits) {
      const { steps, hovers, heap, ...how } = plan(round);
      const moves = contender.isFloor ? { steps: 0, hovers: 0, heap: false } : { steps, hovers, heap };
      made.push(await visit(bench, contender, { ...moves, ...how }));
    }
  }
  return visits;
}

async function measure(options: Options, work: string): Promise<string> {
  const { contenders, repeats, steps, hovers, heapVisits, slowRepeats } = options;
  say('Building the app …');
  const app = buildApp();
  const executablePath = await findChromium();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const server = await startServer();
  try {
    server.serve('app', app);
    const look = await readLook(browser, `${server.origin}/app/?tegner=svg`);
    for (const page of new Set(contenders.flatMap((contender) => contender.page ?? []))) {
      say(`Building the page ${page} …`);
      if (page === 'nothing') writeFloor(look, join(work, page));
      else await buildPage(page, look, join(work, page));
      server.serve(page, join(work, page));
    }
    const viewer = await Viewer.open(browser);
    const expected = expectedOf(look);
    const bench: Bench = { browser, server, viewer, look, spots: expected.spots };

    const checked = new Map<Contender, Checked>();
    for (const contender of contenders.filter(({ isFloor }) => !isFloor && options.checked)) {
      say(`Checking the picture of ${contender.id} …`);
      checked.set(contender, await check(bench, expected, contender, options.shots));
    }
    const fast = await rounds(bench, contenders, repeats, (round) => ({
      steps,
      hovers: hovers + 1,
      heap: round < heapVisits,
      slowdown: 1,
      line: undefined,
    }));
    if (slowRepeats > 0) say('Once more, with a slow processor and a slow line:');
    const slow = await rounds(bench, contenders, slowRepeats, () => ({
      steps: 0,
      hovers: 0,
      heap: false,
      ...SLOW,
    }));
    const shell = executablePath.includes('headless-shell') ? ' (headless shell)' : '';
    return report({ fast, slow, checked, look, chromium: `${browser.version()}${shell}` });
  } finally {
    await browser.close();
    await server.close();
  }
}

async function run(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) return 0;
  // Before anything is measured.
  if (options.write) readmeWith('');
  installLibraries();
  checkPages();
  if (options.shots !== undefined) mkdirSync(options.shots, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'tiltakskart-bench-'));
  try {
    const tables = await measure(options, work);
    console.log(`\n${tables}`);
    if (options.write) writeIntoReadme(tables);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return 0;
}

/** `npm run bench`: sees to its packages, its browser and its builds, measures, and prints the tables in Markdown. */
export async function main(args: string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say(`\n${error.message}`);
    return 1;
  }
}
