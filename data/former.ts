// Numbers of kommuner and fylker that were valid when a report was made and are not today.
import type { Dimension } from '../src/core/figures/dataset.ts';
import { type Year } from '../src/core/figures/period.ts';
import { type Report, type ReportRow, yearOfReport } from './report.ts';
import type { Tables } from './tables.ts';

type Places = Pick<Tables, 'kommuner' | 'fylker' | 'former'>;

/** A former kommune or fylke whose figures can't be used for today's: it was divided, or became a part of another. */
export interface SetAside {
  readonly dimension: 'kommune' | 'fylke';
  readonly number: string;
  readonly name: string;
  /** Today's numbers of the area. */
  readonly now: readonly string[];
}

/** A report under today's numbers. */
export interface Renumbered {
  readonly report: Report;
  readonly setAside: readonly SetAside[];
}

/** The numbers that were valid in a year. */
export function numbersIn(
  year: Year,
  { kommuner, fylker, former }: Places,
): Readonly<Record<SetAside['dimension'], ReadonlySet<string>>> {
  const then = former.filter(({ until }) => until >= year);
  const at = (today: readonly string[], rows: readonly (readonly Pick<SetAside, 'number' | 'now'>[])[]) => {
    const gone = new Set<string>(rows.flat().flatMap(({ now }) => now));
    return new Set([
      ...today.filter((number) => !gone.has(number)),
      ...rows.flat().map(({ number }) => number),
    ]);
  };
  return {
    kommune: at(
      kommuner.map(({ number }) => number),
      then.map((era) => era.kommuner),
    ),
    fylke: at(
      fylker.map(({ number }) => number),
      then.map((era) => era.fylker),
    ),
  };
}

/** What to expect instead of a number that was valid in other years but not in `year`; undefined if it was never valid. */
export function otherTimes(number: string, year: Year, { former }: Places): string | undefined {
  for (const { from, until, kommuner, fylker } of former) {
    for (const place of [...kommuner, ...fylker]) {
      if (place.number === number) {
        return `one of ${year}: ${number} was ${place.name} from ${from} to ${until}, today ${place.now.join(' and ')}`;
      }
      if (place.now.some((now) => now === number) && year <= until) {
        return `one of ${year}: until ${until} it was ${place.number} ${place.name}`;
      }
    }
  }
  return undefined;
}

/** The first year whose numbers are known; undefined where no changes are known. */
export const firstYear = ({ former }: Places): Year | undefined => former.map(({ from }) => from).sort()[0];

const isPlace = (dimension: Dimension): dimension is SetAside['dimension'] =>
  dimension === 'kommune' || dimension === 'fylke';

/**
 * A report under today's numbers. A place that only got a new number is used under the new number. The rows of a place that
 * was divided or merged are set aside, since no figure of today's places can be computed from them. All other rows are used
 * unchanged.
 */
export function underTodaysNumbers(report: Report, tables: Places): Renumbered {
  const year = yearOfReport(report);
  const eras = tables.former.filter(({ from, until }) => from <= year && year <= until);
  if (eras.length === 0) return { report, setAside: [] };
  const known = new Map<string, SetAside>();
  for (const era of eras) {
    const add = (dimension: SetAside['dimension'], places: readonly Omit<SetAside, 'dimension'>[]) => {
      for (const place of places) known.set(`${dimension} ${place.number}`, { dimension, ...place });
    };
    add('kommune', era.kommuner);
    add('fylke', era.fylker);
  }
  const sharing = new Map<string, number>();
  for (const { dimension, now } of known.values()) {
    for (const number of now) {
      const key = `${dimension} ${number}`;
      sharing.set(key, (sharing.get(key) ?? 0) + 1);
    }
  }
  const setAside = new Map<string, SetAside>();
  const rows = report.rows.flatMap((row): ReportRow[] => {
    const place = isPlace(row.dimension) ? known.get(`${row.dimension} ${row.code}`) : undefined;
    if (place === undefined) return [row];
    const [now, ...more] = place.now;
    if (now !== undefined && more.length === 0 && sharing.get(`${row.dimension} ${now}`) === 1) {
      return [{ ...row, code: now }];
    }
    setAside.set(`${place.dimension} ${place.number}`, place);
    return [];
  });
  return { report: { ...report, rows }, setAside: [...setAside.values()] };
}
