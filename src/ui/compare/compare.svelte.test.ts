// What the comparison draws of few months and of many, and what it says of neighbours.
import { mount } from 'svelte';
import { describe, expect, test } from 'vitest';
import { ABSENT, type Cell, count, SUPPRESSED } from '../../core/figures/cell.ts';
import type { Geography } from '../../core/places/geography.ts';
import type { LoadGeography } from '../../core/map/livemap.ts';
import { compareMessagesFor } from '../../core/words/compare.ts';
import { nb } from '../../core/words/nb/index.ts';
import type { PlaceNumber } from '../../core/places/places.ts';
import { kommunenummer, month, smallCatalogue } from '../../core/testing/small.ts';
import { look } from '../testing/look.ts';
import { findNeighbours } from './findNeighbours.ts';
import LineChart from './LineChart.svelte';
import Strip from './Strip.svelte';

const text = nb;
const words = compareMessagesFor({ locale: 'nb-NO' });

/** As many months, the last of them December 2025. */
const figures = (length: number, cellAt: (index: number) => Cell) =>
  Array.from({ length }, (_, i) => {
    const ago = 12 * 20 - length + i;
    const period = month(`${2006 + Math.floor(ago / 12)}-${String((ago % 12) + 1).padStart(2, '0')}`);
    const cell = cellAt(i);
    return { period, count: cell, value: cell };
  });

describe('the strip', () => {
  test('of two months has two cells, and says how many are published', () => {
    const months = figures(2, (i) => (i === 0 ? SUPPRESSED : count(5)));
    look(
      (target) => mount(Strip, { target, props: { months, words } }),
      (page) => {
        const cells = [...page.querySelectorAll<SVGElement>('[data-state]')];
        expect(cells.map(({ dataset }) => dataset['state'])).toEqual(['suppressed', 'count']);
        expect(page.querySelector('figcaption')?.textContent).toBe('1 av 2 måneder publisert, 1 skjult');
        expect(cells[0]?.textContent).toBe('november\u00a02025: skjult');
      },
    );
  });

  test('of 240 months has a cell for each, by twenty years', () => {
    const months = figures(240, (i) => (i < 100 ? SUPPRESSED : i < 110 ? ABSENT : count(i)));
    look(
      (target) => mount(Strip, { target, props: { months, words } }),
      (page) => {
        expect(page.querySelectorAll('[data-state]')).toHaveLength(240);
        expect(page.querySelectorAll('[data-state=absent]')).toHaveLength(10);
        expect([...page.querySelectorAll('span')].map((year) => year.textContent)).toEqual(
          Array.from({ length: 20 }, (_, i) => String(2006 + i)),
        );
        expect(page.querySelector('figcaption')?.textContent).toBe(
          '130 av 240 måneder publisert, 100 skjult, 10 uten rad',
        );
      },
    );
  });
});

describe('the lines', () => {
  const shared = {
    breakLabel: words.break,
    top: 240,
    current: month('2025-12'),
    scale: 'antall',
    decimals: 0,
    label: 'Months',
    text,
  } as const;
  const path = (page: HTMLElement, kind: string) =>
    page.querySelector(`path[data-line=${kind}]`)?.getAttribute('d') ?? '';
  const strokes = (page: HTMLElement, kind: string) => path(page, kind).match(/M/g)?.length ?? 0;

  test('are broken by hidden and missing months, each with a band of its own', () => {
    const place = figures(240, (i) =>
      i >= 100 && i < 160 ? SUPPRESSED : i >= 200 && i < 210 ? ABSENT : count(i),
    );
    const lines = [
      { kind: 'place', name: '', months: place },
      { kind: 'fylke', name: 'Rogaland', months: figures(240, () => count(90)) },
    ] as const;
    look(
      (target) => mount(LineChart, { target, props: { ...shared, lines, breaks: new Set<number>() } }),
      (page) => {
        expect([strokes(page, 'place'), strokes(page, 'fylke')]).toEqual([3, 1]);
        const bands = [...page.querySelectorAll<SVGElement>('[data-gap]')];
        expect(bands.map(({ dataset }) => dataset['gap'])).toEqual(['suppressed', 'absent']);
        expect([...page.querySelectorAll('.end')].map((end) => end.textContent)).toEqual([
          '239',
          '90 Rogaland',
        ]);
      },
    );
  });

  test('have what chance alone gives as a band, broken where it is not known, and no higher than the chart', () => {
    const lines = [{ kind: 'place', name: '', months: figures(5, () => count(100)) }] as const;
    const band = [[50, 900], [50, 900], undefined, [80, 120], [80, 120]] as const;
    look(
      (target) => mount(LineChart, { target, props: { ...shared, lines, band, breaks: new Set<number>() } }),
      (page) => {
        const paths = [...page.querySelectorAll('[data-band]')].map((each) => each.getAttribute('d') ?? '');
        expect(paths.map((each) => each.match(/[ML]/g)?.length)).toEqual([4, 4]);
        const heights = paths.map((each) =>
          [...each.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y)),
        );
        const [first = [], last = []] = heights;
        expect(Math.min(...first)).toBe(14);
        // The narrower lies within the wider.
        expect(Math.min(...last)).toBeGreaterThan(Math.min(...first));
        expect(Math.max(...last)).toBeLessThan(Math.max(...first));
      },
    );
  });

  test('of a month that is hidden at last have no end to be labelled', () => {
    const months = figures(2, (i) => (i === 1 ? SUPPRESSED : count(9)));
    const lines = [{ kind: 'place', name: '', months }] as const;
    look(
      (target) => mount(LineChart, { target, props: { ...shared, lines, breaks: new Set<number>() } }),
      (page) => {
        expect(page.querySelectorAll('.end')).toHaveLength(0);
        expect(path(page, 'place')).toMatch(/^M[\d.]+ [\d.]+$/);
      },
    );
  });

  test('do not cross a break in the series, which has a line and a word', () => {
    const lines = [{ kind: 'place', name: '', months: figures(12, count) }] as const;
    look(
      (target) => mount(LineChart, { target, props: { ...shared, lines, breaks: new Set([4]) } }),
      (page) => {
        expect(strokes(page, 'place')).toBe(2);
        expect(page.querySelectorAll('.break')).toHaveLength(1);
        expect(page.textContent).toContain('brudd');
      },
    );
  });
});

describe('neighbours', () => {
  const catalogue = smallCatalogue();
  const [stavanger, eigersund] = [kommunenummer('1103'), kommunenummer('1101')];
  const place = (number: PlaceNumber) => {
    const found = catalogue.kommuner.find((kommune) => kommune.number === number);
    if (!found) throw new Error(`no ${number}`);
    return found;
  };
  /** Boundaries where every kommune meets these. */
  const meeting =
    (...numbers: PlaceNumber[]): LoadGeography =>
    () =>
      Promise.resolve({ neighboursOf: () => numbers } as unknown as Geography);
  const ask = (load: LoadGeography, selected: readonly PlaceNumber[]) =>
    findNeighbours(place(stavanger), load, () => selected, catalogue, words);

  test('that are not chosen are to be added, and named', async () => {
    expect(await ask(meeting(eigersund, kommunenummer('1119')), [stavanger])).toEqual({
      added: ['1101', '1119'],
      says: 'La til Eigersund og Hå.',
    });
  });

  test('that there are none of, that are chosen, or that there is no room for, are told of', async () => {
    expect((await ask(meeting(), [stavanger])).says).toBe('Stavanger har ingen naboer på land.');
    expect((await ask(meeting(eigersund), [stavanger, eigersund])).says).toBe(
      'Alle naboene til Stavanger er valgt.',
    );
    const eight = ['01', '02', '03', '04', '05', '06', '07', '08'].map((n) => kommunenummer(`99${n}`));
    expect((await ask(meeting(eigersund), eight)).says).toBe(
      'Åtte områder er valgt. Fjern ett for å legge til naboer.',
    );
    expect(await ask(meeting(eigersund, kommunenummer('1119')), eight.slice(1))).toEqual({
      added: ['1101'],
      says: 'La til Eigersund. 1 nabo er utelatt: Det er bare plass til åtte.',
    });
  });

  test('whose boundaries can’t be fetched are not guessed', async () => {
    const broken: LoadGeography = () => Promise.reject(new Error('no network'));
    expect(await ask(broken, [stavanger])).toEqual({
      added: [],
      says: 'Grensene kunne ikke hentes. Prøv igjen.',
    });
  });
});
