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
 * A place against the country in the same period: as many participants are expected as its share of the country's inhabitants
 * aged 18–66 has of the report's own national figure. Chance is that each inhabitant may be a participant by himself, with the
 * country's rate; a month's figure counts a person once, so it is a Poisson count to within the rate, some thousandths.
 *
 * The few participants of no known kommune are in the national figure and in no place's.
 *
 * What it is not: no allowance is made for how much places differ in fact (overdispersion), because that they do is the answer
 * sought. Of a fylke, and of the largest kommuner, thousands are counted, and nearly every difference is more than chance.
 * Nor for trying 357 places at once: where all were alike, up to 18 kommuner would lie outside 95 % and one outside 99.8 %.
 *
 * A year's average is judged as a month of that size would be. The average of months varies less by chance than one of them, how
 * much less depends on how many stay from month to month, which no report tells: if all do, as much. (Its standard deviation is at
 * most the mean of theirs, the roots of what is expected, and so at most the root of their mean.) So an average stands out too
 * seldom, never too easily. Its rounding is half a person.
 */

/** The age band that places are compared by: those whom the measures are for. */
const BY: Scale = 'per1000-18-66';

/** What the country's rate lets expect of a place in a period. */
export interface Expectation {
  /** The place's inhabitants aged 18–66. */
  readonly persons: number;
  /** Participants that it would have at the country's rate. No whole number. */
  readonly expected: number;
  /** The smallest and the largest count within each limit. */
  readonly within: Readonly<Record<Limit, readonly [least: number, most: number]>>;
}

/**
 * The country's rate in a period, participants per 1 000 inhabitants aged 18–66, of the report's own national figure. Undefined
 * where that is not published, or the inhabitants of a kommune are not known. The period must be loaded.
 */
export function countryRate(catalogue: Catalogue, series: Series, period: Period): number | undefined {
  const total = series.total(period);
  const inhabitants = denominatorOf(catalogue, BY, 'country', period);
  return total.kind === 'count' && inhabitants ? perThousand(total.value, inhabitants.persons) : undefined;
}

/** What a rate of the country lets expect of a place in a period. Undefined where the inhabitants of the place are not known. */
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
  /** Of a hidden figure only what every number that may be hidden has. Undefined where there is none, or nothing to expect. */
  readonly answer: Answer | undefined;
  /** How strongly it stands out, for sorting (`strengthOf`); undefined where the figure is not published. */
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
  /** Hidden figures by answer, and those that may have more than one. */
  readonly hidden: Readonly<Record<Answer | 'open', number>>;
  /** Places without a row in the report, or that can't be compared though their figure is published. */
  readonly absent: number;
}

/** The most persons that a hidden figure stands for is known of measures only: of a sum, a part may be published. */
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
