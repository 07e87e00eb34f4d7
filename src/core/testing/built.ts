import { type Catalogue, decodeCatalogue, decodeSeries, type TiltakId } from '../dataset.ts';
import { decode } from '../permalink.ts';
import { classesFor, draw, type Picture } from '../picture.ts';
import { type Dataset, seriesOf } from '../series.ts';

/** Reads a file of `data/built` as text; the tests pass their own, since core itself knows no file system. */
export type ReadBuilt = (file: string) => string;

/** All the built data, decoded. */
export function builtDataset(read: ReadBuilt): Dataset {
  const catalogue = decodeCatalogue(JSON.parse(read('catalogue.json')));
  const load = (id: TiltakId) => decodeSeries(JSON.parse(read(`tiltak/${id}.json`)), id);
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
    classes: classesFor(catalogue, series, view.scale),
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
