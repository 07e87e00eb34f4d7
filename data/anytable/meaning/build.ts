import type { Grid } from '../grid/grid.ts';
import type { PeriodKind } from '../words/periods.ts';
import type { ColumnMeaning } from './measures.ts';
import { commonWords, decimalsFor, kindOf, nameOf } from './measures.ts';
import type { CellReader } from './figures.ts';
import { saysNothing, unitWithin } from '../words/units.ts';
import type { PlacedRow } from './rows.ts';
import type { Choices, FigureCell, Measure, MeasureFigures, Time } from './types.ts';

/** Where a row's figures belong. */
export interface Target {
  readonly row: PlacedRow;
  readonly level: 'kommuner' | 'fylker' | 'country';
  readonly number: string;
  /** The time of the row, where rows tell it. */
  readonly when: Time | undefined;
  /** The values of the columns whose values are different figures. */
  readonly measure: readonly string[];
}

export interface Built {
  readonly times: readonly Time[];
  readonly measures: readonly Measure[];
  readonly figures: readonly MeasureFigures[];
  /** Places that have two figures at once. */
  readonly twice: readonly string[];
}

const KINDS: readonly PeriodKind[] = ['day', 'month', 'quarter', 'tertial', 'half', 'year', 'span'];
const order = (a: Time, b: Time): number => {
  const kind = ({ kind }: Time) => (kind === 'undated' ? -1 : KINDS.indexOf(kind));
  return kind(a) - kind(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
};
const UNDATED: Time = { kind: 'undated', id: '' };

interface Making {
  readonly words: readonly string[];
  readonly index: number;
  unit: string | undefined;
  decimals: number;
  isWhole: boolean;
  hasNegative: boolean;
  largest: number;
  readonly places: Map<string, FigureCell[]>;
}

/** Names for measures whose columns differ in their texts. */
export interface Naming {
  readonly fallback: string;
  readonly unit: string | undefined;
  readonly kinds: Choices['kinds'];
  readonly units: Choices['units'];
}

/** Puts the figures of rows in their places. A place with two different figures at once has none of them. */
export function build(
  grid: Grid,
  targets: readonly Target[],
  columns: readonly ColumnMeaning[],
  timeOf: (column: ColumnMeaning) => Time | undefined,
  reader: CellReader,
  naming: Naming,
): Built {
  const times = new Map<string, Time>();
  const timesByColumn = columns.map(timeOf);
  const timesByTarget = targets.map(({ when }) => when);
  for (const time of [...timesByTarget, ...timesByColumn])
    if (time) times.set(`${time.kind} ${time.id}`, time);
  const ordered = [...times.values()].sort(order);
  if (ordered.length === 0) ordered.push(UNDATED);
  const indexOf = new Map(ordered.map((time, i) => [`${time.kind} ${time.id}`, i]));
  const newest = ordered.length - 1;
  const index = (time: Time | undefined): number | undefined =>
    time === undefined ? undefined : indexOf.get(`${time.kind} ${time.id}`);
  const indexByColumn = timesByColumn.map((time) => index(time) ?? newest);

  const makings = new Map<string, Making>();
  const twice = new Set<string>();
  /** Of each column the measure by what the row says: rows that say the same come one after another. */
  const at = columns.map(() => new Map<string, Making>());
  const making = (column: number, said: readonly string[], key: string): Making => {
    const own = columns[column];
    const heading = own?.words ?? [];
    // "Antall", "value": the heading of the figures of all measures tells none of them.
    const words = said.length > 0 && columns.length === 1 ? said : [...said, ...heading];
    const id = `${nameOf(words)}\t${own?.unit ?? ''}`;
    const made: Making = makings.get(id) ?? {
      words,
      index: makings.size,
      unit: own?.unit,
      decimals: 0,
      isWhole: true,
      hasNegative: false,
      largest: 0,
      places: new Map(),
    };
    makings.set(id, made);
    at[column]?.set(key, made);
    return made;
  };

  for (const { row, level, number, when, measure } of targets) {
    const place = `${level} ${number}`;
    const ofRow = index(when);
    const said = measure.join('\t');
    for (let c = 0; c < columns.length; c++) {
      const own = columns[c];
      if (own === undefined) continue;
      const { cell, decimals, unit } = reader.read(grid.at(row.row, own.column));
      const made = at[c]?.get(said) ?? making(c, measure, said);
      let cells = made.places.get(place);
      if (cells === undefined) {
        cells = Array.from({ length: ordered.length }, () => null);
        made.places.set(place, cells);
      }
      if (cell === null) continue;
      const time = ofRow ?? indexByColumn[c] ?? newest;
      const before = cells[time];
      if (before !== null && before !== undefined && before !== cell) {
        // A number that was not in use has a point where the one in use has a figure.
        if (before === '.') cells[time] = cell;
        else if (cell !== '.') twice.add(place);
        if (before !== '.' && cell !== '.') continue;
      } else cells[time] = cell;
      if (typeof cell !== 'number' || level !== 'kommuner') continue;
      made.unit ??= unit;
      if (decimals > made.decimals) made.decimals = decimals;
      if (!Number.isInteger(cell) || decimals > 0) made.isWhole = false;
      if (cell < 0) made.hasNegative = true;
      if (Math.abs(cell) > made.largest) made.largest = Math.abs(cell);
    }
  }
  for (const { places } of makings.values()) for (const place of twice) places.delete(place);
  return { times: ordered, ...named([...makings.values()], naming), twice: [...twice] };
}

const figuresOf = ({ places }: Making): MeasureFigures => {
  const of = (level: string) =>
    Object.fromEntries(
      [...places]
        .filter(([place]) => place.startsWith(`${level} `))
        .map(([place, cells]) => [place.slice(level.length + 1), cells] as const),
    );
  return { kommuner: of('kommuner'), fylker: of('fylker'), country: of('country')[''] };
};

/** The measures, named by what distinguishes them; measures without a single cell are dropped. */
function named(makings: readonly Making[], naming: Naming): Pick<Built, 'measures' | 'figures'> {
  const kept = makings.filter(({ places }) =>
    [...places.values()].some((cells) => cells.some((cell) => cell !== null)),
  );
  const common = commonWords(kept.map(({ words }) => words));
  const used = new Map<string, number>();
  const measures = kept.map(({ words, unit: own, decimals, isWhole, hasNegative, largest }): Measure => {
    const unit = own ?? words.map(unitWithin).findLast((said) => said !== undefined) ?? naming.unit;
    const telling = words.filter((part) => !saysNothing(part));
    const short =
      kept.length === 1 ? nameOf(telling) : nameOf(words.filter((part) => !common.includes(part)));
    const name = short !== '' ? short : telling.length > 0 ? nameOf(telling) : naming.fallback;
    const same = used.get(name) ?? 0;
    used.set(name, same + 1);
    // Two measures of one name differ in their unit.
    const id = same === 0 ? name : unit === undefined ? `${name} (${same + 1})` : `${name} (${unit})`;
    const said = [...words, naming.fallback].join(' ');
    const saidUnit = naming.units?.[id] ?? unit;
    return {
      id,
      name: id,
      kind: naming.kinds?.[id] ?? kindOf(kept.length === 1 ? said : nameOf(words), saidUnit, isWhole),
      unit: saidUnit,
      decimals: decimalsFor(decimals, largest),
      hasNegative,
    };
  });
  return { measures, figures: kept.map(figuresOf) };
}
