import { expect, type Page } from '@playwright/test';

/** How much of everything is done. */
export interface Amounts {
  /** Steps of the month slider. */
  readonly steps: number;
  /** Places chosen, and unchosen. */
  readonly selections: number;
  /** Parts of the country gone to. */
  readonly frames: number;
  /** Times that every view and dialog is opened and left. */
  readonly views: number;
}

/** Follows a link inside the page, as Forward does, and gives the time until it has been painted, in ms. */
const follow = (page: Page, link: string): Promise<number> =>
  page.evaluate(async (search) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    history.pushState(null, '', search);
    dispatchEvent(new PopStateEvent('popstate'));
    await frame();
    await frame();
    return performance.now() - start;
  }, link);

/** Moves the month slider to and fro, and gives the time of each step, in ms. */
const slide = (page: Page, steps: number): Promise<number[]> =>
  page.locator('input[type="range"]').evaluate(async (input: HTMLInputElement, count) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const months = Number(input.max) + 1;
    const times: number[] = [];
    for (let step = 0; step < count; step++) {
      const start = performance.now();
      input.value = String(step % months);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await frame();
      await frame();
      times.push(performance.now() - start);
    }
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return times;
  }, steps);

const PLACES = ['0301', '1103', '4601', '5001', '5501', '3301', '1806', '5601', '1151', '1835'];
const FRAMES = ['59.91,10.75,120', '60.39,5.32,200', '63.43,10.4,150', '69.65,18.96,250', '58.97,5.73,900'];

/** One of a list, round and round. */
const nth = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** Opens a dialog by its button, and closes it again. */
async function lookInto(page: Page, button: string, dialog: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/**
 * Uses the page, whose map is open, and ends where it began. `painter` is one that the link names. Gives the times of the
 * slider's steps, in ms.
 */
export async function use(
  page: Page,
  { steps, selections, frames, views }: Amounts,
  painter?: string,
): Promise<number[]> {
  const painted = painter === undefined ? '' : `&tegner=${painter}`;
  const link = (search: string) => follow(page, `?klasser=5${painted}${search}`);
  const times = await slide(page, steps);
  for (let n = 0; n < selections; n++) {
    const chosen = Array.from({ length: 1 + (n % 3) }, (_, more) => nth(PLACES, n + more));
    await link(`&valgt=${chosen.join(',')}`);
  }
  for (let n = 0; n < frames; n++) await link(`&utsnitt=${nth(FRAMES, n)}`);
  for (let n = 0; n < views; n++) {
    await link('&valgt=0301,1103');
    await lookInto(page, 'Sammenlign', 'Sammenligning');
    await lookInto(page, 'Del', 'Del');
    for (const view of ['tabell', 'landet', 'om']) {
      await link(`&vis=${view}`);
      await expect(page.locator('main h2, main table').first()).toBeVisible();
    }
    for (const other of ['&verdi=antall', '&nivaa=fylke', '&sprak=en', '&tema=mork', '&farger=viridis']) {
      await link(other);
    }
  }
  await link('');
  // The map was left for the other views: MapLibre begins anew, drawn in software.
  await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'ready', { timeout: 40_000 });
  return times;
}
