import type { Locator, Page } from '@playwright/test';

/** An action of readers, the files that it needs, and what the page shows when it has worked. */
export interface Recipe {
  readonly files: RegExp;
  readonly link: '' | `?${string}`;
  /** Done on the open page, where the link is not enough. */
  act?(page: Page): Promise<unknown>;
  shows(page: Page): Locator;
}

/**
 * A file belongs to the first recipe that it fits. If the recipe does not request the file, its test fails, since the fault
 * never occurs.
 */
export const RECIPES: readonly Recipe[] = [
  {
    files:
      /^(catalogue|arbeidstrening|SvgMap|aim|first|fit|d3-interpolate|livemap|shapes|drawing|mapSvg|pointing)\b/,
    link: '',
    shows: (page) => page.locator('[data-map][data-state="ready"]'),
  },
  {
    files: /^(MapNames|labelPlaces|labelsAt|lettering|navn)\b/,
    link: '',
    shows: (page) => page.getByTestId('names').locator('text').first(),
  },
  {
    files: /^(LegendOver|histogram|circles|classes)\b/,
    link: '?vis=om',
    shows: (page) => page.locator('.over svg'),
  },
  {
    files: /^search\b/,
    link: '?vis=om',
    act: (page) => page.locator('input[role=combobox]').fill('oslo'),
    shows: (page) => page.getByRole('option').first(),
  },
  {
    files: /^Comparison\b/,
    link: '?vis=om&periode=2026-01&sammenlign=2026-02',
    shows: (page) => page.getByTestId('comparison'),
  },
  {
    files: /^Ignored\b/,
    link: '?vis=om&tiltak=kurs',
    shows: (page) => page.getByRole('alert').filter({ hasText: 'Noe i lenken' }),
  },
  {
    files: /^(stands|answer|against|limits|inLanguage)\b/,
    link: '?verdi=mot-landet&vis=om',
    shows: (page) => page.getByRole('heading', { level: 1, name: /landets rate/ }),
  },
  {
    files: /^(Funnel|funnelPlot)\b/,
    link: '?verdi=mot-landet&vis=landet',
    shows: (page) => page.getByTestId('funnel'),
  },
  {
    files: /^LegendMore\b/,
    link: '?vis=om',
    act: (page) => page.getByText('Om tallene på kartet').click(),
    shows: (page) => page.getByTestId('uncertain-note'),
  },
  {
    files: /^(i-alt|arbeidsforberedende-trening)\b/,
    link: '?tiltak=i-alt&vis=om',
    shows: (page) => page.getByRole('heading', { level: 1, name: /14.871/ }),
  },
  {
    files: /^(TableView|Uncertain)\b/,
    link: '?vis=tabell',
    shows: (page) => page.locator('tr[data-kommune="0301"]'),
  },
  {
    files: /^(CountryView|country)\b/,
    link: '?vis=landet',
    shows: (page) => page.locator('main h2').first(),
  },
  {
    files: /^(AboutView|revisions|rolldown-runtime)\b/,
    link: '?vis=om',
    shows: (page) => page.locator('main h2').first(),
  },
  {
    files: /^nn\b/,
    link: '?sprak=nn&vis=om',
    shows: (page) => page.getByRole('link', { name: 'Heile landet' }),
  },
  {
    files: /^en\b/,
    link: '?sprak=en&vis=om',
    shows: (page) => page.getByRole('link', { name: 'Whole country' }),
  },
  {
    files: /^(ChosenList|compare|neighbours|outside|spread)\b/,
    link: '?valgt=1103,0301&vis=om',
    shows: (page) => page.getByRole('article').first(),
  },
  {
    files: /^(sentence|takeaway)\b/,
    link: '?valgt=1103&vis=om',
    act: (page) => page.getByRole('button', { name: 'Kopier setning' }).click(),
    // Nobody has let the page write to the clipboard.
    shows: (page) => page.getByRole('textbox', { name: 'Setning' }),
  },
  {
    files: /^(CompareView|Dialog|d3-scale|index)\b/,
    link: '?valgt=1103,0301&vis=om',
    act: (page) => page.getByRole('button', { name: 'Sammenlign', exact: true }).click(),
    shows: (page) => page.getByRole('dialog', { name: 'Sammenligning' }),
  },
  {
    files: /^(breaks|colours)\b/,
    link: '?farger=viridis&klasser=7&vis=om',
    shows: (page) => page.locator('button[data-fill="6"]'),
  },
  {
    files: /^ClassControls\b/,
    link: '?vis=om&verdi=per1000',
    act: (page) => page.getByText('Klasser og farger').click(),
    shows: (page) => page.locator('details select, details input').first(),
  },
  {
    files: /^FormSwitch\b/,
    link: '?verdi=antall&vis=om',
    shows: (page) => page.getByRole('radio', { name: 'Sirkler' }),
  },
  {
    files: /^(Circles|symbols|points|geography|kommuner\.topo|naboland\.topo)\b/,
    link: '?verdi=antall&form=sirkler',
    shows: (page) => page.locator('circle[id=s0301]'),
  },
  {
    files: /^detalj\.topo\b/,
    link: '?utsnitt=60.6,8.5,150',
    shows: (page) => page.locator('[data-map][data-state="ready"]'),
  },
  {
    files: /^(TakeAway|closeup|sheetShapes)\b/,
    link: '?vis=om&verdi=per1000',
    act: (page) => page.getByRole('button', { name: 'Del', exact: true }).click(),
    shows: (page) => page.getByRole('dialog', { name: 'Del', exact: true }),
  },
  {
    files: /^webpage\b/,
    link: '?vis=om',
    act: async (page) => {
      await page.getByRole('button', { name: 'Del', exact: true }).click();
      await page.getByRole('button', { name: 'Nettside (HTML)' }).click();
    },
    shows: (page) => page.getByText(/\.html er lastet ned/),
  },
  {
    files: /^CloseupWindow\b/,
    link: '',
    shows: (page) => page.getByTestId('closeup'),
  },
  {
    files: /^walking\b/,
    link: '?nivaa=fylke',
    act: (page) => page.getByRole('application').press('ArrowRight'),
    shows: (page) => page.getByRole('application'),
  },
];
