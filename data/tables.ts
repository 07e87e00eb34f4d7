import { csvParseRows } from 'd3-dsv';
import * as v from 'valibot';
import { DIMENSIONS, POPULATION_BANDS, type TiltakId, isTiltakId } from '../src/core/figures/dataset.ts';
import { type Period, isPeriod, isYear, type Year } from '../src/core/figures/period.ts';
import {
  type Fylke,
  type Kommune,
  type Kommunenummer,
  isFylkesnummer,
  isKommunenummer,
} from '../src/core/places/places.ts';
import { type Fault, SourceError } from './faults.ts';
import { type Population, countPopulation } from './population.ts';

/** The project's own tables, `data/tables/<name>`. */
export const TABLE_NAMES = [
  'kommuner.csv',
  'tidligere-numre.json',
  'folkemengde.csv',
  'rapporter.json',
  'tiltak.json',
  'dimensjoner.json',
  'merknader.json',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

const text = v.pipe(v.string(), v.minLength(1));
const kommunenummer = v.custom<Kommunenummer>(
  (value) => typeof value === 'string' && isKommunenummer(value),
  'four digits',
);
const fylkesnummer = v.custom<Fylke['number']>(
  (value) => typeof value === 'string' && isFylkesnummer(value),
  'two digits',
);
const year = v.custom<Year>((value) => typeof value === 'string' && isYear(value), 'a year');
const period = v.custom<Period>((value) => typeof value === 'string' && isPeriod(value), 'a month or a year');
const tiltakId = v.custom<TiltakId>(
  (value) => typeof value === 'string' && isTiltakId(value),
  "a tiltak's id",
);
const slug = v.pipe(v.string(), v.regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'a slug'));

const KommuneRow = v.object({
  kommunenummer,
  offisielt_navn: text,
  norsk_navn: text,
  /** Names in other languages, separated by `|`. */
  andre_navn: v.string(),
  fylkesnummer,
  fylkesnavn: text,
  fylkesnavn_norsk: text,
});

const FormerRow = <S extends v.GenericSchema>(number: S) =>
  v.array(
    v.strictObject({
      number,
      name: text,
      /** Today's numbers of the same area; a single one where only the number changed. */
      now: v.pipe(v.array(number), v.minLength(1)),
    }),
  );
const FormerRows = v.array(
  v.strictObject({
    /** The first and the last year in which these numbers were valid. */
    from: year,
    until: year,
    fylker: FormerRow(fylkesnummer),
    kommuner: FormerRow(kommunenummer),
  }),
);

const PopulationRow = v.object({
  kommunenummer,
  aar: year,
  alder: v.picklist([...POPULATION_BANDS, '0-17', '67+']),
  personer: v.pipe(v.string(), v.regex(/^\d+$/, 'a whole number'), v.transform(Number)),
});

const ReportRows = v.array(
  v.strictObject({
    code: v.pipe(v.string(), v.regex(/^TILT\d{3}$/, 'TILT and three digits')),
    /** As printed on its pages; a workbook may leave it out. */
    title: text,
    /** The site is published from this report: the command accepts it only with every table. */
    complete: v.exactOptional(v.literal(true)),
  }),
);

const TiltakRows = v.array(
  v.strictObject({
    /** The report that the tiltak's figures stand in: `TILT120`. */
    report: text,
    id: tiltakId,
    names: v.strictObject({ nb: text, nn: text, en: text }),
    /** How the report spells it; broken and misread labels are matched to these spellings. */
    spellings: v.array(text),
    /** A measure that a report may leave out, or print only some rows of: it is small, or of some years only. */
    optional: v.exactOptional(v.literal(true)),
    sumOf: v.optional(v.pipe(v.array(tiltakId), v.minLength(1))),
    /** Whether the report has it by place and person. By default measures have such tables and sums have not. */
    tabled: v.exactOptional(v.boolean()),
  }),
);

const DimensionRows = v.array(
  v.strictObject({
    id: v.picklist(DIMENSIONS),
    label: text,
    /** The first year whose reports have the table. */
    from: v.exactOptional(year),
    codes: v.array(
      v.strictObject({
        code: slug,
        label: text,
        /** Other spellings in reports, apart from broken or misread ones. */
        spellings: v.exactOptional(v.array(text)),
      }),
    ),
  }),
);

const NoteRows = v.array(
  v.strictObject({
    id: slug,
    /** How the paragraph in the report begins. */
    begins: text,
    from: v.optional(period),
    dimension: v.optional(v.picklist(DIMENSIONS)),
  }),
);

export interface Tables {
  readonly kommuner: readonly Kommune[];
  readonly fylker: readonly Fylke[];
  /** Numbers that were valid once, by the years of it: see former.ts. */
  readonly former: v.InferOutput<typeof FormerRows>;
  readonly population: Population;
  readonly reports: v.InferOutput<typeof ReportRows>;
  readonly tiltak: v.InferOutput<typeof TiltakRows>;
  readonly dimensions: v.InferOutput<typeof DimensionRows>;
  readonly notes: v.InferOutput<typeof NoteRows>;
}

/** Whether a report has a tiltak by place and person, and so the map can show it. */
export const isTabled = ({ tabled, sumOf }: Tables['tiltak'][number]): boolean =>
  tabled ?? sumOf === undefined;

/**
 * The rows of a CSV by their headings. d3's own parser makes a function from the headings as code, which the page's policy
 * forbids.
 */
function rowsOfCsv(text: string): unknown[] {
  const [headings = [], ...rows] = csvParseRows(text);
  return rows.map((cells) => Object.fromEntries(headings.map((heading, i) => [heading, cells[i]])));
}

/**
 * Reads the project's own tables from their texts. @throws SourceError with every fault found: file, row and field.
 */
export function parseTables(texts: Readonly<Record<TableName, string>>): Tables {
  const faults: Fault[] = [];
  const checked = <S extends v.GenericSchema>(name: TableName, schema: S, rows: unknown) => {
    const result = v.safeParse(schema, rows);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      faults.push({
        file: name,
        where: v.getDotPath(issue) ?? 'the file',
        found: issue.received,
        expected: issue.message,
      });
    }
    return undefined;
  };
  const json = (name: TableName): unknown => {
    try {
      return JSON.parse(texts[name]);
    } catch (error) {
      faults.push({ file: name, found: String(error), expected: 'JSON' });
      return [];
    }
  };
  const kommuner = checked('kommuner.csv', v.array(KommuneRow), rowsOfCsv(texts['kommuner.csv']));
  const former = checked('tidligere-numre.json', FormerRows, json('tidligere-numre.json'));
  const persons = checked('folkemengde.csv', v.array(PopulationRow), rowsOfCsv(texts['folkemengde.csv']));
  const reports = checked('rapporter.json', ReportRows, json('rapporter.json'));
  const tiltak = checked('tiltak.json', TiltakRows, json('tiltak.json'));
  const dimensions = checked('dimensjoner.json', DimensionRows, json('dimensjoner.json'));
  const notes = checked('merknader.json', NoteRows, json('merknader.json'));
  if (!kommuner || !former || !persons || !reports || !tiltak || !dimensions || !notes || faults.length > 0) {
    throw new SourceError(faults);
  }
  const population = countPopulation(
    persons,
    kommuner.map((row) => row.kommunenummer),
  );
  return { ...placesOf(kommuner), former, population, reports, tiltak, dimensions, notes };
}

function placesOf(rows: readonly v.InferOutput<typeof KommuneRow>[]): Pick<Tables, 'kommuner' | 'fylker'> {
  const fylker = new Map(
    rows.map((row) => [
      row.fylkesnummer,
      { number: row.fylkesnummer, officialName: row.fylkesnavn, norwegianName: row.fylkesnavn_norsk },
    ]),
  );
  const kommuner = rows.map((row) => ({
    number: row.kommunenummer,
    officialName: row.offisielt_navn,
    norwegianName: row.norsk_navn,
    otherNames: row.andre_navn === '' ? [] : row.andre_navn.split('|'),
    fylke: row.fylkesnummer,
  }));
  return { kommuner, fylker: [...fylker.values()] };
}
