import {
  type Catalogue,
  decodeCatalogue,
  decodePopulation,
  decodeSeries,
  fileOf,
  FORMAT,
  headOf,
  otherYears,
  type Part,
  partFor,
  type PopulationFile,
  type Series as Decoded,
  type TiltakFile,
  type TiltakId,
} from '../../src/core/figures/dataset.ts';
import { SCALES } from '../../src/core/figures/scale.ts';
import { classesFor } from '../../src/core/classes/breaks.ts';
import type { RevisionsFile } from '../../src/core/figures/revisions.ts';
import { seriesOf } from '../../src/core/figures/series.ts';
import type { Series } from '../merge.ts';
import { type Tables, isTabled } from '../tables.ts';
import { catalogueFile, populationOf } from './catalogue.ts';
import type { Figures } from './figures.ts';
import { rowsOfJson } from './json.ts';
import { tiltakFile } from './tiltak.ts';

/** Where in the project the app's files are built. */
export const BUILT = 'data/built';

const NO_CLASSES = { breaks: [], range: null, decimals: 0 };
/** A placeholder for class breaks, in a file that is only read to compute them. */
const WITHOUT: TiltakFile['classes'] = {
  'per1000-18-66': NO_CLASSES,
  per1000: NO_CLASSES,
  antall: NO_CLASSES,
};

/** The breaks of a tiltak as its files hold them: core's own, over all months. */
function classesOf(catalogue: Catalogue, series: Decoded): TiltakFile['classes'] {
  const entries = SCALES.map((scale) => {
    const { breaks, range, decimals } = classesFor(catalogue, series, scale);
    return [scale, { breaks: [...breaks], range: range ? [...range] : null, decimals }] as const;
  });
  return Object.fromEntries(entries) as TiltakFile['classes'];
}

/**
 * The files that the app loads, by their path in the project: the catalogue; the head of each tiltak; if there are more
 * periods than the heads have, the histories and the population of the other years; and, if newer reports changed figures or
 * rows could not be used, the file of revisions.
 * @throws SourceError when there is no population.
 */
export function buildForApp(
  everything: readonly { series: Series; figures: readonly Figures[] }[],
  tables: Tables,
  release: string,
  revisions: RevisionsFile = { format: FORMAT, revisions: [], setAside: [] },
): ReadonlyMap<string, string> {
  // A measure that a report has only in total can't be shown on a map.
  const all = everything.filter(({ series: { tiltak } }) => isTabled(tiltak) || tiltak.sumOf !== undefined);
  const revised = revisions.revisions.length > 0 || revisions.setAside.length > 0;
  const file = catalogueFile(
    all.map(({ series }) => series),
    tables,
    release,
    revised,
  );
  const first = decodeCatalogue(file);
  const { periods } = first;
  const others: PopulationFile = { format: FORMAT, population: populationOf(otherYears(first), tables) };
  const catalogue: Catalogue = {
    ...first,
    population: new Map([...first.population, ...decodePopulation(others, first)]),
  };

  const newest = partFor(catalogue, periods);
  const complete = new Map<TiltakId, Decoded>(
    all.map(({ series, figures }) => {
      const { id } = series.tiltak;
      const whole = { ...tiltakFile(series, figures, periods), classes: WITHOUT };
      return [id, decodeSeries(whole, id, catalogue, newest)];
    }),
  );
  const parts: readonly Part[] = newest === 'history' ? ['head', 'history'] : ['head'];
  return new Map([
    [`${BUILT}/catalogue.json`, rowsOfJson(file)],
    ...(revised ? ([[`${BUILT}/revisjoner.json`, rowsOfJson(revisions)]] as const) : []),
    ...(Object.keys(others.population).length > 0
      ? ([[`${BUILT}/folkemengde.json`, rowsOfJson(others)]] as const)
      : []),
    ...all.flatMap(({ series, figures }) => {
      const { id } = series.tiltak;
      const figured = seriesOf({ catalogue, series: complete }, id);
      if (!figured) throw new RangeError(`${id} is a sum of tiltak without a report`);
      const classes = classesOf(catalogue, figured);
      return parts.map((part) => {
        const { total, tables, ...rest } = tiltakFile(
          series,
          figures,
          part === 'head' ? headOf(periods) : periods,
        );
        const text = rowsOfJson({ ...rest, classes, total, tables } satisfies TiltakFile);
        return [`${BUILT}/tiltak/${fileOf(id, part)}`, text] as const;
      });
    }),
  ]);
}
