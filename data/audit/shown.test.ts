// What the app shows and lets readers take with them, in every view that the built files allow: nothing at a hidden place
// but that it is hidden, and nothing anywhere that rests on what a remainder would be reckoned from.
import { readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { DIALECTS, csv } from '../../src/core/picture/csv.ts';
import { againstCountry } from '../../src/core/chance/against.ts';
import { pictureTable } from '../../src/core/picture/csvTables.ts';
import {
  type TiltakFile,
  type TiltakId,
  decodeCatalogue,
  decodeSeries,
} from '../../src/core/figures/dataset.ts';
import { AGAINST, scaleOf, VALUES } from '../../src/core/figures/scale.ts';
import { isMonth } from '../../src/core/figures/period.ts';
import { decode } from '../../src/core/link/permalink.ts';
import { type Picture, draw } from '../../src/core/picture/picture.ts';
import { seriesOf } from '../../src/core/figures/series.ts';
import { CSV_TEXTS } from '../../src/core/testing/csv.ts';
import { ROOT, committed } from '../testing/project.ts';

const json = (path: string): unknown => JSON.parse(committed(path));
const catalogue = decodeCatalogue(json('data/built/catalogue.json'));
const HISTORY = '-historie.json';
const heads = readdirSync(new URL('data/built/tiltak', ROOT)).filter((name) => !name.endsWith(HISTORY));
const committedFiles = () => heads.map((name) => json(`data/built/tiltak/${name}`) as TiltakFile);

/** Every picture at a level: each tiltak, period and scale, each change between two months, and the answers. */
function picturesOf(files: readonly TiltakFile[], level: 'kommune' | 'fylke'): Picture[] {
  const series = new Map(
    files.map((file) => {
      const id = file.tiltak as TiltakId;
      return [id, decodeSeries(file, id, catalogue)] as const;
    }),
  );
  return [...series.values()].flatMap(({ tiltak, periods }) => {
    const figures = seriesOf({ catalogue, series }, tiltak);
    if (figures === undefined) throw new RangeError(`${tiltak} has no figures`);
    return periods.flatMap((period) =>
      VALUES.flatMap((value) =>
        [
          undefined,
          ...periods.filter(
            (other) => value !== AGAINST && isMonth(other) && isMonth(period) && other < period,
          ),
        ].map((since) => {
          const { view } = decode(
            `?tiltak=${tiltak}&periode=${period}&verdi=${value}&nivaa=${level}`,
            catalogue,
          );
          return draw({
            view,
            catalogue,
            series: figures,
            classes: figures.classes[scaleOf(value)],
            theme: 'light',
            since,
            against: value === AGAINST ? againstCountry(catalogue, figures, level, period) : undefined,
          });
        }),
      ),
    );
  });
}

const nameOf = ({ tiltak, period, since, against, scale, level }: Picture) =>
  [tiltak.id, level, period, since, against ? AGAINST : scale].join(' ');

test('a hidden figure has no number, no rank and no class, and its interval is that of 0 to 3 persons', () => {
  const pictures = (['kommune', 'fylke'] as const).flatMap((level) => picturesOf(committedFiles(), level));
  const wrong = pictures.flatMap((picture) =>
    [...picture.marks.values()]
      .filter(({ count, before }) => count.kind === 'suppressed' || before?.kind === 'suppressed')
      .filter(({ value, fill, rank, upperBound, denominator, uncertain }) => {
        const most = picture.scale === 'antall' ? 3 : 3000 / (denominator?.persons ?? NaN);
        const isBounded = upperBound === undefined || Math.abs(upperBound - most) < 1e-9;
        return (
          value.kind === 'count' || fill.kind === 'class' || rank !== undefined || uncertain || !isBounded
        );
      })
      .map(({ place }) => `${nameOf(picture)} ${place.number}`),
  );
  expect(pictures.some(({ suppressed }) => suppressed > 0)).toBe(true);
  expect(wrong).toEqual([]);
});

test('a table that readers take with them has * where the number is hidden', () => {
  const { separator, newline } = DIALECTS.plain;
  const hidden = picturesOf(committedFiles(), 'kommune').flatMap((picture) => {
    const [head = '', ...lines] = csv(pictureTable(picture, catalogue, CSV_TEXTS), 'plain').split(newline);
    // Names may hold a comma in quotes; the figures are counted from the end, where they stand.
    const fromEnd = (name: string) => head.split(separator).length - head.split(separator).indexOf(name);
    return lines
      .map((line) => ({ place: `${nameOf(picture)} ${line.slice(0, 4)}`, fields: line.split(separator) }))
      .filter(({ fields }) => fields.at(-fromEnd('status')) === CSV_TEXTS.status.suppressed)
      .map(({ place, fields }) => ({ place, value: fields.at(-fromEnd('value')) }));
  });
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.filter(({ value }) => value !== '*').map(({ place }) => place)).toEqual([]);
});

type Cells = TiltakFile['total'];
const moved = (cells: Cells, which: (column: number) => boolean): Cells =>
  cells.map((cell, i) => (typeof cell === 'number' && which(i) ? cell + 5 : cell));

/** The files with every visible number moved that is of these tables and columns. */
const withMoved = (
  tables: (dimension: string) => boolean,
  columns: (file: TiltakFile, i: number) => boolean,
) =>
  committedFiles().map((file): TiltakFile => {
    const move = (dimension: string, cells: Cells) =>
      tables(dimension) ? moved(cells, (i) => columns(file, i)) : cells;
    return {
      ...file,
      total: move('i-alt', file.total),
      tables: Object.fromEntries(
        Object.entries(file.tables).map(([dimension, rows]) => [
          dimension,
          Object.fromEntries(Object.entries(rows).map(([code, cells]) => [code, move(dimension, cells)])),
        ]),
      ),
    };
  });

const isAverage = ({ periods }: TiltakFile, i: number) => !/-/.test(periods[i] ?? '');

/**
 * The marks of a picture. Answers rest on the report's national figure by what they are; all else of their picture, and whether
 * a place is hidden, does not, and an answer is not said of what is hidden by any mark (leaks looks at the words).
 */
const marksOf = ({ marks, against }: Picture) =>
  against
    ? [...marks.values()].map(({ fill, ...mark }) => ({ ...mark, fill: fill.kind }))
    : [...marks.values()];

/** The pictures whose marks are others than with the committed files. */
function changed(
  level: 'kommune' | 'fylke',
  files: readonly TiltakFile[],
  of: (picture: Picture) => boolean,
) {
  const before = picturesOf(committedFiles(), level);
  return picturesOf(files, level)
    .filter(
      (picture, i) => of(picture) && !isDeepStrictEqual(marksOf(picture), before[i] && marksOf(before[i])),
    )
    .map(nameOf);
}

test('kommuner don’t rest on any total, nor totals on kommuner', () => {
  const all = () => true;
  expect(
    changed(
      'kommune',
      withMoved((dimension) => dimension !== 'kommune', all),
      all,
    ),
  ).toEqual([]);
  expect(
    changed(
      'fylke',
      withMoved((dimension) => dimension === 'kommune', all),
      all,
    ),
  ).toEqual([]);
  expect(
    changed(
      'kommune',
      withMoved((dimension) => dimension === 'kommune', all),
      all,
    ),
  ).not.toEqual([]);
});

test('months don’t rest on the average, nor the average on months', () => {
  const all = () => true;
  const months = withMoved(all, (file, i) => !isAverage(file, i));
  expect(changed('kommune', months, ({ period }) => !isMonth(period))).toEqual([]);
  expect(changed('kommune', withMoved(all, isAverage), ({ period }) => isMonth(period))).toEqual([]);
});
