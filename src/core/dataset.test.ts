import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ABSENT, count, SUPPRESSED } from './cell.ts';
import { decodeCatalogue, decodeSeries } from './dataset.ts';
import { builtDataset } from './testing/built.ts';
import { kommunenummer, period, smallCatalogue, smallSeries } from './testing/small.ts';

const { catalogue, series } = builtDataset((file) =>
  readFileSync(new URL(`../../data/built/${file}`, import.meta.url), 'utf8'),
);

describe('the built files', () => {
  test('hold the 357 kommuner of 15 fylker, each in a fylke that is there', () => {
    expect(new Set(catalogue.kommuner.map(({ number }) => number)).size).toBe(357);
    expect(catalogue.fylker).toHaveLength(15);
    const fylker = new Set(catalogue.fylker.map(({ number }) => number));
    expect(catalogue.kommuner.filter(({ fylke }) => !fylker.has(fylke))).toEqual([]);
  });

  test('have a population for every kommune and every year that a period lies in', () => {
    for (const year of new Set(catalogue.periods.map((when) => when.slice(0, 4)))) {
      const persons = catalogue.population.get(period(year) as never);
      const missing = catalogue.kommuner.filter(
        ({ number }) => !((persons?.get(number)?.['18-66'] ?? 0) > 0),
      );
      expect(missing, year).toEqual([]);
    }
  });

  test('name only tiltak, reports and periods that are there', () => {
    const ids = new Set(catalogue.tiltak.map(({ id }) => id));
    const reports = new Set(catalogue.reports.map(({ code }) => code));
    expect(catalogue.tiltak.filter(({ report }) => !reports.has(report))).toEqual([]);
    expect(catalogue.tiltak.flatMap(({ sumOf }) => sumOf).filter((id) => !ids.has(id))).toEqual([]);
    for (const one of series.values()) expect(one.periods).toEqual(catalogue.periods);
  });

  test.each(catalogue.tiltak.map(({ id, sumOf }) => [id, sumOf.length] as const))(
    '%s has a total for every period, and a cell for each kommune but for a total',
    (id, parts) => {
      const kinds = catalogue.periods.flatMap((when) => {
        expect(series.get(id)?.total(when).kind).toBe('count');
        return catalogue.kommuner.map(({ number }) => series.get(id)?.cell('kommune', number, when).kind);
      });
      expect(kinds).toHaveLength(357 * catalogue.periods.length);
      const absent = kinds.filter((kind) => kind === 'absent').length;
      expect(absent).toBe((parts === 0 ? 7 : 357) * catalogue.periods.length);
      expect(kinds).not.toContain(undefined);
    },
  );

  test('keep the zero of 0301', () => {
    const february = period('2026-02');
    const training = [...series.values()].find(({ tiltak }) => tiltak === 'arbeidstrening');
    expect(training?.cell('kommune', '0301', february)).toEqual(training?.cell('fylke', '03', february));
    expect(training?.cell('kommune', '301', february)).toEqual(ABSENT);
  });
});

describe('a catalogue', () => {
  test('is read into maps and lists', () => {
    const small = smallCatalogue();
    expect(small.kommuner[0]).toEqual({
      number: '0301',
      officialName: 'Oslo - Oslove',
      norwegianName: 'Oslo',
      otherNames: ['Oslove'],
      fylke: '03',
    });
    expect(small.tiltak.map(({ sumOf }) => sumOf)).toEqual([[], [], ['arbeidstrening', 'annet']]);
    expect(small.notes).toEqual([{ id: 'brudd', text: 'A break.', from: '2026-01', dimension: 'status' }]);
    expect(small.population.get('2026' as never)?.get(kommunenummer('0301'))).toEqual({
      alle: 10000,
      '18-66': 5000,
    });
  });

  test('may be anything but JSON of another kind', () => {
    for (const json of [null, [], 'text', 7]) expect(() => decodeCatalogue(json)).toThrow('catalogue.json');
  });
});

describe('a series', () => {
  const made = smallSeries('annet', [null, 0, '*', 5], { '0301': [null, 0, '*', 5] });

  test.each([
    ['2025-12', ABSENT],
    ['2026-01', count(0)],
    ['2026-02', SUPPRESSED],
    ['2026', count(5)],
    ['2024-01', ABSENT],
  ])('has in %s the cell %j', (when, cell) => {
    expect(made.total(period(when))).toEqual(cell);
    expect(made.cell('kommune', '0301', period(when))).toEqual(cell);
  });

  test('answers for every code and table: what is not in the report is absent', () => {
    for (const code of ['9999', '', 'constructor', '__proto__']) {
      expect(made.cell('kommune', code, period('2026'))).toEqual(ABSENT);
    }
    expect(made.cell('alder', '0301', period('2026'))).toEqual(ABSENT);
  });

  test('is refused where it is not JSON of the kind', () => {
    expect(() => decodeSeries(undefined, made.tiltak)).toThrow('tiltak/annet.json: the file');
  });
});
