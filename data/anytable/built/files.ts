import { USUAL, classesOf as classesOfValues } from '../../../src/core/classes/breaks.ts';
import {
  type Catalogue,
  type CatalogueFile,
  DIMENSIONS,
  FORMAT,
  type TiltakFile,
  type TiltakId,
  decodeCatalogue,
  decodePopulation,
  fileOf,
  headOf,
  headYears,
  otherYears,
  partFor,
} from '../../../src/core/figures/dataset.ts';
import type { OwnFiles } from '../../../src/core/figures/own.ts';
import { denominatorOf, perThousand } from '../../../src/core/figures/measures.ts';
import { type Month, type Year, yearOf } from '../../../src/core/figures/period.ts';
import { SCALES, type Scale } from '../../../src/core/figures/scale.ts';
import type { Kommunenummer } from '../../../src/core/places/places.ts';
import { type Tables, placesOf, populationFrom, populationOf } from '../from.ts';
import type { FigureCell, Figures, Measure, MeasureFigures, ShownMeasure, Time } from '../meaning/types.ts';
import { stepsOf } from './steps.ts';

/** A table's figures with one value of each split. */
export interface Cut {
  readonly parts: readonly string[];
  readonly figures: Figures;
}

/** What the map shows of a table, and what the page must know of it. */
export interface BuiltTable {
  readonly files: OwnFiles;
  readonly measures: readonly ShownMeasure[];
  readonly times: Readonly<Record<string, Time>>;
  readonly newest: Month | undefined;
}

/** The build's release: never stored, and never compared with another build's. */
const NO_RELEASE = '0'.repeat(12);
/** No date of a table is shown, since few tell one. */
const NO_DATE = '1970-01-01';

const keyOf = ({ kind, id }: Time): string => `${kind} ${id}`;
const isHidden = (cell: FigureCell): cell is '*' | `<${number}` => typeof cell === 'string' && cell !== '.';

/**
 * The most that any hidden figure of a measure can be: one less than the number that all are said to be below. Undefined where
 * that is not said of all of them, and of a rate, since it is said of the persons behind it.
 */
function hiddenOf({ kind }: Measure, rows: readonly (readonly FigureCell[])[]): number | undefined {
  const hidden = rows.flatMap((cells) => cells.filter(isHidden));
  if (kind === 'rate' || hidden.length === 0 || hidden.includes('*')) return undefined;
  return Math.ceil(hidden.reduce((most, cell) => Math.max(most, Number(cell.slice(1))), 0)) - 1;
}

type Row = TiltakFile['total'];
const written = (cell: FigureCell | undefined): Row[number] =>
  cell === undefined || cell === '.' ? null : typeof cell === 'string' ? '*' : cell;

/** A measure with its rows, over all steps of the table. */
interface Made {
  readonly id: TiltakId;
  readonly name: string;
  readonly shown: ShownMeasure;
  readonly rows: Readonly<Record<'kommune' | 'fylke', Readonly<Record<string, Row>>>>;
  readonly total: Row;
}

function madeOf(
  measure: Measure,
  { kommuner, fylker, country }: MeasureFigures,
  id: string,
  parts: readonly string[],
  name: string,
  columns: readonly (number | undefined)[],
): Made {
  const rowOf = (cells: readonly FigureCell[] = []): Row =>
    columns.map((column) => written(column === undefined ? undefined : cells[column]));
  const rowsOf = (rows: MeasureFigures['kommuner']) =>
    Object.fromEntries(
      Object.entries(rows)
        .map(([number, cells]) => [number, rowOf(cells)] as const)
        .filter(([, row]) => row.some((cell) => cell !== null)),
    );
  const rows = { kommune: rowsOf(kommuner), fylke: rowsOf(fylker) };
  return {
    id: id as TiltakId,
    name,
    shown: {
      id,
      measure: measure.id,
      parts,
      table: {
        rate: measure.kind === 'rate',
        decimals: measure.decimals,
        signed: measure.hasNegative,
        fylker: Object.keys(rows.fylke).length > 0,
        hidden: hiddenOf(measure, [...Object.values(kommuner), ...Object.values(fylker)]),
      },
    },
    rows,
    total: rowOf(country),
  };
}

/** The newest step of the kind that most times are of, at which a place has a figure. */
function newestOf(byStep: ReturnType<typeof stepsOf>, rows: readonly Row[]): Month | undefined {
  const has = byStep.map((_, i) => rows.some((row) => typeof row[i] === 'number'));
  const count = (kind: Time['kind']) => byStep.filter(([, time]) => time.kind === kind).length;
  const most = Math.max(...byStep.map(([, { kind }], i) => (has[i] ? count(kind) : 0)));
  return byStep.findLast(([, { kind }], i) => has[i] && count(kind) === most)?.[0];
}

/** The numbers of a measure on a scale, at all steps, from the least. A large table has hundreds of thousands of them. */
function sortedValues(
  catalogue: Catalogue,
  rows: Made['rows']['kommune'],
  scale: Scale,
  steps: readonly Month[],
): Float64Array {
  const values: number[] = [];
  const years = steps.map(yearOf);
  for (const [number, row] of Object.entries(rows)) {
    const known = new Map<Year, number | undefined>();
    row.forEach((cell, i) => {
      const [step, year] = [steps[i], years[i]];
      if (typeof cell !== 'number' || step === undefined || year === undefined) return;
      if (scale === 'antall') {
        values.push(cell);
        return;
      }
      // All steps of a year have the same inhabitants.
      if (!known.has(year)) {
        known.set(year, denominatorOf(catalogue, scale, number as Kommunenummer, step)?.persons);
      }
      const persons = known.get(year);
      if (persons !== undefined) values.push(perThousand(cell, persons));
    });
  }
  return Float64Array.from(values).sort();
}

/** The class breaks of a measure, over all steps. A rate has no figures per inhabitant. */
function classesOf(
  catalogue: Catalogue,
  { rows, shown }: Made,
  steps: readonly Month[],
): TiltakFile['classes'] {
  const entries = SCALES.map((scale) => {
    if (shown.table.rate && scale !== 'antall') {
      return [scale, { breaks: [], range: null, decimals: 0 }] as const;
    }
    const values = sortedValues(catalogue, rows.kommune, scale, steps);
    const { breaks, range, decimals } = classesOfValues(values, USUAL.classCount, USUAL.method);
    return [scale, { breaks: [...breaks], range: range ? [...range] : null, decimals }] as const;
  });
  return Object.fromEntries(entries) as TiltakFile['classes'];
}

/**
 * The files of a table, as the page reads those of a report: a catalogue, and each measure's figures. Links call the measures
 * by their number, so that no link tells what is in the file. `all`: the values that stand for a whole split, which no name
 * needs.
 */
export function filesOf(cuts: readonly Cut[], all: ReadonlySet<string>, tables: Tables): BuiltTable {
  const times = new Map(cuts.flatMap(({ figures }) => figures.times.map((time) => [keyOf(time), time])));
  const byStep = stepsOf([...times.values()]);
  const steps = byStep.map(([step]) => step);
  let n = 0;
  const made = cuts.flatMap(({ parts, figures }) => {
    const at = new Map(figures.times.map((time, i) => [keyOf(time), i]));
    const columns = byStep.map(([, time]) => at.get(keyOf(time)));
    return figures.measures.flatMap((measure, i) => {
      const own = figures.figures[i];
      const name = [measure.name, ...parts.filter((part) => !all.has(part))].join(' · ');
      return own ? [madeOf(measure, own, `tall-${++n}`, parts, name, columns)] : [];
    });
  });
  const from = populationFrom(steps, tables);
  const denominated = { periods: steps, populationFrom: from };
  const file: CatalogueFile = {
    format: FORMAT,
    release: NO_RELEASE,
    // A report for each, since none of them is published beside another.
    reports: made.map(({ id, name, rows }) => ({
      code: id,
      title: name,
      updated: NO_DATE,
      periods: [...steps],
      lacks: {
        [id]: DIMENSIONS.filter(
          (dimension) =>
            dimension !== 'i-alt' &&
            dimension !== 'kommune' &&
            (dimension !== 'fylke' || Object.keys(rows.fylke).length === 0),
        ),
      },
    })),
    tiltak: made.map(({ id, name }) => ({ id, report: id, names: { nb: name, nn: name, en: name } })),
    periods: [...steps],
    notes: [],
    ...placesOf(tables),
    population: populationOf(headYears(denominated), tables),
    ...(from.size > 0 && { populationFrom: Object.fromEntries(from) }),
  };
  const first = decodeCatalogue(file);
  const others = { format: FORMAT, population: populationOf(otherYears(first), tables) } as const;
  const catalogue: Catalogue = {
    ...first,
    population: new Map([...first.population, ...decodePopulation(others, first)]),
  };
  const head = headOf(steps);
  const heads = steps.length - head.length;
  const parts =
    partFor(catalogue, steps) === 'history' ? (['head', 'history'] as const) : (['head'] as const);
  const texts = made.flatMap((one) => {
    const classes = classesOf(catalogue, one, steps);
    return parts.map((part) => {
      const cut = (row: Row): Row => (part === 'head' ? row.slice(heads) : row);
      const cutAll = (rows: Readonly<Record<string, Row>>) =>
        Object.fromEntries(Object.entries(rows).map(([number, row]) => [number, cut(row)]));
      const content: TiltakFile = {
        format: FORMAT,
        tiltak: one.id,
        report: one.id,
        updated: NO_DATE,
        periods: [...(part === 'head' ? head : steps)],
        classes,
        total: cut(one.total),
        tables: {
          kommune: cutAll(one.rows.kommune),
          ...(one.shown.table.fylker && { fylke: cutAll(one.rows.fylke) }),
        },
      };
      return [`tiltak/${fileOf(one.id, part)}`, JSON.stringify(content)] as const;
    });
  });
  return {
    files: Object.fromEntries([
      ['catalogue.json', JSON.stringify(file)],
      ...(Object.keys(others.population).length > 0
        ? [['folkemengde.json', JSON.stringify(others)] as const]
        : []),
      ...texts,
    ]),
    measures: made.map(({ shown }) => shown),
    times: Object.fromEntries(byStep),
    newest: newestOf(byStep, Object.values(made[0]?.rows.kommune ?? {})),
  };
}
