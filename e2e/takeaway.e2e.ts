import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { dsvFormat } from 'd3-dsv';
import readWorkbook from 'read-excel-file/node';
import { classColours, notes, openPage } from './support/page.ts';
import type { Colour } from './support/pixels.ts';
import { expect, test } from './support/test.ts';

const opener = (page: Page): Locator => page.getByRole('button', { name: 'Del', exact: true });
const button = (dialog: Locator, name: string): Locator => dialog.getByRole('button', { name, exact: true });

/** Opens the dialog over a page that is open. */
async function takeAway(page: Page): Promise<Locator> {
  await opener(page).click();
  const dialog = page.getByRole('dialog', { name: 'Del', exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** What pressing a button saves: its name, and its bytes. */
async function saved(page: Page, pressed: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), pressed.click()]);
  await expect(page.getByText(`Filen ${file.suggestedFilename()} er lastet ned.`)).toBeVisible();
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const DIALECTS = [
  {
    name: 'CSV med semikolon',
    file: '-semikolon',
    mark: '\ufeff',
    separator: ';',
    decimal: ',',
    newline: '\r\n',
  },
  { name: 'CSV med komma', file: '', mark: '', separator: ',', decimal: '.', newline: '\n' },
] as const;

const asNumber = (text: string, decimal: string): number =>
  Number(text.replace(/\s/g, '').replace(decimal, '.'));

for (const { name, file, mark, separator, decimal, newline } of DIALECTS) {
  test(`${name} has the same figures as the table on the page${file === '' ? ' @all' : ''}`, async ({
    page,
  }) => {
    await openPage(page, '?vis=tabell&periode=2026-02');
    await expect(page.locator('tr[data-kommune]')).toHaveCount(357);
    const rows = await page
      .getByRole('table')
      .locator('tr[data-kommune]')
      .evaluateAll((elements) =>
        elements.map((element) => {
          const text = (selector: string) => element.querySelector(selector)?.textContent.trim() ?? '';
          return ['.number', '.name', '.fylke', '.value', '.count'].map(text);
        }),
      );
    const dialog = await takeAway(page);
    const shown = dialog.getByRole('group', { name: 'Det som vises: 357 kommuner' });
    const { name: called, bytes } = await saved(page, button(shown, name));
    expect(called).toBe(`tiltakskart-arbeidstrening-2026-02-per1000-18-66${file}.csv`);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith(`${mark}Nummer${separator}Navn`)).toBe(true);
    expect(text.split(newline)).toHaveLength(359);
    const taken = new Map(
      dsvFormat(separator)
        .parse(text.slice(mark.length))
        .map((row) => [row['Nummer'], row]),
    );
    for (const [number = '', place, fylke, value = '', count = ''] of rows) {
      const row = taken.get(number);
      expect([row?.['Navn'], row?.['Fylke'], row?.['Periode']]).toEqual([place, fylke, '2026-02']);
      if (value === 'skjult' || value === 'ingen rad') {
        const sign = value === 'skjult' ? '*' : '';
        expect([row?.['Verdi'], row?.['Deltakere'], row?.['Status']], number).toEqual([sign, sign, value]);
      } else {
        expect(row?.['Verdi']).toMatch(decimal === ',' ? /^\d+,\d{3}$/ : /^\d+\.\d{3}$/);
        const difference = asNumber(row?.['Verdi'] ?? '', decimal) - asNumber(value, ',');
        expect(Math.abs(difference), number).toBeLessThan(0.051);
        expect(row?.['Deltakere']).toBe(count.replace(/\s/g, ''));
        expect(row?.['Status']).toBe('publisert');
      }
    }
  });
}

for (const [search, places, group] of [
  ['&nivaa=fylke', 15, 'Det som vises: 15 fylker'],
  ['&sammenlign=2026-01', 357, 'Det som vises: 357 kommuner'],
  ['&nivaa=fylke&sammenlign=2026-01&verdi=antall', 15, 'Det som vises: 15 fylker'],
] as const) {
  test(`CSV has the same figures as the table on the page: ${search} @all`, async ({ page }) => {
    await openPage(page, `?vis=tabell&periode=2026-02${search}`);
    const table = page.getByRole('table').locator('tr[data-kommune]');
    await expect(table).toHaveCount(places);
    const rows = await table.evaluateAll((elements) =>
      elements.map((element) => {
        const text = (selector: string) => element.querySelector(selector)?.textContent.trim();
        return {
          number: text('.number'),
          value: text('.value'),
          count: text('.count'),
          before: text('.before'),
        };
      }),
    );
    const dialog = await takeAway(page);
    const shown = dialog.getByRole('group', { name: group });
    const { bytes } = await saved(page, button(shown, 'CSV med komma'));
    const taken = new Map(
      dsvFormat(',')
        .parse(bytes.toString('utf8'))
        .map((row) => [row['Nummer'], row]),
    );
    expect(taken.size).toBe(places);
    /** What a file has for a count in a cell, if the table has the column. */
    const inFile = (cell: string) =>
      cell === 'skjult' ? '*' : cell === 'ingen rad' ? '' : cell.replace(/\s/g, '');
    for (const { number = '', value = '', count, before } of rows) {
      const row = taken.get(number);
      if (count !== undefined) expect(row?.['Deltakere'], number).toBe(inFile(count));
      if (before !== undefined) expect(row?.['Deltakere før'], number).toBe(inFile(before));
      const published = /\d/.test(value);
      expect(row?.['Status'] === 'publisert', number).toBe(published);
      if (!published) expect(['', '*'], number).toContain(row?.['Verdi']);
      else {
        const difference = Number(row?.['Verdi']) - asNumber(value.replace('−', '-'), ',');
        expect(Math.abs(difference), number).toBeLessThan(0.051);
      }
    }
  });
}

test('Excel has the same figures as the table on the page, codes with their noughts, and explains them', async ({
  page,
}) => {
  await openPage(page, '?vis=tabell&periode=2026-02');
  const table = page.getByRole('table').locator('tr[data-kommune]');
  await expect(table).toHaveCount(357);
  const rows = await table.evaluateAll((elements) =>
    elements.map((element) =>
      ['.number', '.name', '.value', '.count'].map(
        (selector) => element.querySelector(selector)?.textContent.trim() ?? '',
      ),
    ),
  );
  const dialog = await takeAway(page);
  const shown = dialog.getByRole('group', { name: 'Det som vises: 357 kommuner' });
  const { name, bytes } = await saved(page, button(shown, 'Excel'));
  expect(name).toBe('tiltakskart-arbeidstrening-2026-02-per1000-18-66.xlsx');
  const [figures, about, ...others] = await readWorkbook(bytes);
  expect([figures?.sheet, about?.sheet, others]).toEqual(['Tall', 'Om tallene', []]);
  const [heading = [], ...taken] = figures?.data ?? [];
  const column = (title: string) => heading.indexOf(title);
  const byNumber = new Map(taken.map((row) => [row[column('Nummer')], row]));
  for (const [number = '', place, value = '', count = ''] of rows) {
    const row = byNumber.get(number);
    expect(row?.[column('Navn')], number).toBe(place);
    if (value === 'skjult') expect(row?.[column('Deltakere')], number).toBe('*');
    else if (value === 'ingen rad') expect(row?.[column('Deltakere')], number).toBeNull();
    else {
      expect(row?.[column('Deltakere')], number).toBe(Number(count.replace(/\s/g, '')));
      expect(Math.abs(Number(row?.[column('Verdi')]) - asNumber(value, ',')), number).toBeLessThan(0.051);
    }
  }
  const said = new Map(about?.data.map(([key, ...words]) => [key, words.join('')]));
  expect(said.get('Periode')).toBe('februar\u00a02026');
  expect(said.get('Skjulte tall')).toContain('0, 1, 2 eller 3 personer');
  expect(said.get('Kilde')).toContain('NAV, rapport TILT120');
  expect(said.get('Lenke')).toContain('periode=2026-02');
});

test('All periods of the tiltak come as one table, and the report’s own figures as open data', async ({
  page,
}) => {
  await openPage(page, '?vis=om&tiltak=arbeidsforberedende-trening&verdi=antall');
  const dialog = await takeAway(page);
  const all = dialog.getByRole('group', { name: 'Tiltaket i alle periodene: 3' });
  const { name, bytes } = await saved(page, button(all, 'CSV med komma'));
  expect(name).toBe('tiltakskart-arbeidsforberedende-trening-alle-perioder-antall.csv');
  const rows = dsvFormat(',').parse(bytes.toString('utf8'));
  expect(rows).toHaveLength(3 * 357);
  const stavanger = rows.filter((row) => row['Nummer'] === '1103');
  expect(stavanger.map((row) => [row['Periode'], row['Deltakere']])).toEqual([
    ['2026-01', '170'],
    ['2026-02', '171'],
    ['2026', '171'],
  ]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: 'Alle tallene i rapporten' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('tiltaksdeltakere.csv');
});

/** The size of a picture, and how many of its pixels have each of some colours. */
const looked = (page: Page, png: Buffer, colours: readonly Colour[]) =>
  page.evaluate(
    async ([base64, sought]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, image.width, image.height);
      const pixels = new Uint32Array(data.buffer);
      const wanted = new Uint32Array(
        sought.flatMap(([red, green, blue]) => [
          ...new Uint32Array(new Uint8Array([red, green, blue, 255]).buffer),
        ]),
      );
      const counts = sought.map(() => 0);
      // Eight million: gone through once.
      for (const pixel of pixels) {
        const index = wanted.indexOf(pixel);
        if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
      }
      return { width: image.width, height: image.height, counts };
    },
    [png.toString('base64'), colours] as const,
  );

test('The picture is a PNG of twice its size with the colours of the legend', async ({ page }) => {
  await openPage(page, '?vis=om');
  const colours = await classColours(page);
  expect(colours).toHaveLength(5);
  const dialog = await takeAway(page);
  const light = await saved(page, button(dialog, 'Bilde (PNG)'));
  expect(light.name).toBe('tiltakskart-arbeidstrening-2026-02-per1000-18-66.png');
  const { width, height, counts } = await looked(page, light.bytes, [...colours, [255, 255, 255]]);
  expect([width, height]).toEqual([3200, 2400]);
  // The swatch alone is 10 000.
  for (const count of counts) expect(count).toBeGreaterThan(20_000);

  // The dark one is another picture, of the same name.
  await dialog.getByRole('radio', { name: 'Mørkt' }).check();
  const dark = await saved(page, button(dialog, 'Bilde (PNG)'));
  const [paper = NaN] = (await looked(page, dark.bytes, [[255, 255, 255]])).counts;
  expect(paper).toBeLessThan(50_000);
});

test('The drawing stands alone, leads back to its link, and has no number that the page has not', async ({
  page,
}) => {
  await openPage(page, '?vis=om&tiltak=i-alt&valgt=5636');
  await expect(await notes(page)).toContainText('Publiserte tall');
  const known = (await page.getByRole('region', { name: 'Valg og tall' }).innerText()).replace(/\s/g, '');
  const dialog = await takeAway(page);
  const { name, bytes } = await saved(page, button(dialog, 'Tegning (SVG)'));
  expect(name).toBe('tiltakskart-i-alt-2026-02-per1000-18-66.svg');
  // In a page of nobody's: the site's own may make no documents out of text.
  const blank = await page.context().newPage();
  const { texts, addresses } = await blank.evaluate((svg) => {
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
    if (drawing.querySelector('parsererror')) throw new Error('no SVG');
    return {
      texts: [...drawing.querySelectorAll('text')].map((text) => text.textContent),
      addresses: [...drawing.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes].map(({ value }) => value).filter((value) => value.startsWith('http')),
      ),
    };
  }, bytes.toString('utf8'));
  expect(addresses).toEqual(['http://www.w3.org/2000/svg']);
  const link = new URL('?vis=om&tiltak=i-alt&periode=2026-02&valgt=5636', page.url()).href;
  expect(texts.join('')).toContain(link);
  for (const text of texts) {
    if (link.includes(text)) continue;
    for (const number of text.replace(/\s/g, '').match(/\d[\d,]*/g) ?? []) expect(known).toContain(number);
  }
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('the link is copied by two clicks, or by Enter twice, and the dialog says so', async ({ page }) => {
    await openPage(page, '?vis=om&valgt=1103');
    const link = new URL('?vis=om&periode=2026-02&valgt=1103', page.url()).href;
    const dialog = await takeAway(page);
    await expect(dialog.getByRole('textbox', { name: 'Lenke' })).toHaveValue(link);
    await button(dialog, 'Kopier lenke').click();
    await expect(dialog.getByRole('status').filter({ hasText: 'Lenken er kopiert' })).toBeVisible();
    expect(await clipboard(page)).toBe(link);
    await page.keyboard.press('Escape');
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await opener(page).press('Enter');
    await expect(button(dialog, 'Kopier lenke')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('status').filter({ hasText: 'Lenken er kopiert' })).toBeVisible();
    expect(await clipboard(page)).toBe(link);
  });

  test('on a phone the link and the answer are in sight without scrolling', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openPage(page, '?vis=om&valgt=1103,5636');
    await opener(page).click();
    const copy = page.getByRole('dialog').getByRole('button', { name: 'Kopier lenke' });
    await expect(copy).toBeInViewport({ ratio: 1 });
    await copy.click();
    await expect(page.getByRole('dialog').getByText('Lenken er kopiert')).toBeInViewport({ ratio: 1 });
  });

  test('a sentence about the chosen kommune, or the country, is copied as it stands', async ({ page }) => {
    await openPage(page, '?vis=om&periode=2026-02&valgt=1103,5636');
    const dialog = await takeAway(page);
    const sentence = dialog.getByTestId('sentence');
    const copied = async () => {
      await button(dialog, 'Kopier setningen').click();
      await expect(dialog.getByText('Setningen er kopiert.')).toBeVisible();
      return (await clipboard(page)).replaceAll('\u00a0', ' ');
    };
    // Hidden: what is told is the interval, and the rate that it gives.
    expect(await copied()).toBe(
      'I februar 2026 er antallet deltakere i arbeidstrening i Nesseby kommune skjult fordi færre enn fire personer deltok (0–3 personer, høyst 6,1 per 1 000 innbyggere 18–66 år; kilde: NAV; folkemengde: SSB).',
    );
    await dialog.getByRole('radio', { name: 'Stavanger' }).check();
    // What was said of another sentence does not hold for this one.
    await expect(dialog.getByText('Setningen er kopiert.')).toBeHidden();
    await expect(sentence).toContainText('Stavanger');
    expect(await copied()).toBe(
      'I februar 2026 deltok 289 personer i arbeidstrening i Stavanger kommune, 2,9 per 1 000 innbyggere 18–66 år (NAV; folkemengde: SSB).',
    );
    await dialog.getByRole('radio', { name: 'Hele landet' }).check();
    expect(await copied()).toBe('I februar 2026 deltok 7 350 personer i arbeidstrening i hele landet (NAV).');
  });

  test('the code for embedding is copied, and its preview is the embedded page', async ({ page }) => {
    await openPage(page, '?vis=om&periode=2026-02');
    const dialog = await takeAway(page);
    await button(dialog, 'Kopier koden').click();
    await expect(dialog.getByText('Koden er kopiert.')).toBeVisible();
    const code = await clipboard(page);
    const link = `${new URL('/', page.url()).href}?vis=om&periode=2026-02&innebygd=1`;
    expect(code).toBe(
      `<iframe src="${link.replaceAll('&', '&amp;')}" title="Deltakere i arbeidstrening per 1 000 innbyggere 18–66 år, februar 2026" width="600" height="600" loading="lazy" style="width:100%;border:0"></iframe>`
        .replace('per 1 000', 'per 1\u00a0000')
        .replace('februar 2026"', 'februar\u00a02026"'),
    );
    await expect(dialog.getByLabel('Kode for innbygging')).toHaveValue(code);
    await dialog.getByText('Slik blir det').click();
    const preview = dialog.frameLocator('iframe');
    await expect(preview.getByRole('heading', { level: 1 })).toContainText('Arbeidstrening i februar 2026');
  });
});

test('The device’s own share sheet is offered where there is one, and only there', async ({ page }) => {
  await openPage(page, '?vis=om');
  const dialog = await takeAway(page);
  await expect(button(dialog, 'Kopier lenke')).toBeVisible();
  await expect(button(dialog, 'Del med …')).toBeHidden();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const given: unknown[] = [];
    Object.assign(globalThis, { given });
    Object.defineProperty(Navigator.prototype, 'share', {
      configurable: true,
      value: (data: unknown) => {
        given.push(data);
        return Promise.resolve();
      },
    });
  });
  await takeAway(page);
  await button(dialog, 'Del med …').click();
  expect(await page.evaluate(() => (globalThis as unknown as { given: unknown }).given)).toEqual([
    {
      title: 'Deltakere i arbeidstrening per 1\u00a0000 innbyggere 18–66 år, februar\u00a02026',
      url: new URL('?vis=om&periode=2026-02', page.url()).href,
    },
  ]);
});

test('All of it goes without a mouse, and the focus comes back', async ({ page }) => {
  await openPage(page, '?vis=om&valgt=1103');
  await opener(page).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Del', exact: true });
  await expect(button(dialog, 'Kopier lenke')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('textbox', { name: 'Lenke' })).toBeFocused();
  // The link, whom the sentence is about, the sentence, the colours of the picture, its two kinds, the web page.
  for (let n = 0; n < 8; n++) await page.keyboard.press('Tab');
  const first = button(dialog.getByRole('group', { name: 'Det som vises: 357 kommuner' }), 'Excel');
  await expect(first).toBeFocused();
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  await expect(first).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await button(dialog, 'Lukk').press('Enter');
  await expect(opener(page)).toBeFocused();
});

test('The buttons of the dialog are large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPage(page, '?vis=om&valgt=1103,5636');
  const buttons = (await takeAway(page)).getByRole('button');
  const small = await buttons.evaluateAll((all) =>
    all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.textContent),
  );
  expect(small).toEqual([]);
  expect(await buttons.count()).toBeGreaterThan(8);
});

test.describe('where something fails', () => {
  test.use({ expectFailures: [/AssetError|Failed to load resource|^request failed|no permission/] });

  test('the reader is told in words, and can try again', async ({ page }) => {
    await openPage(page, '?vis=om');
    const dialog = await takeAway(page);
    await page.route(/kommuner\.topo/, (route) => route.abort('connectionreset'));
    await button(dialog, 'Tegning (SVG)').click();
    await expect(dialog.getByRole('alert')).toHaveText('Filen kunne ikke lages. Prøv igjen.');
    await page.unroute(/kommuner\.topo/);
    await saved(page, button(dialog, 'Tegning (SVG)'));
    await expect(dialog.getByRole('alert')).toBeHidden();
    // Without the permission there is no clipboard to write to.
    await page.evaluate(() => {
      Clipboard.prototype.writeText = () => Promise.reject(new Error('no permission'));
    });
    for (const name of ['Kopier lenke', 'Kopier setningen']) {
      const before = await dialog.getByRole('alert').count();
      await button(dialog, name).click();
      await expect(dialog.getByRole('alert')).toHaveCount(before + 1);
    }
    for (const told of await dialog.getByRole('alert').all()) {
      await expect(told).toHaveText(/Merk den og kopier den selv/);
    }
  });
});

test('The dialog asks the browser to print', async ({ page }) => {
  await openPage(page, '?vis=om');
  await page.evaluate(() => {
    window.print = () => {
      document.title = 'printed';
    };
  });
  await button(await takeAway(page), 'Skriv ut').click();
  await expect(page).toHaveTitle('printed');
});
