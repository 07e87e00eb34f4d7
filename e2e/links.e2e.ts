import type { Page } from '@playwright/test';
import { card, heading, legend, openPage, row } from './support/page.ts';
import { expect, openMap, test } from './support/test.ts';

/** Links without a map, each with what it says the page shows. */
const LINKS: [link: `?vis=${'tabell' | 'om'}${string}`, shows: (page: Page) => Promise<void>][] = [
  [
    '?vis=tabell',
    async (page) => {
      await expect(page.getByRole('link', { name: 'Tabell' })).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('table').locator('tr[data-kommune]')).toHaveCount(357);
    },
  ],
  [
    '?vis=om',
    async (page) => {
      await expect(page.getByRole('link', { name: 'Om tallene' })).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('heading', { level: 2, name: 'Om tallene' })).toBeVisible();
    },
  ],
  [
    '?vis=om&tiltak=arbeidstrening',
    (page) =>
      expect(heading(page)).toHaveText('Arbeidstrening i februar 2026: 7 350 deltakere i hele landet'),
  ],
  [
    '?vis=om&tiltak=arbeidsforberedende-trening',
    async (page) => {
      await expect(heading(page)).toHaveText(
        'Arbeidsforberedende trening i februar 2026: 7 521 deltakere i hele landet',
      );
      await expect(page.getByRole('radio', { name: 'Arbeidsforberedende trening' })).toBeChecked();
    },
  ],
  [
    '?vis=om&tiltak=i-alt',
    async (page) => {
      await expect(heading(page)).toHaveText(
        'Tiltakene i alt i februar 2026: 14 871 deltakere i hele landet',
      );
      await expect(page.getByRole('radio', { name: 'I alt' })).toBeChecked();
    },
  ],
  [
    '?vis=om&periode=2026-01',
    async (page) => {
      await expect(heading(page)).toHaveText('Arbeidstrening i januar 2026: 6 859 deltakere i hele landet');
      await expect(page.getByRole('slider', { name: 'Måned' })).toHaveValue('0');
    },
  ],
  [
    '?vis=om&periode=2026',
    async (page) => {
      await expect(heading(page)).toHaveText(
        'Arbeidstrening i gjennomsnitt januar–februar 2026: 7 105 deltakere i hele landet',
      );
      await expect(page.getByRole('button', { name: 'Snitt hittil i 2026' })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
    },
  ],
  [
    '?vis=tabell&verdi=per1000-18-66',
    async (page) => {
      await expect(legend(page).getByRole('heading')).toHaveText('Deltakere per 1 000 innbyggere 18–66 år');
      await expect(row(page, '1103').locator('.value')).toHaveText('2,9');
    },
  ],
  [
    '?vis=tabell&verdi=per1000',
    async (page) => {
      await expect(legend(page).getByRole('heading')).toHaveText('Deltakere per 1 000 innbyggere');
      await expect(row(page, '1103').locator('.value')).toHaveText('1,91');
    },
  ],
  [
    '?vis=tabell&verdi=antall',
    async (page) => {
      await expect(legend(page).getByRole('heading')).toHaveText('Deltakere');
      await expect(row(page, '1103').locator('.value')).toHaveText('289');
    },
  ],
  [
    '?vis=om&valgt=5636,0301,1103',
    // The last one is open, first; the others are in the link's order.
    (page) =>
      expect(page.getByRole('article').getByRole('heading', { level: 3 })).toHaveText([
        'Stavanger',
        'Unjárga - Nesseby',
        'Oslo - Oslove',
      ]),
  ],
  ['?vis=om&sprak=nb', (page) => expect(page.locator('html')).toHaveAttribute('lang', 'nb')],
];

test('Each key of a link decides what it says, and the link stays as it was given @no-map @all', async ({
  page,
}) => {
  for (const [link, shows] of LINKS) {
    await test.step(link, async () => {
      await openPage(page, link);
      await shows(page);
      await expect(page.getByText('Noe i lenken er utelatt eller endret')).toBeHidden();
      await expect(page).toHaveURL(`/${link}`);
    });
  }
});

test('A link to the map with all keys at once shows all that they say', async ({ page }) => {
  const link =
    '?vis=kart&tiltak=arbeidsforberedende-trening&periode=2026-01&verdi=antall&valgt=0301,3201&utsnitt=59.9,10.7,60&sprak=nb';
  const map = await openMap(page, link);
  await expect(page.getByRole('link', { name: 'Kart', exact: true })).toHaveAttribute('aria-current', 'page');
  await expect(heading(page)).toHaveText(
    'Arbeidsforberedende trening i januar 2026: 7 497 deltakere i hele landet',
  );
  await expect(map).toHaveAttribute('data-period', '2026-01');
  await expect(card(page, 'Oslo - Oslove')).toContainText('967');
  await expect(card(page, 'Bærum')).toContainText('101');
  await expect(page.getByText('Noe i lenken er utelatt eller endret')).toBeHidden();
  // Nothing was asked of the map since, so the link is as it was given.
  await expect(page).toHaveURL(`/${link}`);
});
