import type { Place } from '../words/places.ts';
import type { Grid } from './grid.ts';

/** A column that tells places. */
export interface PlaceColumn {
  readonly column: number;
  readonly tells: 'kommune' | 'fylke';
  /** By bare numbers: `301`. */
  readonly isNumbers: boolean;
  /** The rows whose kommune it tells, from the top. */
  readonly rows: readonly number[];
  /** How many kommuner it tells. */
  readonly kommuner: number;
}

/** Such a part of a column must be places, where rows have something beside them. */
const LEAST = 0.3;
const LEAST_NUMBERS = 0.8;
const HEADS_KOMMUNE = /komm|region|geograf|knr|sted|område/i;
const HEADS_FYLKE = /fylke|fnr/i;

const isKommune = (place: Place | undefined): boolean =>
  place?.kind === 'kommune' ||
  place?.kind === 'ambiguous' ||
  place?.kind === 'divided' ||
  place?.kind === 'older';

/** What a column holds of places. */
function tally(grid: Grid, column: number, rows: readonly number[]) {
  const told: number[] = [];
  const kommuner = new Set<string>();
  let [filled, bare, bareKommuner, like, fylker, twoDigits] = [0, 0, 0, 0, 0, 0];
  let heading = '';
  for (const row of rows) {
    const value = grid.at(row, column);
    if (value === undefined) continue;
    filled += 1;
    const isBare = grid.isBare(row, column);
    if (isBare) bare += 1;
    const place = grid.place(row, column);
    if (place === undefined) {
      if (heading === '' && value.kind === 'text' && !isBare) heading = value.text;
      continue;
    }
    if (!isBare) like += 1;
    if (place.kind === 'fylke') {
      fylker += 1;
      if (/^\s*\d{2}\s*$/.test(grid.text(row, column))) twoDigits += 1;
    }
    // Bare digits that were a number once are more often a figure.
    if (isKommune(place) && !(isBare && place.kind === 'older')) {
      told.push(row);
      if (isBare) bareKommuner += 1;
      kommuner.add(place.kind === 'kommune' ? `${place.number} ${place.by}` : grid.text(row, column));
    }
  }
  return { told, kommuner, filled, bare, bareKommuner, like, fylker, twoDigits, heading };
}

/** The columns of a sheet that tell places. Only rows with something beside the place count: notes and titles have nothing. */
export function placeColumnsIn(grid: Grid): PlaceColumn[] {
  const rows: number[] = [];
  for (let row = 0; row < grid.height; row++) {
    let filled = 0;
    for (let column = 0; column < grid.width && filled < 2; column++) {
      if (grid.at(row, column) !== undefined) filled += 1;
    }
    if (filled >= 2) rows.push(row);
  }
  const columns: PlaceColumn[] = [];
  for (let column = 0; column < grid.width; column++) {
    const { told, kommuner, filled, bare, bareKommuner, like, fylker, twoDigits, heading } = tally(
      grid,
      column,
      rows,
    );
    // Oslo is a fylke too: by its name alone, among fylker, it tells no kommune.
    const others = kommuner.size - (fylker > 0 && kommuner.has('0301 name') ? 1 : 0);
    const isNumbers = bare > filled / 2;
    const isEnough = isNumbers
      ? bareKommuner >= LEAST_NUMBERS * bare && (kommuner.size >= 2 || HEADS_KOMMUNE.test(heading))
      : like >= LEAST * filled;
    if (others > 0 && isEnough) {
      columns.push({ column, tells: 'kommune', isNumbers, rows: told, kommuner: kommuner.size });
    } else if (
      fylker > 0 &&
      fylker + (kommuner.size > 0 ? told.length : 0) >= 0.6 * filled &&
      (twoDigits < fylker || HEADS_FYLKE.test(heading))
    ) {
      columns.push({ column, tells: 'fylke', isNumbers: twoDigits > 0, rows: [], kommuner: 0 });
    }
  }
  // A column of figures may be numbers of kommuner by chance: a sheet that names its kommuner says which they are.
  const named = columns.filter(({ tells, isNumbers }) => tells === 'kommune' && !isNumbers);
  return columns.filter(({ tells, isNumbers, column, rows: own }) => {
    if (tells !== 'kommune' || !isNumbers || named.length === 0) return true;
    const agree = own.filter((row) => named.some((other) => isSame(grid, row, column, other.column)));
    return agree.length >= own.length / 2;
  });
}

/** Whether two cells of a row tell one kommune. */
export function isSame(grid: Grid, row: number, a: number, b: number): boolean {
  const [one, other] = [grid.place(row, a), grid.place(row, b)];
  if (one?.kind === 'ambiguous' && other?.kind === 'kommune') return one.numbers.includes(other.number);
  if (one?.kind === 'kommune' && other?.kind === 'ambiguous') return other.numbers.includes(one.number);
  if (one?.kind === 'kommune' && other?.kind === 'kommune') return one.number === other.number;
  // 1507 and "Ålesund", which is 1508 today.
  return one !== undefined && other !== undefined && (one.kind === 'divided' || one.kind === other.kind);
}
