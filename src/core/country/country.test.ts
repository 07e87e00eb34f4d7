import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ABSENT, type Cell, count, SUPPRESSED } from '../figures/cell.ts';
import { type CountryPicture, drawCountry, type GroupTable } from './country.ts';
import { comparedIn, neededForCountry } from './sources.ts';
import { type Catalogue, decodeSeries, type TiltakFile } from '../figures/dataset.ts';
import type { GroupDimension } from '../figures/dimensions.ts';
import { builtDataset } from '../testing/built.ts';
import { period, smallCatalogue, smallHeadFile, smallTiltakFile, tiltakId } from '../testing/small.ts';

const real = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);

function drawn(when: string, { catalogue, series } = real): CountryPicture {
  const picture = drawCountry({ catalogue, series, period: period(when) });
  if (!picture) throw new Error(`nothing is drawn of ${when}`);
  return picture;
}

const table = (picture: CountryPicture, dimension: GroupDimension): GroupTable => {
  const found = picture.tables.find((one) => one.dimension === dimension);
  if (!found) throw new Error(`no table ${dimension}`);
  return found;
};

/** What stands in a line of the page: `arbeidstrening` first, then `arbeidsforberedende-trening`. */
const line = (picture: CountryPicture, dimension: GroupDimension, code: string) => {
  const group = table(picture, dimension).groups.find((one) => one.code === code);
  if (!group) throw new Error(`no ${code} in ${dimension}`);
  return group;
};

const percent = (share: Cell): string =>
  share.kind === 'count' ? (share.value * 100).toFixed(1) : share.kind;

describe('the real report', () => {
  const february = drawn('2026-02');

  // Read by hand off NAV's report TILT120 of February 2026, `data/reports/TILT120-2026-02.txt`.
  test.each([
    ['kjonn', 'kvinner', 0, 4279, '58.2', 243],
    ['kjonn', 'menn', 1, 3695, '49.1', 35],
    ['alder', '20-24', 0, 1143, '15.6', 76],
    ['alder', '60-og-over', 1, 194, '2.6', -7],
    ['status', 'andre', 0, 500, '6.8', 49],
    ['status', 'nedsatt-arbeidsevne', 1, 7489, '99.6', 26],
    ['innvandrer', 'innvandrere', 0, 3615, '49.2', 317],
    ['landbakgrunn', 'ukjent', 1, 7, '0.1', 0],
    ['utdanning', 'universitet-lang', 0, 631, '8.6', 37],
    ['utdanning', 'uoppgitt-eller-ingen', 1, 223, '3.0', -3],
  ] as const)('%s, %s, measure %d: %d, %s per cent, %d since January', (dimension, code, i, n, share, by) => {
    const figure = line(february, dimension, code).figures[i];
    expect(figure?.cell).toEqual(count(n));
    expect(figure && percent(figure.share)).toBe(share);
    expect(figure?.change).toEqual(count(by));
  });

  test('has its own totals, and the sum that it publishes', () => {
    expect(february.totals.map(({ tiltak, cell, change }) => [tiltak.id, cell, change])).toEqual([
      ['arbeidstrening', count(7350), count(491)],
      ['arbeidsforberedende-trening', count(7521), count(24)],
      ['i-alt', count(14871), count(515)],
    ]);
    expect(february.columns).toEqual(['2026-01', '2026-02', '2026']);
    expect(february.totals[0]?.columns).toEqual([count(6859), count(7350), count(7105)]);
  });

  test('sums nothing by status but what the report itself sums, and nothing else at all', () => {
    expect(line(february, 'status', 'arbeidssokere').sums[0]?.columns).toEqual([
      count(1851),
      count(2097),
      count(1974),
    ]);
    for (const { dimension, groups } of february.tables) {
      expect(new Set(groups.map(({ sums }) => sums.length)), dimension).toEqual(
        new Set([dimension === 'status' ? 1 : 0]),
      );
    }
  });

  test('compares no month with what is not there', () => {
    for (const when of ['2026-01', '2026']) {
      const picture = drawn(when);
      expect(picture.before).toBeUndefined();
      expect(line(picture, 'kjonn', 'kvinner').figures.map(({ change }) => change)).toEqual([
        undefined,
        undefined,
      ]);
    }
    expect(line(drawn('2026'), 'kjonn', 'kvinner').figures[0]?.cell).toEqual(count(4158));
  });

  test('has bars of one scale in a table, the same in every month', () => {
    for (const { dimension, scale, groups } of february.tables) {
      for (const when of ['2026-01', '2026']) expect(table(drawn(when), dimension).scale).toEqual(scale);
      const shares = groups.flatMap(({ figures }) => figures.map(({ share }) => share));
      for (const share of shares) {
        if (share.kind === 'count') expect(share.value).toBeLessThanOrEqual(scale.max);
      }
      expect(scale.ticks.at(-1)).toBe(scale.max);
    }
    expect(table(february, 'alder').scale).toEqual({ max: 0.3, ticks: [0, 0.1, 0.2, 0.3] });
  });

  test('comes after the break in the series, quietly', () => {
    expect(table(february, 'status').breaks.map(({ kind, note }) => [kind, note.id])).toEqual([
      ['after', 'brudd-2025-04'],
    ]);
    expect(table(february, 'kjonn').breaks).toEqual([]);
  });
});

describe('a made report', () => {
  type Tables = TiltakFile['tables'];
  type Row = TiltakFile['total'];
  /** Cells are of 2025-12, 2026-01, 2026-02 and 2026. */
  const status = (andre: Row, nedsatt: Row) =>
    ({ status: { andre, 'nedsatt-arbeidsevne': nedsatt } }) as Partial<Tables> as Tables;
  const file = (id: string, total: Row, tables: Tables): TiltakFile => ({
    ...smallTiltakFile(id, total, undefined),
    tables,
  });
  const FILES = [
    file('arbeidstrening', [100, 200, 400, 300], status([50, 10, '*', 5], [50, 190, 398, 295])),
    file('annet', [10, 0, 20, 10], status([5, 0, 15, 7], [5, 0, 5, null])),
    file('i-alt', [110, 200, 420, 310], status([55, 10, 17, 12], [55, 190, 403, 298])),
  ];
  const withoutBreak = (): Catalogue => ({ ...smallCatalogue(), notes: [] });
  const dataset = (catalogue = withoutBreak(), files = FILES) => ({
    catalogue,
    series: new Map(
      files.map((one) => {
        const id = tiltakId(one.tiltak);
        const part = one.periods.length === 4 ? 'history' : 'head';
        return [id, decodeSeries(one, id, catalogue, part)];
      }),
    ),
  });

  test('a hidden figure has no share, no change, and hides the published sum it is a part of', () => {
    const { figures, sums } = line(drawn('2026-02', dataset()), 'status', 'andre');
    expect(figures[0]).toMatchObject({ cell: SUPPRESSED, share: SUPPRESSED, change: SUPPRESSED });
    expect(figures[1]).toMatchObject({ cell: count(15), share: count(0.75), change: count(15) });
    // 17, less the other measure's 15, would be the hidden one.
    expect(sums[0]).toMatchObject({ cell: SUPPRESSED, share: SUPPRESSED, change: SUPPRESSED });
    expect(sums[0]?.columns).toEqual([count(10), SUPPRESSED, count(12)]);
  });

  test('says of the months beside a hidden one what is published, and nothing more', () => {
    const picture = drawn('2026-02', dataset());
    expect(line(picture, 'status', 'andre').figures[0]?.columns).toEqual([count(10), SUPPRESSED, count(5)]);
    expect(line(picture, 'status', 'andre').figures[0]?.shareBefore).toEqual(count(0.05));
  });

  test('a figure without a row, and a share of nobody, are absent', () => {
    const year = line(drawn('2026', dataset()), 'status', 'nedsatt-arbeidsevne').figures[1];
    expect(year).toMatchObject({ cell: ABSENT, share: ABSENT });
    const january = line(drawn('2026-01', dataset()), 'status', 'andre').figures[1];
    expect(january).toMatchObject({ cell: count(0), share: ABSENT, change: count(-5) });
  });

  test('across a break there is no change, and no share to compare with', () => {
    const { figures } = line(drawn('2026-01', dataset(smallCatalogue())), 'status', 'nedsatt-arbeidsevne');
    expect(figures[0]).toMatchObject({ cell: count(190), change: { kind: 'break' }, shareBefore: undefined });
    expect(table(drawn('2026-01', dataset(smallCatalogue())), 'status').breaks).toMatchObject([
      { kind: 'crossed' },
    ]);
    // All that is compared in February lies after it.
    expect(line(drawn('2026-02', dataset(smallCatalogue())), 'status', 'andre').figures[1]?.change).toEqual(
      count(15),
    );
  });

  test('what is not loaded is left out, not absent', () => {
    const heads = FILES.map(smallHeadFile);
    const { columns, before } = drawn('2026-01', dataset(withoutBreak(), heads));
    expect([columns, before]).toEqual([['2026-01', '2026'], undefined]);
    const { catalogue, series } = dataset(withoutBreak(), heads);
    expect(drawCountry({ catalogue, series, period: period('2025-12') })).toBeUndefined();
    const first = new Map([...series].slice(0, 1));
    expect(drawCountry({ catalogue, series: first, period: period('2026-02') })).toBeUndefined();
    const measures = new Map([...series].slice(0, 2));
    expect(drawn('2026-02', { catalogue, series: measures }).totals).toHaveLength(2);
  });

  test('a period is shown once all measures have it', () => {
    const [training, other, sum] = FILES;
    if (!training || !other || !sum) throw new Error('three files are made');
    const some = dataset(withoutBreak(), [training, smallHeadFile(other), sum]);
    const { columns, before } = drawn('2026-01', some);
    expect([columns, before]).toEqual([['2026-01', '2026'], undefined]);
  });

  test('bars have a scale to one where all shares are nought, or there are none', () => {
    const nobody = (id: string) => file(id, [5, 5, 5, 5], status([0, 0, 0, 0], [0, 0, 0, 0]));
    const made = drawn('2026-02', dataset(withoutBreak(), ['arbeidstrening', 'annet', 'i-alt'].map(nobody)));
    expect(table(made, 'status').scale.max).toBe(1);
    expect(table(made, 'alder').scale.max).toBe(1);
  });

  test('has only the tables that it has', () => {
    expect(table(drawn('2026-02', dataset()), 'alder').groups).toEqual([]);
  });
});

test('the measures of a total are compared, and without a total the first two', () => {
  const ids = (tiltak: readonly { id: string }[]) => tiltak.map(({ id }) => id);
  expect(ids(comparedIn(real.catalogue))).toEqual(['arbeidstrening', 'arbeidsforberedende-trening']);
  expect(neededForCountry(real.catalogue)).toEqual([
    'arbeidstrening',
    'arbeidsforberedende-trening',
    'i-alt',
  ]);
  const measure = (id: string) => ({ id: tiltakId(id), report: 'R', names: { nb: id, nn: id, en: id } });
  const many = ['a', 'b', 'c'].map((id) => ({ ...measure(id), sumOf: [] }));
  expect(neededForCountry({ ...smallCatalogue(), tiltak: many })).toEqual(['a', 'b']);
  const total = { ...measure('sum'), sumOf: ['b', 'c'].map(tiltakId) };
  expect(neededForCountry({ ...smallCatalogue(), tiltak: [...many, total] })).toEqual(['b', 'c', 'sum']);
});
