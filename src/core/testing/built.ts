import { againstCountry } from '../chance/against.ts';
import { changeClasses, classesFor } from '../classes/breaks.ts';
import { CLASS_COUNT, METHODS } from '../classes/classes.ts';
import { comparisonOf } from '../picture/comparison.ts';
import {
  type Catalogue,
  decodeCatalogue,
  decodePopulation,
  decodeSeries,
  fileOf,
  partFor,
  type TiltakId,
} from '../figures/dataset.ts';
import { AGAINST, scaleOf } from '../figures/scale.ts';
import { decode, periodOf } from '../link/permalink.ts';
import { draw, figuresOf, type Picture } from '../picture/picture.ts';
import { type Dataset, seriesOf } from '../figures/series.ts';

/** Reads a file of `data/built` as text; the tests pass their own, since core itself knows no file system. */
export type ReadBuilt = (file: string) => string;

/** All the built data, decoded: every period, and the population of every year. */
export function builtDataset(read: ReadBuilt): Dataset {
  const json = (file: string): unknown => JSON.parse(read(file));
  const first = decodeCatalogue(json('catalogue.json'));
  const part = partFor(first, first.periods);
  const others = part === 'head' ? [] : decodePopulation(json('folkemengde.json'), first);
  const catalogue = { ...first, population: new Map([...first.population, ...others]) };
  const load = (id: TiltakId) => decodeSeries(json(`tiltak/${fileOf(id, part)}`), id, catalogue, part);
  return { catalogue, series: new Map(catalogue.tiltak.map(({ id }) => [id, load(id)])) };
}

/** The picture that a link asks for, also of changes, of fylker or of answers. */
export function pictureOf(dataset: Dataset, search: string): Picture {
  const { catalogue } = dataset;
  const { view } = decode(search, catalogue);
  const { level, method } = view;
  const scale = scaleOf(view.value);
  const classCount = Number(view.classCount);
  const series = seriesOf(dataset, view.tiltak);
  if (!series) throw new RangeError(`${view.tiltak} is not loaded`);
  const subject = { view, catalogue, series, theme: 'light' } as const;
  const comparison = comparisonOf(view, catalogue);
  if (comparison.kind === 'since') {
    const { since } = comparison;
    const changes = figuresOf({ ...subject, since }).flatMap(({ value }) =>
      value.kind === 'count' ? [value.value] : [],
    );
    return draw({ ...subject, since, classes: changeClasses(changes, classCount) });
  }
  if (view.value === AGAINST) {
    const against = againstCountry(catalogue, series, level, periodOf(view, catalogue));
    return draw({ ...subject, against, classes: series.classes[scale] });
  }
  const usual = level === 'kommune' && method === METHODS[0] && classCount === CLASS_COUNT;
  const classes = usual
    ? series.classes[scale]
    : classesFor(catalogue, series, scale, { level, method, classCount });
  return draw({ ...subject, classes });
}

/** Links to every picture of the data: each tiltak, period and scale. */
export const allSearches = ({ tiltak, periods }: Catalogue): readonly string[] =>
  tiltak.flatMap(({ id }) =>
    periods.flatMap((period) =>
      ['per1000-18-66', 'per1000', 'antall'].map((scale) => `?tiltak=${id}&periode=${period}&verdi=${scale}`),
    ),
  );
