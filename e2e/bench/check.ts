import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Fault } from '../../scripts/command.mjs';
import { addressOf, type Contender } from './contenders.ts';
import { channels } from './frames.ts';
import { type Fill, FRAME, type Look } from './picture.ts';
import type { Expected } from './spots.ts';
import { type Bench, openPage, PATIENCE, READY } from './bench.ts';

/** How many kommuner's pixels were looked at, months counted apart, and how many were right. */
export interface Checked {
  readonly looked: number;
  readonly right: number;
  /** The first few that were wrong, as `0301 2026-01`. */
  readonly wrong: readonly string[];
}

/** Room that a colour, and a hatch, need round the spot to be told apart from its borders, in pixels. */
const ROOM = { colour: 2.5, hatch: 5 };
const SIDE = 7;
const TOLERANCE = 10;

type Rgb = readonly number[];
const near = (a: Rgb, b: Rgb, tolerance: number) =>
  a.every((channel, index) => Math.abs(channel - (b[index] ?? NaN)) <= tolerance);

/** Every pixel is a mixture of ground and ink, and both are there: lines and the ground between them. */
function isHatch(square: readonly Rgb[], { ground, ink }: Look['hatch']): boolean {
  const [back, front] = [channels(ground), channels(ink)];
  const shares = square.map((pixel) => {
    const span = (back[0] ?? 0) - (front[0] ?? 0);
    const share = ((back[0] ?? 0) - (pixel[0] ?? 0)) / span;
    const mixture = back.map((channel, index) => channel + ((front[index] ?? 0) - channel) * share);
    return near(pixel, mixture, 2 * TOLERANCE) ? share : NaN;
  });
  return Math.max(...shares) > 0.4 && Math.min(...shares) < 0.15;
}

function shows(square: readonly Rgb[], fill: Fill, look: Look): boolean {
  if (fill === 'suppressed') return isHatch(square, look.hatch);
  const centre = square[(square.length - 1) / 2];
  const colour = fill === 'absent' ? look.absent : look.classes[fill];
  return centre !== undefined && colour !== undefined && near(centre, channels(colour), TOLERANCE);
}

/** What a link adds to show just the part of the country that the pages show, and no names, which would be looked at. */
const FRAMED = `navn=nei&utsnitt=${FRAME.lat},${FRAME.lon},${FRAME.km}`;

/** The spots over which nothing lies: the app's months lie over the south of its map. */
async function uncovered(page: Page, spots: Expected['spots']): Promise<Expected['spots']> {
  const free = await page.evaluate(
    (at) => at.map(({ x, y }) => document.elementFromPoint(x, y)?.closest('[data-map]') != null),
    spots.map(({ x, y }) => ({ x, y })),
  );
  return spots.filter((_, index) => free[index]);
}

/** Looks at a contender's map in every month: is each kommune that is large enough to tell drawn as it must be? */
export async function check(
  bench: Bench,
  { spots, months, fills }: Expected,
  contender: Contender,
  shots: string | undefined,
): Promise<Checked> {
  const page = await openPage(bench);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(bench.server.origin + addressOf(contender, contender.page === undefined ? FRAMED : ''));
  try {
    await page.locator(READY).waitFor({ timeout: PATIENCE });
  } catch (cause) {
    throw new Fault(
      `${contender.id}: its map is not ready after ${PATIENCE / 1000} s. ${problems.join('\n')}`,
      { cause },
    );
  }
  const slider = page.locator('input[type="range"]');
  let looked = 0;
  const wrong: string[] = [];
  for (const [index, month] of months.entries()) {
    await slider.fill(String(index));
    const path = shots === undefined ? {} : { path: join(shots, `${contender.id}-${month}.png`) };
    // Long enough for every library to be done; nothing is timed here.
    await page.waitForTimeout(1500);
    const png = (await page.screenshot(path)).toString('base64');
    const free = await uncovered(page, spots);
    const large = free.filter(({ number, clearance }) => {
      const fill = fills.get(month)?.get(number);
      return clearance >= (fill === 'suppressed' ? ROOM.hatch : ROOM.colour);
    });
    const squares = await bench.viewer.squares(
      png,
      large.map(({ x, y }) => [x, y] as const),
      SIDE,
    );
    looked += large.length;
    for (const [at, { number }] of large.entries()) {
      const fill = fills.get(month)?.get(number);
      if (fill === undefined || !shows(squares[at] ?? [], fill, bench.look)) wrong.push(`${number} ${month}`);
    }
  }
  await page.context().close();
  if (problems.length > 0) throw new Fault(`${contender.id}: the page reports ${problems.join('\n')}`);
  return { looked, right: looked - wrong.length, wrong: wrong.slice(0, 5) };
}
