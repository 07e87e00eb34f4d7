import { csvParse } from 'd3-dsv';
import * as v from 'valibot';
import { DIMENSIONS, POPULATION_BANDS, type TiltakId, isTiltakId } from '../src/core/dataset.ts';
import { type Period, isPeriod, isYear, type Year } from '../src/core/period.ts';
import {
  type Fylke,
  type Kommune,
  type Kommunenummer,
  isFylkesnummer,
  isKommunenummer,
} from '../src/core/places.ts';
import { type Fault, SourceError } from './faults.ts';
import { type Population, countPopulation } from './population.ts';

/** The project's own tables, `data/tables/<name>`. */
export const TABLE_NAMES = [
  'kommuner.csv',
  'folkemengde.csv',
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
  fylkesnummer: v.custom<Fylke['number']>(
    (value) => typeof value === 'string' && isFylkesnummer(value),
    'two digits',
  ),
  fylkesnavn: text,
  fylkesnavn_norsk: text,
});

const PopulationRow = v.object({
  kommunenummer,
  aar: year,
  alder: v.picklist([...POPULATION_BANDS, '0-17', '67+']),
  personer: v.pipe(v.string(), v.regex(/^\d+$/, 'a whole number'), v.transform(Number)),
});
export type PopulationRow = v.InferOutput<typeof PopulationRow>;

const TiltakRows = v.array(
  v.strictObject({
    /** The report that the tiltak's figures stand in: `TILT120`. */
    report: text,
    id: tiltakId,
    names: v.strictObject({ nb: text, nn: text, en: text }),
    /** How the report writes it; broken and misread labels are matched to these. */
    spellings: v.array(text),
    sumOf: v.optional(v.pipe(v.array(tiltakId), v.minLength(2))),
  }),
);

const DimensionRows = v.array(
  v.strictObject({
    id: v.picklist(DIMENSIONS),
    label: text,
    codes: v.array(v.strictObject({ code: slug, label: text })),
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
  readonly population: Population;
  readonly tiltak: v.InferOutput<typeof TiltakRows>;
  readonly dimensions: v.InferOutput<typeof DimensionRows>;
  readonly notes: v.InferOutput<typeof NoteRows>;
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
  const kommuner = checked('kommuner.csv', v.array(KommuneRow), [...csvParse(texts['kommuner.csv'])]);
  const persons = checked('folkemengde.csv', v.array(PopulationRow), [...csvParse(texts['folkemengde.csv'])]);
  const tiltak = checked('tiltak.json', TiltakRows, json('tiltak.json'));
  const dimensions = checked('dimensjoner.json', DimensionRows, json('dimensjoner.json'));
  const notes = checked('merknader.json', NoteRows, json('merknader.json'));
  if (!kommuner || !persons || !tiltak || !dimensions || !notes || faults.length > 0) {
    throw new SourceError(faults);
  }
  const population = countPopulation(
    persons,
    kommuner.map((row) => row.kommunenummer),
  );
  return { ...placesOf(kommuner), population, tiltak, dimensions, notes };
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
