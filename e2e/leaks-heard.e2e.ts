// What ears, paper and other people's pages get of hidden figures: that they are hidden, and nothing more.
import type { Locator, Page } from '@playwright/test';
import { allowedOf, hiddenNow, strange } from './support/published.ts';
import { heard, listen } from './support/speech.ts';
import { expect, openMap, test } from './support/test.ts';
import { find, mapOf, press, tabToMap } from './support/walk.ts';

const HIDDEN = hiddenNow();
const CHOSEN = HIDDEN.slice(0, 3);
const chosen = CHOSEN.map(({ code }) => code).join();

/**
 * The tree that screen readers get, without the roles' own levels and the addresses of links. It has plain spaces where the
 * page has others.
 */
async function treeOf(part: Locator): Promise<string> {
  const tree = await part.ariaSnapshot();
  return tree.replace(/\[[a-z]+=\d+\]|^\s*- \/url:.*$/gm, '').replace(/(?<=\d) (?=\d{3}\b)/g, '\u00a0');
}

/** Whether a line names a place: Os is not in Oslo. */
const names = (line: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}-])${name.replace(/[()]/g, '\\$&')}(?![\\p{L}-])`, 'u').test(line);

/** Of which hidden kommuner a text that names them tells a number that is not published: which, and never what. */
const toldOf = (lines: readonly string[]): readonly string[] =>
  HIDDEN.filter(({ code, name }) =>
    lines.some((line) => names(line, name) && strange(line, allowedOf(code)) > 0),
  ).map(({ name }) => name);

const linesAbout = (lines: readonly string[]): number =>
  lines.filter((line) => HIDDEN.some(({ name }) => names(line, name))).length;

test('Screen readers get no more of hidden kommuner than eyes do @no-map', async ({ page }) => {
  await page.goto(`/?vis=tabell&valgt=${chosen}`);
  await expect(page.locator('tr[data-kommune]')).toHaveCount(357);
  const rows = (await treeOf(page.getByRole('main').getByRole('table'))).split('\n');
  expect(linesAbout(rows)).toBeGreaterThanOrEqual(HIDDEN.length);
  expect(toldOf(rows)).toEqual([]);
  const cards = page.getByRole('article');
  await expect(cards).toHaveCount(CHOSEN.length);
  for (const { code, name } of CHOSEN) {
    const card = await treeOf(page.locator(`article[data-kommune="${code}"]`));
    expect(card).toContain(name);
    expect(strange(card, allowedOf(code)), name).toBe(0);
  }
});

test('What is spoken of hidden kommuner on a walk is that they are hidden @no-map', async ({ page }) => {
  await listen(page);
  await openMap(page, `?valgt=${chosen}`);
  await tabToMap(page);
  await heard(page);
  for (const { code, name } of CHOSEN) {
    await find(page, code, name);
    await press(page, 'Enter', 'Enter', 'ArrowUp');
  }
  // The last may be on its way.
  const said: string[] = [];
  await expect
    .poll(async () => {
      said.push(...(await heard(page)));
      return linesAbout(said);
    })
    .toBeGreaterThanOrEqual(3 * CHOSEN.length);
  expect(toldOf(said)).toEqual([]);
});

/** The texts of a part of the page, a line each. */
const textsOf = async (part: Locator): Promise<readonly string[]> => (await part.innerText()).split('\n');

async function expectCardsTellNothing(page: Page) {
  const cards = page.getByRole('article');
  await expect(cards).toHaveCount(CHOSEN.length);
  for (const { code, name } of CHOSEN) {
    const texts = await textsOf(page.locator(`article[data-kommune="${code}"]`));
    expect(texts.join(' ')).toContain(name);
    expect(strange(texts.join(' '), allowedOf(code)), name).toBe(0);
  }
}

test('Paper tells no more of hidden kommuner @no-map', async ({ page }) => {
  await openMap(page, `?valgt=${chosen}`);
  await page.emulateMedia({ media: 'print' });
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.print-map svg').first()).toBeVisible({ timeout: 200 });
  }).toPass();
  await expectCardsTellNothing(page);
  expect(toldOf(await textsOf(page.locator('body')))).toEqual([]);
  // The sheet's own drawing knows areas by their class, and by no figure.
  const attributes = await page
    .locator('.print-map')
    .evaluate((sheet) =>
      [...sheet.querySelectorAll('*')].flatMap(({ attributes: all }) =>
        [...all].filter(({ name }) => /^(data-|aria-|title|id$)/.test(name)).map(({ value }) => value),
      ),
    );
  expect(attributes.filter((value) => /\d/.test(value) && !/^[a-z]?\d{4}$/.test(value))).toEqual([]);
});

test('Nor does the map in other people’s pages @no-map @all', async ({ page }) => {
  await listen(page);
  await openMap(page, `?innebygd=1&valgt=${chosen}`);
  await mapOf(page).focus();
  const lines: string[] = [];
  for (const { code, name } of CHOSEN) {
    await find(page, code, name);
    lines.push(...(await textsOf(page.locator('body'))), ...(await treeOf(page.locator('body'))).split('\n'));
  }
  lines.push(...(await heard(page)));
  expect(linesAbout(lines)).toBeGreaterThanOrEqual(2 * CHOSEN.length);
  expect(toldOf(lines)).toEqual([]);
});

test('The check sees a number that is not published', { tag: '@no-map' }, () => {
  const [first] = HIDDEN;
  const name = first?.name ?? '';
  expect(toldOf([`row "${name} skjult 0–3 personer"`])).toEqual([]);
  expect(toldOf([`row "${name} 2 av 9 personer"`])).toEqual([name]);
});
