import type { Spot } from './spots.ts';
import type { CDPSession, Page } from '@playwright/test';
import { Fault } from '../../scripts/command.mjs';
import { type Bench, openPage, PATIENCE, READY } from './bench.ts';
import { addressOf, type Contender } from './contenders.ts';
import { Screencast } from './screencast.ts';
import type { Look } from './picture.ts';
import type { Line } from './server.ts';
import { heedPointer, point, QUIET, regionOf, slide, watch } from './watch.ts';

/** What one visit to a page measured; times in ms. */
export interface Visit {
  /** From the start of the navigation to the first frame with the map. */
  readonly first: number;
  /** Bytes that were sent whole until then. */
  readonly bytes: number;
  /** From the slider's event to the first frame with the whole new month. */
  readonly steps: readonly number[];
  /** The same steps, to the second animation frame after the event: what a page can measure by itself. */
  readonly animationFrames: readonly number[];
  /** From the pointer's event to the first frame that answers it. */
  readonly hovers: readonly number[];
  /** Bytes after 100 steps and a collection of garbage. */
  readonly heap: number | undefined;
}

export interface Plan {
  readonly steps: number;
  readonly hovers: number;
  readonly heap: boolean;
  /** How many times slower the processor of the page is. */
  readonly slowdown: number;
  readonly line: Line | undefined;
}

/** Fewer pixels of the classes' colours are no map: in a frame about a thousand have one that no border blurs. */
const LEAST = 300;

/** Where the app's close-up lies over its map, which was there before it. */
async function closeupOf(page: Page, look: Look) {
  const box = await page.evaluate(() => {
    const found = document.querySelector('[data-testid="closeup"]')?.getBoundingClientRect();
    return found && { left: found.x, top: found.y, width: found.width, height: found.height };
  });
  return box && regionOf({ ...look, box });
}

/** Opens the page and finds the first frame with the map. */
async function arrive(bench: Bench, contender: Contender, page: Page, cast: Screencast) {
  const { server, viewer, look } = bench;
  server.taken();
  await page.goto(server.origin + addressOf(contender), { waitUntil: 'commit' });
  await page.locator(READY).waitFor({ timeout: PATIENCE });
  await cast.settled(QUIET);
  const origin = await page.evaluate(() => performance.timeOrigin);
  const frames = cast.frames.filter(({ time }) => time >= origin);
  const pngs = frames.map(({ png }) => png);
  const sight = await viewer.firstMap(pngs, regionOf(look), look.classes, await closeupOf(page, look));
  const shown = frames[sight.index];
  if (!shown || sight.pixels < LEAST) {
    throw new Fault(`expected a map, found ${sight.pixels} pixels of its colours`);
  }
  const bytes = server
    .taken()
    .filter(({ end }) => end <= shown.time)
    .reduce((sum, sent) => sum + sent.bytes, 0);
  return { first: shown.time - origin, bytes };
}

async function heapAfterSteps(page: Page, session: CDPSession): Promise<number | undefined> {
  for (let step = 0; step < 100; step++) await slide(page, step % 2);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value;
}

/** Where the app, which makes room for what lies over its map, has a spot: a pixel inside its kommune's drawn area. */
const placedOn = (page: Page, spot: Spot): Promise<Spot> =>
  page.evaluate((of) => {
    const path = document.querySelector<SVGPathElement>(`.map-svg #k${of.number}`);
    const matrix = path?.getScreenCTM()?.inverse();
    if (!path || !matrix) return of;
    const { x, y, width, height } = path.getBoundingClientRect();
    const tries = Array.from({ length: 81 }, (_, i) => ({
      ...of,
      x: x + (width * ((i % 9) + 1)) / 10,
      y: y + (height * (Math.floor(i / 9) + 1)) / 10,
    }));
    const middle = (at: Spot) => Math.hypot(at.x - x - width / 2, at.y - y - height / 2);
    const [best = of] = tries
      .filter((at) => path.isPointInFill(new DOMPoint(at.x, at.y).matrixTransform(matrix)))
      .sort((a, b) => middle(a) - middle(b));
    return best;
  }, spot);

async function measure(bench: Bench, contender: Contender, plan: Plan, page: Page): Promise<Visit> {
  const { viewer, look, spots } = bench;
  const session = await page.context().newCDPSession(page);
  if (plan.slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: plan.slowdown });
  const cast = await Screencast.start(session, look.viewport);
  const arrival = await arrive(bench, contender, page, cast);

  const steps: number[] = [];
  const animationFrames: number[] = [];
  for (let step = 0; step < plan.steps; step++) {
    const act = async () => {
      const { start, frame } = await slide(page, step % 2);
      animationFrames.push(frame - start);
      return start;
    };
    steps.push(await watch(viewer, cast, regionOf(look), true, act));
  }

  const hovers: number[] = [];
  await heedPointer(page);
  for (const spot of spots.slice(0, plan.hovers)) {
    const at = contender.page === undefined ? await placedOn(page, spot) : spot;
    hovers.push(await watch(viewer, cast, regionOf(look), false, () => point(page, at)));
  }
  await cast.stop();
  const heap = plan.heap ? await heapAfterSteps(page, session) : undefined;
  return { ...arrival, steps, animationFrames, hovers, heap };
}

/** Visits a contender as `plan` says. @throws Fault, with its name, when its page does not do what is measured */
export async function visit(bench: Bench, contender: Contender, plan: Plan): Promise<Visit> {
  bench.server.line = plan.line;
  const page = await openPage(bench);
  try {
    return await measure(bench, contender, plan, page);
  } catch (cause) {
    throw new Fault(`${contender.id}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  } finally {
    await page.context().close();
    bench.server.line = undefined;
  }
}
