import { fylkeOf, isKommunenummer } from '../../../src/core/places/places.ts';
import type { Grid } from '../grid/grid.ts';
import type { Table } from '../grid/tables.ts';
import type { Gazetteer, Place } from '../words/places.ts';
import type { Choices } from './types.ts';

/** A row of figures and the place that it is of. */
export interface PlacedRow {
  readonly row: number;
  readonly section: string;
  /** As it is printed, in each of the columns that tell the place. */
  readonly label: string;
  /** Undefined where the row has no place at all. */
  readonly place: Place | undefined;
  readonly isNone: boolean;
}

/** Which place each row of a table is. */
export function placedRows(
  grid: Grid,
  table: Table,
  gazetteer: Gazetteer,
  { places = {} }: Choices,
): PlacedRow[] {
  const { block, body } = table;
  const columns = block.places.map(({ column }) => column);
  const fylkerIn = new Map<string, readonly string[] | undefined>();
  const fylkerOf = (text: string): readonly string[] | undefined => {
    if (!fylkerIn.has(text)) {
      const place = text === '' ? undefined : gazetteer.placeOf(text.replace(/^I alt\s+/i, ''));
      const own =
        place?.kind === 'fylke' ? place.now : place?.kind === 'kommune' ? [fylkeOf(place.number)] : undefined;
      fylkerIn.set(text, own);
    }
    return fylkerIn.get(text);
  };
  const isFormer = body.some(
    ({ row }) =>
      columns.some((column) => {
        const place = grid.place(row, column);
        return (place?.kind === 'kommune' && place.isFormer) || place?.kind === 'divided';
      }) ||
      block.fylker.some(({ column }) => {
        const place = grid.place(row, column);
        return place?.kind === 'fylke' && place.number === undefined && place.now.length > 1;
      }),
  );
  const known = new Map<string, Place | undefined>();
  return body.map(({ row, section }) => {
    const texts = columns.map((column) => grid.text(row, column));
    const label = [...new Set(texts.filter((text) => text !== ''))].join(' ');
    const fylke = block.fylker.map(({ column }) => grid.text(row, column)).find((text) => fylkerOf(text));
    const key = `${label}\t${fylke ?? ''}\t${section}`;
    if (!known.has(key)) {
      known.set(
        key,
        placeIn(texts, { fylker: fylkerOf(fylke ?? '') ?? fylkerOf(section), isFormer }, gazetteer),
      );
    }
    const chosen = places[label];
    const place: Place | undefined =
      chosen !== undefined && isKommunenummer(chosen)
        ? { kind: 'kommune', number: chosen, by: 'name', isFormer: false, isMisnamed: false }
        : known.get(key);
    return { row, section, label, place, isNone: chosen === 'none' };
  });
}

/** The place that some texts tell together: the first that is sure, else what the first says. */
function placeIn(
  texts: readonly string[],
  around: { readonly fylker: readonly string[] | undefined; readonly isFormer: boolean },
  gazetteer: Gazetteer,
): Place | undefined {
  const told = texts
    .filter((text) => text !== '')
    .map((text) =>
      /^\d{3}$/.test(text) ? gazetteer.placeOfNumber(Number(text)) : gazetteer.placeOf(text, around),
    );
  const [first] = told;
  const kommune = told.find((place) => place?.kind === 'kommune');
  // A number that is no longer valid stays invalid, whatever name stands beside it.
  if (first?.kind === 'older' || first?.kind === 'divided' || first?.kind === 'fylke') return first;
  const other = told.find((place) => place?.kind === 'kommune' && place !== kommune);
  if (kommune?.kind === 'kommune' && other?.kind === 'kommune' && other.number !== kommune.number) {
    return { ...kommune, isMisnamed: true };
  }
  return kommune ?? told.find((place) => place !== undefined);
}
