import type { Dataset } from '../core/figures/series.ts';
import { builtDataset } from '../core/testing/built.ts';

const FILES = import.meta.glob('../../data/built/**/*.json', { eager: true, import: 'default' });

/** The built data; `change` may put others in the place of a file's. */
export const datasetWith = (change: (json: unknown, file: string) => unknown = (json) => json): Dataset =>
  builtDataset((file) => JSON.stringify(change(FILES[`../../data/built/${file}`], file)));

const SCALES = ['per1000-18-66', 'per1000', 'antall'] as const;

/** Links to every view of kommuner: each tiltak, period and scale, each change between two periods, circles, and answers. */
export function searchesOf({ catalogue: { tiltak, periods } }: Dataset): readonly string[] {
  const isMonth = (period: string) => period.includes('-');
  return tiltak.flatMap(({ id }) =>
    periods.flatMap((period) => [
      ...SCALES.map((scale) => `?tiltak=${id}&periode=${period}&verdi=${scale}`),
      `?tiltak=${id}&periode=${period}&verdi=antall&form=sirkler`,
      `?tiltak=${id}&periode=${period}&nivaa=fylke`,
      `?tiltak=${id}&periode=${period}&verdi=mot-landet`,
      ...periods
        .filter((since) => isMonth(since) === isMonth(period) && since < period)
        .flatMap((since) =>
          SCALES.map((scale) => `?tiltak=${id}&periode=${period}&sammenlign=${since}&verdi=${scale}`),
        ),
    ]),
  );
}

/** Views with other classes than the usual ones. */
export const OTHER_CLASSES = [
  '?klasser=7&metode=naturlig',
  '?klasser=4&metode=lik&verdi=antall',
  '?klasser=6&verdi=per1000&periode=2026-01&farger=viridis',
];
