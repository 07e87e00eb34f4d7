import { decodeCatalogue, decodePopulation, decodeSeries } from '../../../src/core/figures/dataset.ts';
import { DatasetError } from '../../../src/core/places/datasetError.ts';
import { SCALES } from '../../../src/core/figures/scale.ts';
import { periodOf, decode } from '../../../src/core/link/permalink.ts';
import {
  smallCatalogue,
  smallCatalogueFile,
  smallHeadFile,
  smallTiltakFile,
  tiltakId,
} from '../../../src/core/testing/small.ts';
import type { Kind, Outcome } from '../kind.ts';
import { pick } from '../random.ts';
import { FOREIGN, damagedJson } from '../values.ts';

const catalogue = smallCatalogue();
const history = {
  ...smallTiltakFile('annet', [900, 1000, '*', 1050], { '0301': [40, null, 60, '*'], '1101': [4, 5, 6, 5] }),
  classes: Object.fromEntries(SCALES.map((scale) => [scale, { breaks: [1, 2], range: [0, 3], decimals: 1 }])),
};
const head = smallHeadFile(history as Parameters<typeof smallHeadFile>[0]);

/** Whether a number is one that can be shown. */
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function seriesIn(json: unknown, part: 'head' | 'history') {
  const series = decodeSeries(json, tiltakId('annet'), catalogue, part);
  const cells = series.periods.flatMap((period) => [
    series.total(period),
    ...series.codes('kommune').map((code) => series.cell('kommune', code, period)),
    series.cell('kommune', 'constructor', period),
  ]);
  if (!cells.every((cell) => cell.kind !== 'count' || isCount(cell.value))) throw new Error('no count');
  for (const { decimals, breaks } of Object.values(series.classes)) {
    new Intl.NumberFormat('nb', { maximumFractionDigits: decimals }).format(breaks[0] ?? 0);
  }
}

function catalogueIn(json: unknown) {
  const read = decodeCatalogue(json);
  const { view } = decode('?valgt=0301,1103', read);
  periodOf(view, read);
  if (!read.tiltak.some(({ id }) => id === view.tiltak)) throw new Error('no tiltak that can be shown');
  for (const { updated } of read.reports) new Intl.DateTimeFormat('nb').format(new Date(updated));
  for (const byKommune of read.population.values()) {
    for (const persons of byKommune.values()) {
      if (!Object.values(persons).every(isCount)) throw new Error('no count');
    }
  }
}

const FILES = [
  { file: 'catalogue.json', json: smallCatalogueFile(), read: catalogueIn },
  {
    file: 'tiltak/annet.json',
    json: head,
    read: (json: unknown) => {
      seriesIn(json, 'head');
    },
  },
  {
    file: 'tiltak/annet-historie.json',
    json: history,
    read: (json: unknown) => {
      seriesIn(json, 'history');
    },
  },
  {
    file: 'folkemengde.json',
    json: { format: 1, population: { '2025': { '0301': [8000, 4000] } } },
    read: (json: unknown) => {
      decodePopulation(json, catalogue);
    },
  },
] as const;

export const built: Kind = {
  name: 'built',
  prepare: () =>
    Promise.resolve((random): Outcome => {
      const { file, json, read } = pick(random, FILES);
      const changed = damagedJson(random, random() < 0.05 ? { ...json, format: 2 + random() } : json);
      try {
        read(changed.json);
      } catch (error) {
        if (!(error instanceof DatasetError)) throw error;
        if (error.file !== file || error.where === '')
          throw new Error('names no file or field', { cause: error });
        return 'refused';
      }
      if (changed.how === 'another type') {
        throw new Error(`${String(FOREIGN)} was taken at ${file}: ${changed.path.join('.')}`);
      }
      return 'other';
    }),
};
