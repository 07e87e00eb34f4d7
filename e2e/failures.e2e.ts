import type { Page } from '@playwright/test';
import { heading } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

/** Breaks the site's file until the returned function mends it. */
async function spoil(page: Page, file: RegExp, how: 'missing' | 'broken' | 'cut off' | 'unreachable') {
  await page.route(file, async (route) => {
    if (how === 'missing') await route.fulfill({ status: 404, body: 'not found' });
    else if (how === 'broken') await route.fulfill({ status: 500, body: 'error' });
    else if (how === 'unreachable') await route.abort('connectionreset');
    else {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).slice(0, 5000) });
    }
  });
  return () => page.unroute(file);
}

/** The message names the file, and "Prøv igjen" works when the file is back. */
async function expectFailure(page: Page, file: string, mend: () => Promise<void>) {
  const message = page.getByRole('alert');
  await expect(message).toContainText('Tallene kunne ikke hentes');
  await expect(message).toContainText(`Filen ${file} mangler eller kan ikke leses.`);
  const again = message.getByRole('button', { name: 'Prøv igjen' });
  await again.click();
  await expect(message).toContainText(`Filen ${file} mangler`);
  await mend();
  await again.click();
  await expect(heading(page)).toHaveText('Arbeidstrening i februar 2026: 7 350 deltakere i hele landet');
  await expect(message).toBeHidden();
}

const LOAD = '^console error: Failed to load resource|^response [45]|^request failed';

/** What breaks, how, and the name that the reader is told. */
const BROKEN = [
  ['The catalogue is missing', /catalogue-.*\.json/, 'missing', 'catalogue.json'],
  ['The catalogue is cut off', /catalogue-.*\.json/, 'cut off', 'catalogue.json'],
  ['The server fails at a tiltak', /\/arbeidstrening-.*\.json/, 'broken', 'arbeidstrening.json'],
  ['A tiltak is cut off', /\/arbeidstrening-.*\.json/, 'cut off', 'arbeidstrening.json'],
  ['The boundaries are missing', /kommuner\.topo-.*\.json/, 'missing', 'kommuner.topo.json'],
  ['The boundaries can not be reached', /kommuner\.topo-.*\.json/, 'unreachable', 'kommuner.topo.json'],
  ['The neighbours are cut off', /naboland\.topo-.*\.json/, 'cut off', 'naboland.topo.json'],
] as const;

for (const [name, file, how, says] of BROKEN) {
  test.describe(name, () => {
    // Whoever looks into it finds it in the console; a tiltak's failure is only the reader's.
    const reported = says === 'arbeidstrening.json' ? '' : '|^page error: AssetError';
    const quiet = how === 'cut off' && reported === '';
    test.use({ expectFailures: quiet ? [] : [new RegExp(`${LOAD}${reported}`)] });
    test('and the page says which file, and tries again', async ({ page }) => {
      const mend = await spoil(page, file, how);
      await page.goto('/?vis=om');
      await expectFailure(page, says, mend);
    });
  });
}

test.describe('A tiltak that is chosen later fails', () => {
  test.use({ expectFailures: [new RegExp(LOAD)] });
  test('and the page says so, and the other tiltak still show', async ({ page }) => {
    const mend = await spoil(page, /arbeidsforberedende-trening-.*\.json/, 'broken');
    await page.goto('/?vis=om');
    await expect(heading(page)).toContainText('7 350');
    await page.getByRole('radio', { name: 'Arbeidsforberedende trening' }).check();
    await expect(page.getByRole('alert')).toContainText('Filen arbeidsforberedende-trening.json mangler');
    await page.getByRole('radio', { name: 'Arbeidstrening' }).check();
    await expect(heading(page)).toContainText('7 350');
    await page.getByRole('radio', { name: 'Arbeidsforberedende trening' }).check();
    await mend();
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await expect(heading(page)).toContainText('7 521');
  });
});

/** Where the map can't be drawn, the page says so and leads to the table. */
async function expectNoMap(page: Page) {
  await page.goto('/?valgt=1103');
  const map = page.locator('[data-map]');
  await expect(map).toHaveAttribute('data-state', 'failed');
  const message = map.getByRole('alert');
  await expect(message).toContainText('Kartet kan ikke tegnes i denne nettleseren.');
  await expect(page.getByRole('article')).toContainText('289');
  await message.getByRole('link', { name: 'Åpne tabellen' }).click();
  await expect(page).toHaveURL('/?vis=tabell&valgt=1103');
  await expect(page.getByRole('table').locator('tr[data-kommune]')).toHaveCount(357);
  await page.getByRole('checkbox', { name: 'Velg Bodø' }).check();
  await expect(page.getByRole('article')).toHaveCount(2);
}

test('Without WebGL 2 the page says so and leads to the table', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
  });
  await expectNoMap(page);
});

test.describe('The code of the map can not be reached', () => {
  test.use({ expectFailures: [new RegExp(LOAD)] });
  test('and the page says so and leads to the table', async ({ page }) => {
    const mend = await spoil(page, /ChoroplethMap-.*\.js$/, 'missing');
    await expectNoMap(page);
    await mend();
    await openMap(page);
  });
});
