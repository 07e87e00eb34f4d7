import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ABSENT, count, SUPPRESSED } from './cell.ts';
import {
  decodeCatalogue,
  decodePopulation,
  decodeSeries,
  fileOf,
  headOf,
  isTiltakId,
  otherYears,
  partFor,
  populationYear,
} from './dataset.ts';
import { builtDataset } from '../testing/built.ts';
import {
  kommunenummer,
  period,
  smallCatalogue,
  smallCatalogueFile,
  smallHeadFile,
  smallSeries,
  smallTiltakFile,
  tiltakId,
} from '../testing/small.ts';

const { catalogue, series } = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
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

describe('the parts of a tiltak', () => {
  const periods = (...all: string[]) => all.map(period);

  test.each([
    [['2026-02'], ['2026-02']],
    [
      ['2026-01', '2026-02', '2026'],
      ['2026-01', '2026-02', '2026'],
    ],
    [
      ['2025-11', '2025-12', '2026-01', '2025', '2026'],
      ['2025-12', '2026-01', '2026'],
    ],
    [['2024', '2025'], ['2025']],
  ])('of %j the head has %j', (all, head) => {
    expect(headOf(periods(...all))).toEqual(head);
  });

  test('are the history only for a period of the catalogue that the head lacks', () => {
    const small = smallCatalogue();
    expect(partFor(small, periods('2026-02', '2026'))).toBe('head');
    expect(partFor(small, periods('2026-02', '2025-12'))).toBe('history');
    expect(partFor(small, periods('1999-12'))).toBe('head');
    expect(partFor(small, [])).toBe('head');
    expect(partFor(catalogue, catalogue.periods)).toBe('head');
  });

  test('have a name each, and no tiltak can have the name of another one’s history', () => {
    const id = tiltakId('arbeidstrening');
    expect([fileOf(id, 'head'), fileOf(id, 'history')]).toEqual([
      'arbeidstrening.json',
      'arbeidstrening-historie.json',
    ]);
    expect(isTiltakId('arbeidstrening-historie')).toBe(false);
    expect(isTiltakId('historie')).toBe(true);
  });

  test('need the population of the years that the head has none of', () => {
    expect(otherYears(smallCatalogue())).toEqual(['2025']);
    expect(otherYears(catalogue)).toEqual([]);
    const population = { '2025': { '0301': [8000, 4000] } };
    expect(decodePopulation({ format: 1, population }, smallCatalogue()).get('2025' as never)).toEqual(
      new Map([['0301', { alle: 8000, '18-66': 4000 }]]),
    );
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

  test('names the years that borrow the population of another', () => {
    const periods = ['2026-12', '2027-01', '2026', '2027'];
    const [report] = smallCatalogueFile().reports;
    const borrowing = decodeCatalogue({
      ...smallCatalogueFile(),
      reports: [{ ...report, periods }],
      periods,
      populationFrom: { '2027': '2026' },
    });
    expect([...borrowing.populationFrom]).toEqual([['2027', '2026']]);
    expect(populationYear(borrowing, period('2027-01'))).toBe('2026');
    expect(populationYear(borrowing, period('2026-12'))).toBe('2026');
    expect(smallCatalogue().populationFrom.size).toBe(0);
  });

  test('says whether there is a file of revisions', () => {
    expect(smallCatalogue().revised).toBe(false);
    expect(decodeCatalogue({ ...smallCatalogueFile(), revised: true }).revised).toBe(true);
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

  test('has no cell for a period that is not loaded: that is no absent cell', () => {
    const file = smallTiltakFile('annet', [1300, 0, '*', 5], { '0301': [40, 0, '*', 5] });
    const head = decodeSeries(smallHeadFile(file), made.tiltak, smallCatalogue());
    for (const when of ['2025-12', '2024-01'].map(period)) {
      expect(head.has(when)).toBe(false);
      expect(() => head.total(when)).toThrow(`tiltak/annet.json does not hold ${when}`);
      expect(() => head.cell('kommune', '0301', when)).toThrow(RangeError);
      expect(() => head.cell('kommune', '9999', when)).toThrow(RangeError);
    }
  });

  test('is the same in head and history where both have it', () => {
    const file = smallTiltakFile('annet', [1300, 0, '*', 5], {
      '0301': [40, 0, '*', 5],
      '1101': [4, 5, 6, 7],
    });
    const [head, history] = [
      decodeSeries(smallHeadFile(file), made.tiltak, smallCatalogue()),
      decodeSeries(file, made.tiltak, smallCatalogue(), 'history'),
    ];
    expect(head.periods).toEqual(['2026-01', '2026-02', '2026']);
    expect(history.periods).toEqual(smallCatalogue().periods);
    expect(head.classes).toEqual(history.classes);
    for (const when of head.periods) {
      expect(head.total(when)).toEqual(history.total(when));
      for (const code of ['0301', '1101', '1151']) {
        expect(head.cell('kommune', code, when)).toEqual(history.cell('kommune', code, when));
      }
    }
  });

  test('is refused where it is not JSON of the kind', () => {
    expect(() => decodeSeries(undefined, made.tiltak, smallCatalogue())).toThrow(
      'tiltak/annet.json: the file',
    );
  });
});
