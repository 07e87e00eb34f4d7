import type { Page } from '@playwright/test';
import { spoil } from './support/faults.ts';
import { heading, middleOf } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

/** The message names the file, and "Prøv igjen" works when the file is back. */
async function expectFailure(page: Page, file: string, mend: () => Promise<void>) {
  const message = page.getByRole('alert');
  await expect(message).toContainText('Tallene kunne ikke hentes');
  await expect(message).toContainText(
    `Filen ${file} mangler eller kan ikke leses. Sjekk at du er på nett, og prøv igjen.`,
  );
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
  ['The server fails at a tiltak', /\/arbeidstrening-.*\.json/, 'failing', 'arbeidstrening.json'],
  ['A tiltak is cut off', /\/arbeidstrening-.*\.json/, 'cut off', 'arbeidstrening.json'],
] as const;

for (const [name, file, how, says] of BROKEN) {
  test.describe(name, () => {
    // Whoever looks into it finds it in the console; a tiltak's failure is only the reader's.
    const reported = says === 'arbeidstrening.json' ? '' : '|^page error: AssetError';
    const quiet = how === 'cut off' && reported === '';
    test.use({ expectFailures: quiet ? [] : [new RegExp(`${LOAD}${reported}`)] });
    test(`and the page says which file, and tries again${how === 'cut off' ? '' : ' @all'}`, async ({
      page,
    }) => {
      const mend = await spoil(page, file, how);
      await page.goto('/?vis=om');
      await expectFailure(page, says, mend);
    });
  });
}

test.describe('A tiltak that is chosen later fails', () => {
  test.use({ expectFailures: [new RegExp(LOAD)] });
  test('and the page says so, and the other tiltak still show', async ({ page }) => {
    const mend = await spoil(page, /arbeidsforberedende-trening-.*\.json/, 'failing');
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

test.describe('The boundaries for closer looks can not be reached', () => {
  test.use({ expectFailures: [new RegExp(LOAD)], painter: 'svg' });
  test('and the map goes on with those that it has', async ({ page }) => {
    const asked = page.waitForResponse(/detalj\.topo-/);
    await spoil(page, /\.topo-.*\.json/, 'missing');
    const map = await openMap(page, '?utsnitt=69.3,24,200');
    await asked;
    const [x, y] = await middleOf(map);
    await page.mouse.click(x, y);
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('alert')).toContainText('Filen detalj.topo.json mangler');
  });
});

/** What private windows and strict settings take away. */
test('Where the browser refuses all storage, the map is whole @no-map', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
      value: () => Promise.reject(new DOMException('refused', 'SecurityError')),
    });
  });
  await openMap(page, '?valgt=1103');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('slider', { name: 'Måned' }).press('Home');
  await expect(page.locator('[data-map]')).toHaveAttribute('data-period', '2026-01');
  await page.getByRole('link', { name: 'Tabell' }).click();
  await expect(page.getByRole('table')).not.toHaveCount(0);
});

for (const year of [1971, 2061]) {
  test(`A clock that says ${year} changes nothing @no-map${year > 2000 ? '' : ' @all'}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(`${year}-05-17T12:00:00Z`));
    await page.goto('/?vis=tabell&valgt=1103');
    await expect(heading(page)).toHaveText('Arbeidstrening i februar 2026: 7 350 deltakere i hele landet');
    await expect(page.getByRole('table')).not.toHaveCount(0);
  });
}
