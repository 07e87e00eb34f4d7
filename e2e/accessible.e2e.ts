import type { Locator, Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { heading, legend, openShare, sideways } from './support/page.ts';
import { expect, test } from './support/test.ts';

interface View {
  readonly link: string;
  /** What is opened there, and waited for. */
  readonly open?: (page: Page) => Promise<void>;
}

/** Everything a reader can have in front of them. 1103 has figures, 5636 is hidden, 1133 has no row. */
const VIEWS: Readonly<Record<string, View>> = {
  'the map': { link: '?valgt=1103,5636,1133' },
  'the map of fylker': { link: '?nivaa=fylke&valgt=11,03' },
  'a change': { link: '?periode=2026-02&sammenlign=2026-01&valgt=1103,5636' },
  'answers on the map': { link: '?verdi=mot-landet&valgt=1103,5636,1133' },
  'the table of answers': { link: '?vis=tabell&verdi=mot-landet' },
  'the plot of answers': {
    link: '?vis=landet&verdi=mot-landet&valgt=1103,5636',
    open: async (page) => {
      await page.getByTestId('funnel').locator('summary').click();
      await expect(page.getByTestId('funnel').locator('tr[data-kommune]').first()).toBeVisible();
    },
  },
  circles: { link: '?verdi=antall&form=sirkler&valgt=1103' },
  'the classes and colours': {
    link: '?klasser=7&metode=naturlig&farger=viridis',
    open: async (page) => {
      await page.getByText('Klasser og farger').click();
      await expect(page.getByRole('radio', { name: 'Viridis' })).toBeAttached();
      await expect(legend(page).getByRole('img')).toBeVisible();
    },
  },
  'the map inside another page': { link: '?innebygd=1&valgt=1103' },
  'the table': { link: '?vis=tabell&valgt=1103,5636' },
  'the table of a change': { link: '?vis=tabell&periode=2026-02&sammenlign=2026-01' },
  'the whole country': {
    link: '?vis=landet',
    open: async (page) => {
      await expect(page.locator('[data-dimension="utdanning"]')).toBeVisible();
      for (const summary of await page.locator('[data-dimension] summary').all()) await summary.click();
    },
  },
  'what the numbers are': { link: '?vis=om&valgt=1103,5636' },
  'the comparison': {
    link: '?vis=om&periode=2026-02&valgt=1103,1160,5636,1133',
    open: async (page) => {
      await page.getByRole('button', { name: 'Sammenlign', exact: true }).click();
      await page.getByRole('dialog').getByText('Vis alle månedene som tabell').click();
    },
  },
  'what can be taken along': {
    link: '?vis=om&valgt=1103,5636',
    open: async (page) => {
      await openShare(page);
    },
  },
  'an open search, and a notice': {
    link: '?vis=om&tiltak=kurs&valgt=1103',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Søk kommune eller nummer' }).fill('her');
      await expect(page.getByRole('option').first()).toBeVisible();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
};

async function show(page: Page, { link, open }: View): Promise<void> {
  await page.goto(`/${link}`);
  await expect(heading(page)).toBeVisible();
  const map = page.locator('[data-map]');
  if (!link.includes('vis=')) await expect(map).toHaveAttribute('data-state', 'ready');
  await open?.(page);
}

/** The states that have most of the page's parts. */
const USUAL = ['the map', 'the table', 'the whole country', 'the comparison', 'what can be taken along'];

type Look = [width: number, height: number, colorScheme: 'light' | 'dark'];
/** Wide and narrow, in light and in dark colours: by `npm run test:all` in both. */
const LOOKS: readonly Look[] = [
  [1280, 900, 'light'],
  [360, 740, 'dark'],
  ...(process.env['TEST_ALL'] === '1'
    ? ([
        [1280, 900, 'dark'],
        [360, 740, 'light'],
      ] satisfies Look[])
    : []),
];

for (const [name, view] of Object.entries(VIEWS)) {
  // What stands round the map is the same on both painters.
  const tag = name === 'the map' ? '@map' : '@no-map';
  const all = USUAL.includes(name) ? '' : ' @all';
  const title = `axe finds nothing on ${name}: light and dark, wide and narrow; and it fits into 320 pixels${all}`;
  test(title, { tag }, async ({ page }) => {
    // An examination takes some seconds.
    test.slow();
    await show(page, view);
    for (const [width, height, colorScheme] of LOOKS) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      const found = await violations(page, colorScheme === 'dark');
      expect.soft(found, `${colorScheme}, ${width} × ${height}`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    // Charts take a moment to follow.
    await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0);
  });
}

test('axe finds nothing where colours are forced and motion is reduced @no-map', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await show(page, { link: '?valgt=1103,5636' });
  expect(await violations(page)).toEqual([]);
  // What was chosen shows without the page's own colours.
  const chosen = page.getByText('Arbeidstrening', { exact: true }).and(page.locator('input:checked + span'));
  await expect(chosen).toHaveCSS('outline-style', 'solid');
  const border = (tab: Locator) => tab.evaluate((link) => getComputedStyle(link).borderBottomColor);
  const views = page.getByRole('navigation');
  expect(await border(views.locator('[aria-current]').first())).not.toBe(
    await border(views.locator('a:not([aria-current])').first()),
  );
});
