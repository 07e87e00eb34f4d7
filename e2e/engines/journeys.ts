import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reports } from '../support/ownReport.ts';
import type { Engine } from './engine.ts';
import { type Sheet, sheetsOf } from './paper.ts';
import { soon } from './programs.ts';
import type { Page } from './webdriver.ts';

/** What journeys go over, and what Chromium made of the same. */
export interface World {
  readonly address: string;
  readonly reports: Reports;
  /** The table of the newest month as Chromium saves it. */
  readonly csv: Buffer;
  /** A folder for files of a journey's own. */
  readonly folder: string;
}

/** Something that a reader does from beginning to end. It throws where anything is not as it should be. */
export interface Journey {
  readonly name: string;
  /** The one that is made wherever there is no time for all. */
  readonly smoke?: boolean;
  /** Whether the engine has what it is about; all have where this is left out. */
  readonly for?: (engine: Engine) => boolean;
  readonly run: (engine: Engine, world: World) => Promise<void>;
}

const FEBRUARY = 'Arbeidstrening i februar 2026: 7 350 deltakere i hele landet';
const JANUARY = 'Arbeidstrening i januar 2026: 6 859 deltakere i hele landet';

/** Waits until an element holds a text, whatever spaces it is written with. */
const says = (page: Page, selector: string, words: string): Promise<unknown> =>
  page.until(
    `“${words}” in ${selector}`,
    (css, text) =>
      [...document.querySelectorAll(css)].some((element) =>
        element.textContent.replace(/\s+/g, ' ').includes(text),
      ),
    selector,
    words,
  );

/** Opens the map and waits for it. */
async function openMap(page: Page, url: string): Promise<void> {
  await page.open(url);
  await page.until('the map', () => document.querySelector('[data-map][data-state=ready]') !== null);
}

/** Clicks in the middle of what a selector finds, the first with these words where it finds several. */
async function clickOn(page: Page, selector: string, words = ''): Promise<void> {
  const [x, y] = (await page.until(
    `${selector} “${words}”`,
    (css, text) => {
      const found = [...document.querySelectorAll(css)].find(
        (element) => element.getClientRects().length > 0 && element.textContent.trim().startsWith(text),
      );
      found?.scrollIntoView({ block: 'nearest' });
      const box = found?.getBoundingClientRect();
      return box && ([box.x + box.width / 2, box.y + box.height / 2] as const);
    },
    selector,
    words,
  )) as readonly [number, number];
  await page.click(x, y);
}

const search = (page: Page): Promise<string> => page.evaluate(() => location.search);
const linkIs = (page: Page, expected: string): Promise<unknown> =>
  page.until(`the link ${expected}`, (text) => location.search === text, expected);

/** Presses Tab until what has the focus fits a selector. Gives what had it on the way. */
async function tabTo(page: Page, selector: string): Promise<string[]> {
  const passed: string[] = [];
  for (let steps = 0; steps < 60; steps++) {
    await page.press('Tab');
    const [there, name] = await page.evaluate(
      (css) =>
        [document.activeElement?.matches(css) ?? false, document.activeElement?.className ?? ''] as const,
      selector,
    );
    if (there) return passed;
    passed.push(name);
  }
  throw new Error(`the keys did not come to ${selector}`);
}

/** The bytes of a file that the browser saves under a name. */
async function saved(engine: Engine, name: string): Promise<Buffer> {
  const path = join(engine.downloads, name);
  await says(engine.page, 'dialog [role=status]', `Filen ${name} er lastet ned.`);
  // It is there before it is whole.
  let size = -1;
  return soon(name, () => {
    if (!existsSync(path)) return undefined;
    const bytes = readFileSync(path);
    if (bytes.length > 0 && bytes.length === size) return bytes;
    size = bytes.length;
    return undefined;
  });
}

async function openShare(page: Page): Promise<void> {
  await clickOn(page, 'header button', 'Del');
  await says(page, 'dialog[open] h2', 'Del');
}

/** Gives the page a report of the reader's own. */
async function give(page: Page, file: string): Promise<void> {
  if (!(await page.evaluate(() => document.querySelector('dialog[open] input[type=file]') !== null))) {
    await clickOn(page, 'header button[aria-label=Meny]');
    await clickOn(page, 'button', 'Åpne en fil');
    await page.until('the dialog', () => document.querySelector('dialog[open] input[type=file]') !== null);
  }
  await page.upload('dialog[open] input[type=file]', file);
}

const unspaced = (text: string) => text.replaceAll(' ', '');
const heads = ({ lines }: Sheet) => lines.slice(0, 4).join(' ');

export const JOURNEYS: readonly Journey[] = [
  {
    name: 'the map opens with the newest figures, a click chooses a kommune, the keys change the month',
    smoke: true,
    run: async ({ page }, { address }) => {
      await openMap(page, `${address}?utsnitt=59.2637,6.0075,60&periode=2026-02`);
      await says(page, 'h1', FEBRUARY);
      await says(page, '[data-testid=coverage]', '240 av 357 kommuner vises · 110 skjult · 7 uten rad');
      await clickOn(page, '[data-map]');
      await says(page, 'article', 'Stavanger');
      await says(page, 'article dd', '289');
      await tabTo(page, 'input[type=range]');
      await page.press('ArrowLeft');
      await says(page, 'h1', JANUARY);
      await says(page, 'article dd', '275');
      assert.match(await search(page), /periode=2026-01&valgt=1103/);
    },
  },
  {
    name: 'the table has the same figures, and marks what is hidden',
    run: async ({ page }, { address }) => {
      await page.open(`${address}?vis=tabell`);
      await says(page, 'tr[data-kommune="1103"]', '289');
      await says(page, 'tr[data-kommune="0301"]', 'Oslo - Oslove');
      const kinds = await page.evaluate(() => ({
        all: document.querySelectorAll('tr[data-kommune]').length,
        hidden: document.querySelectorAll('tr[data-kind=suppressed]').length,
        absent: document.querySelectorAll('tr[data-kind=absent]').length,
      }));
      assert.deepEqual(kinds, { all: 357, hidden: 110, absent: 7 });
    },
  },
  {
    name: 'Back undoes a choice, and a link opens what it says',
    run: async ({ page }, { address }) => {
      await openMap(page, address);
      await clickOn(page, 'label', 'Antall');
      await linkIs(page, '?verdi=antall');
      await clickOn(page, 'nav a', 'Tabell');
      await linkIs(page, '?vis=tabell&verdi=antall');
      await page.back();
      await linkIs(page, '?verdi=antall');
      await page.back();
      await linkIs(page, '');
      await openMap(page, `${address}?periode=2026-01&valgt=1103,0301`);
      await says(page, 'h1', JANUARY);
      await says(page, 'article', 'Stavanger');
      await says(page, '.chosen', 'Oslo - Oslove');
    },
  },
  {
    name: 'the search finds a kommune without its letters, and the keys walk over the map',
    run: async ({ page }, { address }) => {
      await openMap(page, address);
      const passed = await tabTo(page, '[role=combobox]');
      await page.type('tromso');
      await says(page, '[role=option]', 'Tromsø');
      await page.press('Enter');
      await says(page, 'article', 'Tromsø');
      passed.push(...(await tabTo(page, '[role=application]')));
      await page.press('ArrowRight');
      await page.press('ArrowLeft');
      await page.until('the ring of the walk', () => document.querySelector('[data-map] .ring') !== null);
      assert.deepEqual(
        passed.filter((name) => /\bpanel\b/.test(name)),
        [],
        'the keys stop at the panel itself',
      );
    },
  },
  {
    name: 'the figures are saved as Chromium saves them, byte for byte, and the picture as a PNG',
    run: async (engine, { address, csv }) => {
      const { page } = engine;
      await page.open(`${address}?vis=tabell&periode=2026-02`);
      await says(page, 'tr[data-kommune="1103"]', '289');
      await openShare(page);
      await clickOn(page, 'dialog[open] button', 'CSV med komma');
      assert.deepEqual(await saved(engine, 'tiltakskart-arbeidstrening-2026-02-per1000-18-66.csv'), csv);
      await clickOn(page, 'dialog[open] button', 'Bilde (PNG)');
      const png = await saved(engine, 'tiltakskart-arbeidstrening-2026-02-per1000-18-66.png');
      assert.equal(png.toString('latin1', 1, 4), 'PNG');
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [3200, 2400]);
      // Noise does not pack, and an empty picture packs to nothing.
      assert.ok(png.length > 200_000 && png.length < 4_000_000, `a PNG of ${png.length} bytes`);
    },
  },
  {
    name: 'a browser that makes noise of pictures is told of in words',
    for: ({ guard }) => guard !== undefined,
    run: async (engine, { address }) => {
      const { page } = engine;
      await engine.guard?.(true);
      await page.open(`${address}?vis=tabell`);
      await says(page, 'tr[data-kommune="1103"]', '289');
      await openShare(page);
      await clickOn(page, 'dialog[open] button', 'Bilde (PNG)');
      await says(page, 'dialog [role=alert]', 'Nettleseren gir nettsider tilfeldige piksler');
      await engine.guard?.(false);
      assert.match((await engine.problems()).join('\n'), /NoiseError/);
    },
  },
  {
    name: 'a report of the reader’s own opens as text, workbook and PDF, and damaged ones are told of',
    run: async ({ page }, { address, reports, folder }) => {
      await page.open(`${address}?vis=om`);
      await says(page, 'main h2', 'Om tallene');
      for (const file of [reports.txt, reports.xlsx, reports.pdf]) {
        await give(page, file);
        await says(page, '.panel', `Din egen fil: ${file.slice(file.lastIndexOf('/') + 1)}`);
        await says(page, 'h1', FEBRUARY);
        const whole = readFileSync(file);
        const [damaged, why] = file.endsWith('.txt')
          ? [whole.subarray(0, 20_000), 'faults']
          : [whole.subarray(0, 9000), 'broken'];
        const path = join(folder, `skadet${file.slice(file.lastIndexOf('.'))}`);
        writeFileSync(path, damaged);
        await give(page, path);
        await page.until(
          `the answer ${why}`,
          (word) => document.querySelector(`[data-why=${word}]`) !== null,
          why,
        );
        await page.press('Escape');
        rmSync(path);
      }
    },
  },
  {
    name: 'a table of kommuner opens with Enter, moves in time, and is gone with a click',
    run: async ({ page }, { address, folder }) => {
      const path = join(folder, 'oppdiktet.csv');
      const rows = ['0301 Oslo;12,5;13,5', '1103 Stavanger;:;9,5', '4601 Bergen;7,5;8,5'];
      writeFileSync(path, ['Kommune;2024;2025', ...rows].join('\n'));
      await page.open(`${address}?vis=om`);
      await says(page, 'main h2', 'Om tallene');
      await give(page, path);
      await says(page, '[data-testid=understood]', '3 av 357 kommuner');
      await page.press('Enter');
      await says(page, '.panel', 'oppdiktet.csv');
      await says(page, 'h1', '2025');
      await clickOn(page, 'input[type=range]');
      await page.press('ArrowLeft', 'ArrowLeft');
      await says(page, 'h1', '2024');
      await clickOn(page, 'nav a', 'Tabell');
      await says(page, 'tr[data-kommune="0301"]', '12,5');
      await says(page, 'tr[data-kommune="1103"]', 'skjult');
      await clickOn(page, 'button', 'Lukk filen');
      await says(page, 'h1', FEBRUARY);
      rmSync(path);
    },
  },
  {
    name: 'paper has the map on one page, and the rest on upright pages without any that is empty',
    run: async (engine, { address }) => {
      const { page } = engine;
      const print = async (link: string, there: string, way: 'portrait' | 'landscape') => {
        await page.open(`${address}${link}`);
        await page.until(there, (css) => document.querySelector(css) !== null, there);
        return sheetsOf(await engine.print(`${address}${link}`, way));
      };
      const eight = '?periode=2026-02&valgt=1103,0301,5636,4601,5001,3201,3301,1508';
      const map = await print(eight, '[data-testid=names] text', 'landscape');
      assert.deepEqual(
        map.map(({ size }) => size),
        [[297, 210]],
      );
      const [only] = map;
      for (const words of ['Oslofjorden', 'Skjult: færre enn fire deltakere', 'Tall: NAV', 'Drammen']) {
        // Firefox sets some letters as one sign, which is read back with a space beside it.
        const all = only?.lines.join(' ') ?? '';
        assert.ok(unspaced(all).includes(unspaced(words)), `“${words}” on the map’s page: ${all}`);
      }
      const table = await print('?vis=tabell', 'tr[data-kommune]', 'portrait');
      const [first] = table;
      assert.ok(
        first && heads(first).includes('Deltakere i arbeidstrening per 1 000 innbyggere'),
        first?.lines[0],
      );
      const rows = table.flatMap(({ lines }) => lines.filter((line) => /^\d{4} \p{L}/u.test(line)));
      assert.equal(rows.length, 357);
      // Every column is there: the last is the rank, or a dash.
      assert.deepEqual(
        rows.filter((line) => !/ (?:\d+|–)$/.test(line)),
        [],
      );
      const country = await print('?vis=landet', '[data-testid=country] h2', 'portrait');
      for (const { lines } of country) {
        assert.ok(
          !/^(?:Utdanning|Alder|Kjønn|Innvandrer|Landbakgrunn)$/.test(lines.at(-1) ?? ''),
          'a heading alone',
        );
      }
      for (const { size, lines } of [...table, ...country]) {
        assert.deepEqual(size, [210, 297]);
        assert.ok(lines.length > 0, 'an empty page');
      }
    },
  },
  {
    name: 'paper has an open comparison, and cuts no chart in two',
    // WebKit prints a page that is opened anew, where no comparison is open.
    for: ({ name }) => name === 'Firefox',
    run: async (engine, { address }) => {
      const { page } = engine;
      await openMap(page, `${address}?periode=2026-02&valgt=1103,0301,4601,5636,5001,3301,1508`);
      await clickOn(page, '.chosen button', 'Sammenlign');
      await says(page, 'dialog[open] h2', 'Sammenligning');
      await says(page, 'dialog[open] li', 'Ålesund');
      const pdf = await engine.print(address, 'landscape');
      const sheets = await sheetsOf(pdf);
      const places = [
        'Stavanger',
        'Oslo - Oslove',
        'Bergen',
        'Unjárga - Nesseby',
        'Trondheim - Tråante',
        'Drammen',
        'Ålesund',
      ];
      const drawn = sheets.map(({ lines }) => {
        const all = lines.slice(lines.findIndex((line) => line === 'Måned for måned') + 1).join('\n');
        const count = (words: string) => all.split(words).length - 1;
        return {
          headings: places.reduce((sum, place) => sum + count(place), 0),
          axes: count('januar 2026'),
          feet: count('måneder publisert'),
        };
      });
      assert.equal(
        drawn.reduce((sum, { headings }) => sum + headings, 0),
        places.length,
      );
      for (const { headings, axes, feet } of drawn) {
        assert.ok(headings > 0, 'an empty page');
        assert.deepEqual([axes, feet], [headings, headings], 'a chart is cut in two');
      }
      await page.until(
        'the dialog to be as it was',
        () => document.querySelector('dialog[open]:modal') !== null,
      );
    },
  },
  {
    name: 'the dark theme is dark, and a click beside a dialog closes it',
    run: async ({ page }, { address }) => {
      await openMap(page, `${address}?tema=mork`);
      const colours = await page.evaluate(() => [
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.querySelector('[data-map]') ?? document.body).backgroundColor,
      ]);
      assert.deepEqual(colours, ['rgb(18, 24, 30)', 'rgb(11, 16, 22)']);
      await openShare(page);
      await page.click(8, 300);
      await page.until('the dialog to close', () => document.querySelector('dialog[open]') === null);
    },
  },
  {
    name: 'a machine without a GPU gets the map that is fast on it',
    run: async ({ page }, { address }) => {
      await openMap(page, address);
      const painter = await page.evaluate(
        () => document.querySelector<HTMLElement>('[data-map]')?.dataset['painter'],
      );
      assert.equal(painter, 'svg');
    },
  },
];
