import { ascending, sort } from 'd3-array';
import type { Cell } from '../figures/cell.ts';
import type { Catalogue, Series } from '../figures/dataset.ts';
import { denominatorOf, perThousand } from '../figures/measures.ts';
import type { Scale } from '../figures/scale.ts';
import type { Period } from '../figures/period.ts';
import { type Place, type PlaceLevel, type PlaceNumber, placesOf } from '../places/places.ts';
import { tiltakOf } from '../figures/series.ts';
import { type Answer, ANSWERS } from './answer.ts';
import { answerOf, answerOfHidden, strengthOf } from './answers.ts';
import { countsWithin, type Limit } from './limits.ts';

/*
 * Compares a place with the country in the same period. The expected number of participants is the report's own national
 * figure, times the place's share of the country's inhabitants aged 18–66. The model of chance: each inhabitant is a
 * participant independently of others, with the country's rate. A month's figure counts a person once, so it is a Poisson
 * count, with an error of about the rate itself, a few thousandths.
 *
 * The few participants whose kommune is unknown are in the national figure, and in no place's figure.
 *
 * Two things are not allowed for. One is how much places really differ (overdispersion), because that is the question. A
 * fylke, or one of the largest kommuner, has thousands of participants, so nearly every difference there is more than chance.
 * The other is that 357 places are tested at once: if all had the same rate, up to 18 kommuner would lie outside 95 % and one
 * outside 99.8 %.
 *
 * A year's average is judged as a month of that size. An average varies no more by chance than a single month. How much less
 * depends on how many participants stay from month to month, which no report tells; if all stay, it varies as much. (The
 * standard deviation of an average is at most the mean of the months' standard deviations, which are the roots of their
 * expected counts, and so at most the root of the mean expected count.) So averages are called out too seldom, never too
 * often. Their rounding is half a person.
 */

/** The age band that places are compared by: the ages that the measures are for. */
const BY: Scale = 'per1000-18-66';

/** What to expect of a place in a period if it had the country's rate. */
export interface Expectation {
  /** The place's inhabitants aged 18–66. */
  readonly persons: number;
  /** Participants that the place would have at the country's rate. Not a whole number. */
  readonly expected: number;
  /** The smallest and the largest count within each limit. */
  readonly within: Readonly<Record<Limit, readonly [least: number, most: number]>>;
}

/**
 * The country's rate in a period, participants per 1 000 inhabitants aged 18–66, from the report's own national figure.
 * Undefined where that figure is not published, or where the inhabitants of some kommune are unknown. The period must be
 * loaded.
 */
export function countryRate(catalogue: Catalogue, series: Series, period: Period): number | undefined {
  const total = series.total(period);
  const inhabitants = denominatorOf(catalogue, BY, 'country', period);
  return total.kind === 'count' && inhabitants ? perThousand(total.value, inhabitants.persons) : undefined;
}

/** What to expect of a place in a period at a rate of the country. Undefined where the place's inhabitants are unknown. */
export function expectationOf(
  catalogue: Catalogue,
  place: PlaceNumber,
  period: Period,
  rate: number,
): Expectation | undefined {
  const persons = denominatorOf(catalogue, BY, place, period)?.persons;
  if (persons === undefined) return undefined;
  const expected = (rate * persons) / 1000;
  return {
    persons,
    expected,
    within: { '95': countsWithin(expected, '95'), '99.8': countsWithin(expected, '99.8') },
  };
}

/** How a place stands against the country. */
export interface Stand {
  readonly place: Place;
  /** As published: persons. */
  readonly count: Cell;
  readonly expectation: Expectation | undefined;
  /**
   * For a hidden figure, the answer that every number from 0 to 3 would get. Undefined where these differ, there is no
   * figure, or nothing can be expected.
   */
  readonly answer: Answer | undefined;
  /** How strongly the place stands out, for sorting (`strengthOf`). Undefined where its figure is not published. */
  readonly strength: number | undefined;
}

/** All places of a level against the country. */
export interface AgainstCountry {
  readonly period: Period;
  readonly level: PlaceLevel;
  /** Participants per 1 000 inhabitants aged 18–66 in the country; undefined where nothing can be compared. */
  readonly rate: number | undefined;
  /** All there are, from the lowest to the highest: the order of the map's classes. */
  readonly answers: readonly Answer[];
  /** In order of number. */
  readonly stands: ReadonlyMap<PlaceNumber, Stand>;
  /** Published figures by answer. */
  readonly published: Readonly<Record<Answer, number>>;
  /** Hidden figures by answer; `open` counts those whose answer depends on the hidden number. */
  readonly hidden: Readonly<Record<Answer | 'open', number>>;
  /** Places without a row in the report, and places that can't be compared although their figure is published. */
  readonly absent: number;
}

/**
 * Whether it is known how many persons a hidden figure may stand for: for measures only, since a part of a sum may be
 * published.
 */
const boundedIn = (catalogue: Catalogue, series: Series): boolean =>
  tiltakOf(catalogue, series.tiltak).sumOf.length === 0;

function answerFor(cell: Cell, expectation: Expectation | undefined, bounded: boolean): Answer | undefined {
  if (!expectation) return undefined;
  switch (cell.kind) {
    case 'count':
      return answerOf(cell.value, expectation.expected);
    case 'suppressed':
      return bounded ? answerOfHidden(expectation.expected) : undefined;
    case 'absent':
      return undefined;
    default:
      return cell satisfies never;
  }
}

const tally = (stands: readonly Stand[]): Record<Answer, number> =>
  Object.fromEntries(
    ANSWERS.map((answer) => [answer, stands.filter((stand) => stand.answer === answer).length]),
  ) as Record<Answer, number>;

/** Compares the places of a level with the country in one period, which must be loaded. */
export function againstCountry(
  catalogue: Catalogue,
  series: Series,
  level: PlaceLevel,
  period: Period,
): AgainstCountry {
  const rate = countryRate(catalogue, series, period);
  const bounded = boundedIn(catalogue, series);
  const places = sort(placesOf(catalogue, level), (a, b) => ascending(a.number, b.number));
  const stands = places.map((place): Stand => {
    const count = series.cell(level, place.number, period);
    const expectation = rate === undefined ? undefined : expectationOf(catalogue, place.number, period, rate);
    return {
      place,
      count,
      expectation,
      answer: answerFor(count, expectation, bounded),
      strength:
        expectation && count.kind === 'count' ? strengthOf(count.value, expectation.expected) : undefined,
    };
  });
  const published = stands.filter(({ strength }) => strength !== undefined);
  const hidden = stands.filter(({ count }) => count.kind === 'suppressed');
  return {
    period,
    level,
    rate,
    answers: ANSWERS,
    stands: new Map(stands.map((stand) => [stand.place.number, stand])),
    published: tally(published),
    hidden: { ...tally(hidden), open: hidden.filter(({ answer }) => answer === undefined).length },
    absent: stands.length - published.length - hidden.length,
  };
}
