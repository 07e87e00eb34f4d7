import { type Cell, LARGEST_SUPPRESSED, mapCell } from './cell.ts';
import { type Catalogue, type PopulationBand, populationYear } from './dataset.ts';
import type { TableMeasure } from './table.ts';
import type { Period, Year } from './period.ts';
import { fylkeOf, isKommunenummer, type PlaceNumber } from '../places/places.ts';
import type { Scale } from './scale.ts';

/** The age band that a rate is reckoned by; undefined for a plain count. */
export function bandOf(scale: Scale): PopulationBand | undefined {
  switch (scale) {
    case 'per1000-18-66':
      return '18-66';
    case 'per1000':
      return 'alle';
    case 'antall':
      return undefined;
    default:
      return scale satisfies never;
  }
}

/** The population behind a rate: persons in the scale's age band on 1 January of `year`, the period's own or the nearest. */
export interface Denominator {
  readonly year: Year;
  readonly persons: number;
}

/** Where inhabitants are counted: in a place, or in the whole country. */
type Area = PlaceNumber | 'country';

/** The inhabitants of a fylke or the country: the sum over its kommuner, or unknown where one kommune's number is unknown. */
function personsIn(catalogue: Catalogue, area: Area, year: Year, band: PopulationBand): number | undefined {
  const persons = catalogue.population.get(year);
  if (area !== 'country' && isKommunenummer(area)) return persons?.get(area)?.[band];
  const parts = catalogue.kommuner
    .filter(({ number }) => area === 'country' || fylkeOf(number) === area)
    .map(({ number }) => persons?.get(number)?.[band]);
  return parts.every((part) => part !== undefined) ? parts.reduce((a, b) => a + b, 0) : undefined;
}

/**
 * The denominator of a place's or the country's rate in `period`: the population on 1 January of the period's own year, or of
 * the nearest year that has one. Undefined where the scale needs no denominator, or where the catalogue has no inhabitants to
 * divide by.
 */
export function denominatorOf(
  catalogue: Catalogue,
  scale: Scale,
  area: Area,
  period: Period,
): Denominator | undefined {
  const band = bandOf(scale);
  if (band === undefined) return undefined;
  const year = populationYear(catalogue, period);
  const persons = personsIn(catalogue, area, year, band);
  return persons === undefined || persons === 0 ? undefined : { year, persons };
}

/** Participants per 1 000 inhabitants. */
export const perThousand = (participants: number, persons: number): number => (participants / persons) * 1000;

/**
 * A cell on a scale: the count itself, or the rate per 1 000. A rate without a denominator is absent, since it can't be
 * computed; a hidden cell stays hidden.
 */
export function onScale(cell: Cell, scale: Scale, denominator: Denominator | undefined): Cell {
  if (bandOf(scale) === undefined) return cell;
  if (denominator === undefined) return { kind: 'absent' };
  return mapCell(cell, (participants) => perThousand(participants, denominator.persons));
}

/**
 * The most that a suppressed cell can stand for on a scale: 3 persons, or the rate that 3 persons give. Together with
 * its lower end, 0, this is all that may be said of it. Of a reader's own table only what the reader has said.
 */
export function suppressedUpperBound(
  scale: Scale,
  denominator: Denominator | undefined,
  table?: TableMeasure,
): number | undefined {
  const largest = table ? table.hidden : LARGEST_SUPPRESSED;
  if (bandOf(scale) === undefined) return largest;
  return denominator && largest !== undefined ? perThousand(largest, denominator.persons) : undefined;
}
