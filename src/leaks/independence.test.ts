// What is said and drawn of a hidden figure is the same whatever stands round it: totals, other places, the average of its
// months. So nothing of it, no number, word, place in an order or stroke of a drawing, can come from what a remainder would
// be reckoned from. The numbers are moved, never taken from each other.
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { TiltakFile } from '../core/figures/dataset.ts';
import { nb } from '../core/words/nb/index.ts';
import type { Mark, Picture } from '../core/picture/picture.ts';
import { fylkeNames, SORT_COLUMNS, sortMarks } from '../core/picture/table.ts';
import type { Dataset } from '../core/figures/series.ts';
import { pictureOf } from '../core/testing/built.ts';
import { mapContent } from '../svg/mapSvg.ts';
import type { Shapes } from '../svg/shapes.ts';
import { symbolsOf } from '../svg/poster/symbols.ts';
import { cardsOf, hiddenIn, linesOf, tableOf, withoutReferences, wordsOn } from './said.ts';
import { datasetWith, searchesOf } from './views.ts';

type Cells = TiltakFile['total'];
/** Which cells to move: of a table, of a row, and of one of its columns. */
type Which = (dimension: string, row: Cells, column: number, file: TiltakFile) => boolean;

/** The data with visible numbers moved, by more than rounding could hide; the classes stay as they are. */
const movedBy = (which: Which): Dataset =>
  datasetWith((json, name) => {
    if (!name.startsWith('tiltak/')) return json;
    const file = json as TiltakFile;
    const move = (dimension: string, row: Cells): Cells =>
      row.map((cell, column) =>
        typeof cell === 'number' && which(dimension, row, column, file) ? cell + 7 : cell,
      );
    const tables = Object.entries(file.tables).map(([dimension, rows]) => [
      dimension,
      Object.fromEntries(Object.entries(rows).map(([code, row]) => [code, move(dimension, row)])),
    ]);
    return {
      ...file,
      total: move('i-alt', file.total),
      tables: Object.fromEntries(tables) as TiltakFile['tables'],
    };
  });

const dataset = datasetWith();
const searches = searchesOf(dataset).filter((search) => !search.includes('fylke'));
/** Kommuner that something is hidden of, in any tiltak and period. */
const touched: ReadonlySet<string> = new Set(
  [...dataset.series.values()].flatMap((series) =>
    dataset.catalogue.kommuner
      .map(({ number }) => number)
      .filter((number) =>
        series.periods.some((when) => series.cell('kommune', number, when).kind === 'suppressed'),
      ),
  ),
);

const shapes: Shapes = {
  kommuner: new Map(dataset.catalogue.kommuner.map(({ number }, index) => [number, `M${index} 0h1v1z`])),
  areaOf: () => undefined,
  kommuneBorders: '',
  fylkeBorders: '',
  land: '',
  landBorders: '',
  box: { x: 0, y: 0, width: 357, height: 1 },
};
const labelPoints = new Map(
  dataset.catalogue.kommuner.map(({ number }, index) => [number, [index * 500, 0] as const]),
);
/** Ids of markup are counted, in whatever order things were drawn. */
const withoutIds = (markup: string): string => markup.replace(/(?<=[$"(#])s\d+(?=\b|-)/g, 's');

/** All that is said and drawn of a hidden place in a view. */
function toldOf(
  mark: Mark,
  picture: Picture,
  from: Dataset,
  rows: ReadonlyMap<string, string>,
): readonly string[] {
  const cards = [...cardsOf(mark, picture, from).values()].map(withoutReferences);
  return [...wordsOn(mark, picture, from, 'nb').values(), ...cards, rows.get(mark.place.number) ?? ''].map(
    withoutIds,
  );
}

/** In which order hidden places come in the table, by each column and both ways; and the drawings of them. */
function drawnOf(picture: Picture): readonly string[] {
  const isHidden = (mark: Mark) => mark.value.kind === 'suppressed';
  const orders = SORT_COLUMNS.flatMap((column) =>
    (['ascending', 'descending'] as const).map((direction) =>
      sortMarks(picture.marks.values(), { column, direction }, fylkeNames(dataset.catalogue.fylker))
        .filter(isHidden)
        .map(({ place }) => place.number)
        .join(),
    ),
  );
  const map = mapContent({ ...picture, selected: [] }, shapes, { unitsPerPixel: 1 });
  const circles = symbolsOf(picture, labelPoints).filter(({ kind }) => kind === 'suppressed');
  return [...orders, /<g class="suppressed">.*?<\/g>/s.exec(map)?.[0] ?? '', JSON.stringify(circles)];
}

/** The lines of the files that readers take with them, by place. */
const linesBy = (picture: Picture, from: Dataset): ReadonlyMap<string, readonly string[]> =>
  new Map(linesOf(picture, from, 'nb', false).map(({ number, fields }) => [number, fields]));

/**
 * The hidden places of a link that are told of: a third of them, another third of the next link, so that each place is in
 * some; by `npm run test:all` all of them of every link. None where circles are drawn: what is told of them is told of counts.
 */
const tried = (picture: Picture, link: number): readonly Mark[] =>
  picture.form === 'sirkler'
    ? []
    : hiddenIn(picture).filter((_, place) => process.env['TEST_ALL'] === '1' || place % 3 === link % 3);

/** All that a link tells of places that are hidden in the published data, by place, and draws of them. */
function allOf(picture: Picture, from: Dataset, places: readonly Mark[]) {
  const { rows } = tableOf(picture, from);
  const lines = linesBy(picture, from);
  const told = places.map(({ place: { number } }) => {
    const mark = picture.marks.get(number);
    return [number, mark && [...toldOf(mark, picture, from, rows), ...(lines.get(number) ?? [])]] as const;
  });
  return { told, drawn: drawnOf(picture) };
}

/** What links tell and draw by the published data, which several tests hold others to. */
const published = new Map<string, ReturnType<typeof allOf>>();

/** The links and places of which something else is told when the numbers are moved. */
function differing(moved: Dataset, links: readonly string[]) {
  const faults = links.flatMap((search) => {
    const before = pictureOf(dataset, search);
    const places = tried(before, rates.indexOf(search));
    const own = published.get(search) ?? allOf(before, dataset, places);
    published.set(search, own);
    const other = allOf(pictureOf(moved, search), moved, places);
    const told = own.told
      .filter((one, index) => !isDeepStrictEqual(one, other.told[index]))
      .map(([number]) => `${search} ${number}`);
    return isDeepStrictEqual(own.drawn, other.drawn) ? told : [...told, `${search} drawing`];
  });
  return { faults: faults.slice(0, 20), count: faults.length };
}

const NONE = { faults: [], count: 0 };
const rates = searches.filter(
  (search) => search.endsWith('verdi=per1000-18-66') || search.endsWith('sirkler'),
);

test('totals and fylker tell nothing of a hidden kommune', () => {
  expect(
    differing(
      movedBy((dimension) => dimension !== 'kommune'),
      rates,
    ),
  ).toEqual(NONE);
});

test('other kommuner tell nothing of a hidden one, nor of its place among the hidden', () => {
  const catalogue = new Set<string>(dataset.catalogue.kommuner.map(({ number }) => number));
  const moved = datasetWith((json, name) => {
    if (!name.startsWith('tiltak/')) return json;
    const file = json as TiltakFile;
    const kommune = Object.entries(file.tables['kommune'] ?? {}).map(([number, row]) => [
      number,
      catalogue.has(number) && !touched.has(number)
        ? row.map((cell) => (typeof cell === 'number' ? cell + 7 : cell))
        : row,
    ]);
    return {
      ...file,
      tables: { ...file.tables, kommune: Object.fromEntries(kommune) as TiltakFile['total'] },
    };
  });
  // The breaks of changes are reckoned from all of them: how many decimals figures have is theirs.
  const links = rates.filter((search) => !search.includes('sammenlign'));
  expect(differing(moved, links)).toEqual(NONE);
});

test('an average tells nothing of a hidden month', () => {
  const moved = movedBy(
    (_, row, column, { periods }) => periods[column]?.includes('-') === false && row.includes('*'),
  );
  const links = rates.filter((search) => /periode=\d{4}-\d\d&verdi/.test(search));
  expect(differing(moved, links)).toEqual(NONE);
});

test('a number that is moved and told would be seen', () => {
  const own = movedBy((dimension, row) => dimension === 'kommune' && row.includes('*'));
  const { count } = differing(own, rates.slice(0, 1));
  expect(count).toBeGreaterThan(0);
});

test('hidden places come in order of number or name, and are drawn alike', () => {
  for (const search of ['?verdi=antall&form=sirkler', '', '?tiltak=i-alt&sammenlign=2026-01']) {
    const picture = pictureOf(dataset, search);
    const hidden = hiddenIn(picture).map(({ place }) => place);
    const numbers = hidden.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted());
    const circles = symbolsOf(picture, labelPoints).filter(({ kind }) => kind === 'suppressed');
    expect(circles.map(({ place }) => place)).toEqual(numbers);
    expect(new Set(circles.map(({ radius }) => radius)).size).toBe(1);
    const sorted = sortMarks(picture.marks.values(), { column: 'value', direction: 'descending' }, () => '');
    const names = sorted
      .filter(({ value }) => value.kind === 'suppressed')
      .map(({ place }) => place.norwegianName);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, nb.locale)));
  }
});
