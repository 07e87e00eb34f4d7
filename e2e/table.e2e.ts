import type { Page } from '@playwright/test';
import { legend, openPage, row } from './support/page.ts';
import { expect, test } from './support/test.ts';

interface Row {
  readonly kind: string;
  readonly number: string;
  readonly name: string;
  readonly fylke: string;
  readonly value: string;
  readonly count: string;
  readonly fill: string;
  readonly colour: string;
}

/** All rows of kommuner as they stand, from top to bottom. */
const rows = (page: Page): Promise<Row[]> =>
  page
    .getByRole('table')
    .locator('tr[data-kommune]')
    .evaluateAll((elements) =>
      elements.map((element) => {
        const text = (selector: string) => element.querySelector(selector)?.textContent.trim() ?? '';
        const rect = element.querySelector('svg[data-fill] > rect:last-child');
        return {
          kind: (element as HTMLElement).dataset['kind'] ?? '',
          number: text('.number'),
          name: text('.name'),
          fylke: text('.fylke'),
          value: text('.value'),
          count: text('.count'),
          fill: rect?.parentElement?.dataset['fill'] ?? '',
          colour: rect ? getComputedStyle(rect).fill : '',
        };
      }),
    );

const column = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true });
const published = (all: Row[]) => all.filter(({ kind }) => kind === 'count');
const asNumber = (text: string) => Number(text.replace(/\s/g, '').replace(',', '.'));
const rises = (values: number[]) => values.every((value, index) => value >= (values[index - 1] ?? value));
const inOrder = (names: string[], compare: (a: string, b: string) => number) =>
  names.every((name, index) => compare(names[index - 1] ?? name, name) <= 0);

/** What a rising column looks like. */
const SORTED = {
  number: (numbers: string[]) => numbers.length === 357 && inOrder(numbers, (a, b) => Number(a) - Number(b)),
  // Sorted by the Norwegian name, which is all that these are called.
  name: (names: string[]) =>
    inOrder(
      names.filter((name) => !/ - |\(/.test(name)),
      new Intl.Collator('nb').compare,
    ),
  // One block for each fylke, in order of the names that are shown.
  fylke: (names: string[]) => {
    const blocks = names.filter((name, index) => name !== names[index - 1]);
    return blocks.length === 15 && inOrder(blocks, new Intl.Collator('nb').compare);
  },
} as const;

/**
 * Published, then suppressed, then without a row, whatever the direction. Returns the suppressed in their order, which
 * must not change with it: their place must not hint at what is hidden.
 */
function expectGroups(all: Row[]) {
  const kinds = all.map(({ kind }) => kind);
  expect(kinds).toEqual([
    ...Array<string>(240).fill('count'),
    ...Array<string>(110).fill('suppressed'),
    ...Array<string>(7).fill('absent'),
  ]);
  return all.filter(({ kind }) => kind === 'suppressed').map(({ number }) => number);
}

test('The table has all kommuner and sorts by each column', async ({ page }) => {
  await openPage(page, '?vis=tabell');
  const value = column(page, 'Deltakere per 1 000 innbyggere 18–66 år');
  await expect(value).toHaveAttribute('aria-sort', 'descending');
  const first = await rows(page);
  expect(new Set(first.map(({ number }) => number)).size).toBe(357);
  const hidden = expectGroups(first);
  expect(rises(published(first).map((kommune) => -asNumber(kommune.value)))).toBe(true);
  await expect(page.getByRole('rowheader', { name: 'Publisert: 240 kommuner' })).toBeVisible();
  await expect(page.getByText('Skjult, færre enn fire deltakere: 110 kommuner')).toBeAttached();
  await expect(page.getByText('Ingen rad i rapporten: 7 kommuner')).toBeAttached();

  await value.getByRole('button').click();
  await expect(value).toHaveAttribute('aria-sort', 'ascending');
  const upward = await rows(page);
  expect(expectGroups(upward)).toEqual(hidden);
  expect(rises(published(upward).map((kommune) => asNumber(kommune.value)))).toBe(true);

  const count = column(page, 'Deltakere');
  await count.getByRole('button').click();
  await expect(count).toHaveAttribute('aria-sort', 'descending');
  await expect(value).not.toHaveAttribute('aria-sort');
  const byCount = await rows(page);
  expect(expectGroups(byCount)).toEqual(hidden);
  expect(rises(published(byCount).map((kommune) => -asNumber(kommune.count)))).toBe(true);
  expect(byCount[0]).toMatchObject({ number: '0301', count: '665' });

  const sortedBy = async (name: string, direction: string) => {
    await column(page, name).getByRole('button').click();
    await expect(column(page, name)).toHaveAttribute('aria-sort', direction);
    return rows(page);
  };
  for (const [name, key] of [
    ['Nummer', 'number'],
    ['Kommune', 'name'],
    ['Fylke', 'fylke'],
  ] as const) {
    const ascending = (await sortedBy(name, 'ascending')).map((kommune) => kommune[key]);
    const descending = (await sortedBy(name, 'descending')).map((kommune) => kommune[key]);
    expect([ascending[0], ascending.at(-1)]).toEqual([descending.at(-1), descending[0]]);
    expect(SORTED[key](ascending), name).toBe(true);
  }
});

test('A row has the class of the legend, and each class as many rows as the legend says', async ({
  page,
}) => {
  await openPage(page, '?vis=tabell&tiltak=arbeidsforberedende-trening');
  const all = await rows(page);
  const entries = await legend(page)
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.map((button) => {
        const rect = button.querySelector('rect:last-child');
        return {
          fill: (button as HTMLElement).dataset['fill'] ?? '',
          count: Number(/(\d+)\s+kommuner/.exec(button.textContent)?.[1]),
          colour: rect ? getComputedStyle(rect).fill : '',
        };
      }),
    );
  expect(entries.map(({ fill }) => fill)).toEqual(['4', '3', '2', '1', '0', 'suppressed', 'absent']);
  for (const { fill, count, colour } of entries) {
    const ofIt = all.filter((kommune) => kommune.fill === fill);
    expect(ofIt.length, fill).toBe(count);
    // A hatch is a pattern of its own in each picture; a colour is the same everywhere.
    if (fill !== 'suppressed')
      expect(new Set(ofIt.map((kommune) => kommune.colour))).toEqual(new Set([colour]));
  }
  // 171 of 98 601 inhabitants aged 18 to 66.
  expect(all.find(({ number }) => number === '1103')).toMatchObject({
    name: 'Stavanger',
    fylke: 'Rogaland',
    value: '1,7',
    count: '171',
  });
});

test('Of a change the table shows the persons of both periods, and groups by the figure it is sorted by @all', async ({
  page,
}) => {
  await openPage(page, '?vis=tabell&sammenlign=2026-01&verdi=antall');
  const [before, now] = [column(page, 'Deltakere, januar 2026'), column(page, 'Deltakere, februar 2026')];
  const stavanger = row(page, '1103');
  await expect(stavanger.locator('.before')).toHaveText('275');
  await expect(stavanger.locator('.count')).toHaveText('289');
  await expect(stavanger.locator('.value')).toHaveText('+14');
  await expect(
    page.getByRole('rowheader', { name: /^Publisert i begge periodene: \d+ kommuner$/ }),
  ).toBeVisible();
  await expect(page.getByText(/^Skjult i minst én av periodene: \d+ kommuner$/)).toBeAttached();

  // Figures of one month: those that it publishes, hides and lacks, whatever the other one does.
  for (const head of [before, now]) {
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(page.getByRole('rowheader', { name: /^Publisert: \d+ kommuner$/ })).toBeVisible();
    await expect(page.getByText(/^Skjult, færre enn fire deltakere: \d+ kommuner$/)).toBeAttached();
  }
  // February, as without a comparison.
  await expect(page.getByText('Skjult, færre enn fire deltakere: 110 kommuner')).toBeAttached();
});

test('A table of fylker says fylke, and has no column of fylker beside them', async ({ page }) => {
  await openPage(page, '?vis=tabell&nivaa=fylke');
  await expect(column(page, 'Fylke')).toHaveCount(1);
  await expect(column(page, 'Kommune')).toHaveCount(0);
  await expect(page.getByRole('rowheader', { name: 'Publisert: 15 fylker' })).toBeVisible();
  await expect(page.getByRole('table')).not.toContainText('kommune');
});

test('A rate that rests on few persons is marked in its row, a count never @all', async ({ page }) => {
  await openPage(page, '?vis=tabell');
  // 5 persons in Vevelstad, 289 in Stavanger.
  await expect(row(page, '1816').getByTestId('uncertain')).toContainText('færre enn 20 personer');
  await expect(row(page, '1103').getByTestId('uncertain')).toHaveCount(0);
  await openPage(page, '?vis=tabell&verdi=antall');
  await expect(page.getByRole('table').getByTestId('uncertain')).toHaveCount(0);
});

const NARROW = ['', '&sammenlign=2026-01&sprak=en', '&nivaa=fylke'];
/** The same in each language. */
const OTHERS = [
  '&sprak=nn',
  '&sprak=en',
  '&verdi=antall&sprak=en',
  '&sammenlign=2026-01',
  '&sammenlign=2026-01&sprak=nn',
  '&nivaa=fylke&sammenlign=2026-01&sprak=en',
];

test('The table fits on a narrow phone without scrolling sideways @all', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const search of process.env['TEST_ALL'] === '1' ? [...NARROW, ...OTHERS] : NARROW) {
    await page.goto(`/?vis=tabell${search}`);
    await expect(page.locator('tr[data-kommune]')).toHaveCount(search.includes('fylke') ? 15 : 357);
    const sideways = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.scroll')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect.soft(sideways, search).toEqual([0, 0]);
    // The name has room for more than a few letters, and every figure is whole.
    const names = page.locator('tbody th[scope=row]');
    expect.soft(await names.first().evaluate(({ clientWidth }) => clientWidth), search).toBeGreaterThan(70);
    const cut = await page
      .locator('tbody td')
      .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length);
    expect.soft(cut, search).toBe(0);
    await expect(page.getByRole('columnheader')).toHaveCount(search.includes('antall') ? 3 : 4);
  }
});

test.describe('copied', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  /** Selects from the start of one element to the end of another, copies as a reader does, and reads the clipboard. */
  async function copied(page: Page, from: string, to: string): Promise<{ text: string; html: string }> {
    await page.locator(to).first().waitFor();
    await page.evaluate(
      ([from, to]) => {
        const [first, last] = [document.querySelector(from), document.querySelector(to)];
        if (!first || !last) throw new Error(`no ${from} or ${to}`);
        getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
      },
      [from, to] as const,
    );
    await page.keyboard.press('ControlOrMeta+c');
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const as = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return { text: await as('text/plain'), html: await as('text/html') };
    });
  }
  /** The cells of what is pasted, in a page of its own: this one lets no markup in. */
  async function cellsOf(page: Page, html: string): Promise<string[][]> {
    const other = await page.context().newPage();
    const cells = await other.evaluate(
      (html) =>
        [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr')].map((row) =>
          [...row.cells].map(({ textContent }) => textContent),
        ),
      html,
    );
    await other.close();
    return cells;
  }

  test('A selection of the table is its cells, a row a line', async ({ page }) => {
    await openPage(page, '?vis=tabell&periode=2026-02');
    const marked = page
      .locator('tr[data-kommune]')
      .filter({ has: page.getByTestId('uncertain') })
      .first();
    const number = await marked.getAttribute('data-kommune');
    const value = await marked.locator('.value').textContent();
    const count = await marked.locator('.count').textContent();
    const rank = await marked.locator('.rank').textContent();
    const { text, html } = await copied(page, 'thead', 'tbody tr:last-child');
    const lines = text.split('\n').map((line) => line.split('\t'));
    expect(lines[0]).toEqual([
      'Nummer',
      'Kommune',
      'Fylke',
      'Deltakere per 1 000 innbyggere 18–66 år',
      'Deltakere',
      'Rang',
    ]);
    expect(lines).toHaveLength(1 + 357 + 3);
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([6]));
    const row = lines.find(([first]) => first === number);
    expect(row?.slice(3)).toEqual([value, count, rank]);
    expect(text).not.toMatch(/usikker|Velg|\u00ad|\u00a0/);
    // The same cells as HTML, codes as text.
    const cells = await cellsOf(page, html);
    expect(cells.find(([first]) => first === number)).toEqual(row);
    expect(html).toContain(`mso-number-format:'\\@'`);
    expect(html).not.toMatch(/<(?!\/?(?:table|tbody|tr|td|th|meta|html|head|body|!--)\b|!--)/);
  });

  test('A part of one row is those cells, and a part of a cell its text', async ({ page }) => {
    await openPage(page, '?vis=tabell&periode=2026-02');
    const oslo = 'tr[data-kommune="0301"]';
    const two = await copied(page, `${oslo} .number`, `${oslo} .name`);
    expect(two.text).toBe('0301\tOslo - Oslove');
    const one = await copied(page, `${oslo} .number`, `${oslo} .number`);
    expect(one.text.trim()).toBe('0301');
  });

  test('The tables of a comparison and of the country are copied as cells, too', async ({ page }) => {
    await openPage(page, '?vis=om&valgt=1103,0301,1151');
    await page.getByRole('button', { name: 'Sammenlign', exact: true }).click();
    await expect(page.locator('tr[data-place]')).toHaveCount(3);
    const compared = await copied(page, 'dialog table thead', 'dialog table tbody');
    const lines = compared.text.split('\n').map((line) => line.split('\t'));
    expect(lines).toHaveLength(4);
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
    expect(lines[1]?.[0]).toBe('Stavanger');
    await page.goto('/?vis=landet');
    await page.locator('main details:has(table) > summary').first().click();
    const country = await copied(page, 'main details[open] thead', 'main details[open] tbody:last-child');
    const rows = country.text.split('\n').map((line) => line.split('\t'));
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    expect(rows.flat().some((cell) => /^\d{4,}$/.test(cell))).toBe(true);
  });
});
