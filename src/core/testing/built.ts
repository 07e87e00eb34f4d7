import {
  type Catalogue,
  decodeCatalogue,
  decodePopulation,
  decodeSeries,
  fileOf,
  partFor,
  type TiltakId,
} from '../dataset.ts';
import { decode } from '../permalink.ts';
import { draw, type Picture } from '../picture.ts';
import { type Dataset, seriesOf } from '../series.ts';

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

/** The picture that a link asks for. */
export function pictureOf(dataset: Dataset, search: string): Picture {
  const { catalogue } = dataset;
  const { view } = decode(search, catalogue);
  const series = seriesOf(dataset, view.tiltak);
  if (!series) throw new RangeError(`${view.tiltak} is not loaded`);
  return draw({
    view,
    catalogue,
    series,
    classes: series.classes[view.scale],
    theme: 'light',
  });
}

/** Links to every picture of the data: each tiltak, period and scale. */
export const allSearches = ({ tiltak, periods }: Catalogue): readonly string[] =>
  tiltak.flatMap(({ id }) =>
    periods.flatMap((period) =>
      ['per1000-18-66', 'per1000', 'antall'].map((scale) => `?tiltak=${id}&periode=${period}&verdi=${scale}`),
    ),
  );
