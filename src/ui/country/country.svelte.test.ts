// The page about the whole country: what stands in it where figures are hidden, missing or many.
import { mount } from 'svelte';
import { expect, test } from 'vitest';
import catalogueJson from '../../../data/built/catalogue.json';
import forberedende from '../../../data/built/tiltak/arbeidsforberedende-trening.json';
import trening from '../../../data/built/tiltak/arbeidstrening.json';
import iAlt from '../../../data/built/tiltak/i-alt.json';
import { decodeCatalogue, decodeSeries } from '../../core/figures/dataset.ts';
import { monthsIn } from '../../core/figures/period.ts';
import { period, tiltakId } from '../../core/testing/small.ts';
import { look } from '../testing/look.ts';
import CountryView from './CountryView.svelte';

const catalogue = decodeCatalogue(catalogueJson);
type Tables = Record<string, Record<string, readonly (number | '*' | null)[]>>;

interface Asked {
  readonly when?: string;
  readonly language?: 'nb' | 'nn' | 'en';
  /** Rows of arbeidstrening instead of its own, of January, February and the average. */
  readonly rows?: Tables;
  readonly onopen?: () => void;
}

/** Looks at the page. */
function lookAt(
  { when = '2026-02', language = 'nb', rows = {}, ...rest }: Asked,
  at: (page: Element) => void,
) {
  const tables: Tables = { ...(trening.tables as unknown as Tables) };
  for (const [dimension, own] of Object.entries(rows)) tables[dimension] = { ...tables[dimension], ...own };
  const files = [{ ...trening, tables }, forberedende, iAlt];
  const series = new Map(
    files.map((file) => {
      const id = tiltakId(file.tiltak);
      return [id, decodeSeries(file, id, catalogue)];
    }),
  );
  const props = {
    catalogue,
    dataset: { catalogue, series },
    period: period(when),
    months: monthsIn(catalogue.periods),
    language,
    ...rest,
  };
  look((target) => mount(CountryView, { target, props }), at);
}

/** The two lines of a group, arbeidstrening first, with their spaces made plain. */
const lines = (page: Element, dimension: string, group: string): readonly Element[] => [
  ...page.querySelectorAll(`[data-dimension="${dimension}"] [data-group="${group}"] [data-tiltak]`),
];
const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
/** What stands in the cells of a table's row. */
const cells = (row: Element | null | undefined): readonly string[] => [...(row?.children ?? [])].map(words);
/** Every text that stands alone in an element. */
const numbers = (page: Element): readonly string[] =>
  [...page.querySelectorAll('*')].filter(({ children }) => children.length === 0).map(words);

test('a line says its measure, share, count and change', () => {
  lookAt({}, (page) => {
    expect(lines(page, 'kjonn', 'kvinner').map(words)).toEqual([
      'Arbeidstrening: 58,2 % 4 279 deltakere +243 243 flere enn i januar 2026',
      'Arbeidsforberedende trening: 50,9 % 3 826 deltakere −11 11 færre enn i januar 2026',
    ]);
    expect(page.querySelectorAll('[data-dimension]')).toHaveLength(7);
    expect(page.querySelector('[data-break]')?.getAttribute('data-break')).toBe('after');
  });
});

test('a hidden figure has a hatched track and no number, and its table says nothing of the most', () => {
  lookAt({ rows: { kjonn: { kvinner: [4036, '*', 4158] } } }, (page) => {
    const [hidden, shown] = lines(page, 'kjonn', 'kvinner');
    expect(words(hidden)).toBe('Arbeidstrening: skjult: færre enn fire deltakere');
    expect(hidden?.querySelector('[data-bar=suppressed] pattern')).not.toBeNull();
    expect(hidden?.querySelector('rect.bar, rect.before')).toBeNull();
    // The hatch is as wide as the track, whatever is behind it.
    expect(hidden?.querySelector('rect.suppressed')?.getAttribute('width')).toBe('100%');
    expect(words(shown)).toContain('50,9 %');
    const section = page.querySelector('[data-dimension=kjonn]');
    expect(words(section)).not.toMatch(/Størst/);
    const row = section?.querySelector('[data-row=kvinner][data-tiltak=arbeidstrening]');
    expect(cells(row)).toEqual([
      'Kvinner',
      '4 036',
      'skjult: færre enn fire deltakere',
      '4 158',
      '',
      '– endringen fra januar 2026 kan ikke vises, fordi et tall er skjult',
    ]);
    // What the other groups and the total leave over stands nowhere.
    expect(numbers(page)).toContain('3 826');
    expect(numbers(page)).not.toContain('4 279');
    expect(numbers(page)).not.toContain('58,2 %');
  });
});

test('a hidden figure hides the sum that the report has of it', () => {
  lookAt({ rows: { status: { andre: [451, '*', 476] } } }, (page) => {
    const sum = page.querySelector('[data-dimension=status] [data-row=andre][data-tiltak=i-alt]');
    const hidden = 'skjult: minst ett av tallene i summen er skjult';
    expect(cells(sum).slice(0, 5)).toEqual(['Andre på tiltak', '461', hidden, '486', '']);
    expect(numbers(page)).toContain('2 097');
    expect(numbers(page)).not.toContain('511');
  });
});

test('a figure without a row is dotted and not called hidden, and a new group is shown by its code', () => {
  lookAt({ rows: { kjonn: { annet: [4, 5, 5] } } }, (page) => {
    const [first, second] = lines(page, 'kjonn', 'annet');
    expect(words(first)).toContain('5 deltakere');
    expect(words(second)).toMatch(/: mangler: /);
    expect(second?.querySelector('rect.absent')).not.toBeNull();
    expect(words(first?.closest('[data-group]'))).toMatch(/^annet /);
  });
});

test('an average is compared with no month', () => {
  lookAt({ when: '2026', language: 'nn' }, (page) => {
    expect(words(page.querySelector('h2'))).toBe('Heile landet, gjennomsnitt januar–februar 2026');
    expect(lines(page, 'kjonn', 'menn').map(words)[0]).toBe('Arbeidstrening: 41,5 % 2 947 deltakarar');
    expect(page.querySelector('rect.before')).toBeNull();
  });
});

test('nothing is drawn while a month is not loaded', () => {
  lookAt({ when: '2025-12' }, (page) => {
    expect(words(page)).toBe('');
  });
});

test('a table that is opened is told of', () => {
  const opened: string[] = [];
  const onopen = () => {
    opened.push('opened');
  };
  lookAt({ onopen }, (page) => {
    const details = page.querySelector('details');
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
    expect(opened).not.toEqual([]);
  });
});
