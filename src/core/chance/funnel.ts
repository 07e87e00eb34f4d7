import { scaleLog } from 'd3-scale';
import { LARGEST_SUPPRESSED } from '../figures/cell.ts';
import { perThousand } from '../figures/measures.ts';
import type { PlaceNumber } from '../places/places.ts';
import type { AgainstCountry } from './against.ts';
import type { Answer } from './answer.ts';
import { type Limit, limitsAt } from './limits.ts';

/** A published rate in a funnel plot. Rates are participants per 1 000 inhabitants aged 18–66. */
export interface FunnelPoint {
  readonly place: PlaceNumber;
  /** Inhabitants aged 18–66. */
  readonly persons: number;
  readonly rate: number;
  readonly answer: Answer;
  readonly strength: number;
}

/** A hidden figure: all rates from 0 to the rate of the most persons that the figure may stand for. */
export interface FunnelInterval {
  readonly place: PlaceNumber;
  readonly persons: number;
  readonly upperBound: number;
  readonly answer: Answer | undefined;
}

/** A limit's two curves at one number of inhabitants, as rates. */
export interface FunnelLimit {
  readonly persons: number;
  readonly lower: number;
  readonly upper: number;
}

/** A funnel plot: rates by number of inhabitants, with the limits of chance about the country's rate. */
export interface Funnel {
  readonly rate: number;
  /** The smallest and the largest number of inhabitants of a place, for an axis of logarithms. */
  readonly persons: readonly [least: number, most: number];
  /** The largest rate of a point or an interval. The upper curves go above it where few live. */
  readonly top: number;
  readonly points: readonly FunnelPoint[];
  readonly intervals: readonly FunnelInterval[];
  /** From the fewest inhabitants to the most. */
  readonly curves: Readonly<Record<Limit, readonly FunnelLimit[]>>;
}

/** Points that a curve is drawn through: enough for it to look smooth. */
const SAMPLES = 160;

/** Numbers of inhabitants at even steps of their logarithm, the ends included. */
function samplesOf([least, most]: Funnel['persons']): readonly number[] {
  if (least === most) return [least];
  const axis = scaleLog([least, most], [0, SAMPLES]);
  return Array.from({ length: SAMPLES + 1 }, (_, index) =>
    index === 0 ? least : index === SAMPLES ? most : axis.invert(index),
  );
}

/**
 * The funnel plot of a comparison. `bounded` is true where the comparison is of a measure. Hidden figures of a sum have no
 * interval, since nothing may be said of their size. Undefined where nothing can be compared.
 */
export function funnelOf({ stands, rate }: AgainstCountry, bounded: boolean): Funnel | undefined {
  const known = [...stands.values()].flatMap(({ expectation, ...stand }) =>
    expectation ? [{ ...stand, persons: expectation.persons }] : [],
  );
  if (rate === undefined) return undefined;
  const points = known.flatMap(({ place, persons, count, answer, strength }): FunnelPoint[] =>
    count.kind === 'count' && answer !== undefined && strength !== undefined
      ? [{ place: place.number, persons, rate: perThousand(count.value, persons), answer, strength }]
      : [],
  );
  const intervals = known.flatMap(({ place, persons, count, answer }): FunnelInterval[] =>
    count.kind === 'suppressed' && bounded
      ? [{ place: place.number, persons, upperBound: perThousand(LARGEST_SUPPRESSED, persons), answer }]
      : [],
  );
  const sizes = known.map(({ persons }) => persons);
  const persons = [Math.min(...sizes), Math.max(...sizes)] as const;
  const curve = (limit: Limit): readonly FunnelLimit[] =>
    samplesOf(persons).map((inhabitants) => {
      const [lower, upper] = limitsAt((rate * inhabitants) / 1000, limit);
      return {
        persons: inhabitants,
        lower: perThousand(lower, inhabitants),
        upper: perThousand(upper, inhabitants),
      };
    });
  return {
    rate,
    persons,
    top: Math.max(
      rate,
      ...points.map((point) => point.rate),
      ...intervals.map(({ upperBound }) => upperBound),
    ),
    points,
    intervals,
    curves: { '95': curve('95'), '99.8': curve('99.8') },
  };
}
