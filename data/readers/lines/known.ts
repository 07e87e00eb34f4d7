import { placesIn } from '../../placeNames.ts';
import type { Tables } from '../../tables.ts';
import { unmarked } from './marks.ts';
import { type Says, type TitleOf, saysFrom } from './parts.ts';
import { rowBeginnings } from '../vocabulary.ts';
import { distance, matcher, normalise, once } from '../words.ts';

/** What the words of our tables tell of a line before the report is known. */
export interface Known {
  /** What a line says that is no row: see `partsOf`. */
  readonly says: Says;
  /** Whether a text can only be the beginning of a row: see `rowBeginnings`. */
  readonly beginsRow: (text: string) => boolean;
  /** Whether a line looks like a row, even if damaged: it has the number or name of a row, or consists mostly of figures. */
  readonly isRow: (text: string) => boolean;
  /** Whether a label is complete, so that no line below can continue it. */
  readonly endsRow: (label: string) => boolean;
  /** Whether a text continues a broken label: together they are nearer to a known label. */
  readonly goesOn: (label: string, text: string) => boolean;
  /** A line that begins as a note of `tables/merknader.json` does. */
  readonly beginsNote: (text: string) => boolean;
}

/** The code of the report whose title a text is. At most two letters may differ, since some titles are similar. */
function titlesOf({ reports }: Tables): TitleOf {
  const titles = reports.map(({ code, title }) => ({ code, title: normalise(title) }));
  const longest = Math.max(...reports.map(({ title }) => title.length));
  return (text) => {
    // A title may be broken and spaced, but is neither a single word nor a paragraph.
    if (text.length < 12 || text.length > 2 * longest) return undefined;
    const wanted = normalise(text);
    const near = titles.filter(
      ({ title }) => Math.abs(title.length - wanted.length) <= 2 && distance(title, wanted) <= 2,
    );
    return near.length === 1 ? near[0]?.code : undefined;
  };
}

/** How many letters must agree with the beginning of a known note; all letters of that beginning where it is shorter. */
const ENOUGH = 20;

function notesOf({ notes }: Tables): Known['beginsNote'] {
  const known = notes.map(({ begins }) => normalise(begins));
  return (text) => {
    const own = normalise(unmarked(text)).slice(0, ENOUGH);
    return known.some((begins) => begins.startsWith(own) && own.length >= Math.min(ENOUGH, begins.length));
  };
}

/** "3 av 79" and "3/79" count pages; a year is no number of a kommune. */
const COUNT = /\d+ ?(av|of|\/) ?\d+/gi;
const YEAR = /^(19|20)\d\d\b/;
const LONGEST_NAME = 200;
/** No report has this many other lines among its tables: if there are more, they are not set aside. */
const MOST_LOOKS = 2000;

function rowsOf(tables: Tables, beginsRow: Known['beginsRow']): Known['isRow'] {
  const names = () => [
    ...[...tables.kommuner, ...tables.fylker].flatMap(({ norwegianName, officialName }) => [
      norwegianName,
      officialName,
    ]),
    ...tables.kommuner.flatMap(({ otherNames }) => otherNames),
    ...tables.dimensions.flatMap(({ codes }) => codes.map(({ label }) => label)),
    ...tables.tiltak.flatMap(({ spellings }) => spellings),
  ];
  const label = once(() =>
    matcher(
      [...new Set(names().map((name) => normalise(name.replace(/\d/g, ''))))].map((name) => ({
        label: name,
        value: name,
      })),
    ),
  );
  const looked = new Map<string, boolean>();
  const look = (text: string): boolean => {
    if (beginsRow(text) && !YEAR.test(text)) return true;
    const words = text.replace(COUNT, '').split(' ').filter(Boolean);
    const figures = words.filter((word) => /^(\*|\d+)$/.test(word)).length;
    if (figures >= 2 && 2 * figures >= words.length) return true;
    // If the number is misread, only the name can be matched.
    const name = normalise(words.filter((word) => !/[\d*]/.test(word)).join(''));
    return name.length >= 3 && name.length <= LONGEST_NAME && label()(name).kind !== 'none';
  };
  return (text) => {
    const known = looked.get(text) ?? (looked.size >= MOST_LOOKS || look(text));
    looked.set(text, known);
    return known;
  };
}

/** The labels of rows that have no number, and of totals. */
const labelsIn = ({ dimensions, tiltak }: Tables): string[] => [
  ...dimensions.flatMap(({ codes }) =>
    codes.flatMap(({ label, spellings = [] }) => [label, `I alt ${label}`, ...spellings]),
  ),
  ...tiltak.flatMap(({ spellings }) => spellings.flatMap((spelling) => [spelling, `I alt ${spelling}`])),
];

/** The names of kommuner and fylker, and the other labels. Computed when needed: only pages with broken labels use them. */
function namesFrom(tables: Tables) {
  const labels = [...new Set(labelsIn(tables).map(normalise))];
  return {
    labels,
    ends: new Set(
      labels.filter((label) => !labels.some((other) => other !== label && other.startsWith(label))),
    ),
    places: new Map(
      (['kommune', 'fylke'] as const).flatMap((dimension) =>
        placesIn(dimension, tables).map(({ number, names }) => [number, names] as const),
      ),
    ),
    official: new Map(
      [...tables.kommuner, ...tables.fylker].map(({ number, officialName }) => [
        number as string,
        normalise(officialName),
      ]),
    ),
  };
}

/** How broken labels end and go on. Kommuner and fylker are known by their number, whichever of their names is printed. */
function labelsFrom(tables: Tables): Pick<Known, 'endsRow' | 'goesOn'> {
  const known = once(() => namesFrom(tables));
  const apart = (label: string): { apart: number; of: number } => {
    const [, number = '', name = ''] = /^(\d{4}|\d{2}(?= \p{Lu}))(.*)$/u.exec(label) ?? [];
    const own = normalise(name === '' ? label : name);
    const names = known().places.get(number) ?? known().labels;
    const near = names.map((each) => ({ apart: distance(own, each), of: each.length }));
    return near.reduce((a, b) => (b.apart < a.apart ? b : a), { apart: Infinity, of: 0 });
  };
  return {
    endsRow: (label) => {
      const [, number = '', name = ''] = /^(\d{4}|\d{2}(?= ))(.*)$/.exec(label) ?? [];
      const { ends, official } = known();
      return ends.has(normalise(label)) || (name !== '' && official.get(number) === normalise(name));
    },
    goesOn: (label, text) => {
      if (label.length + text.length > LONGEST_NAME) return false;
      const together = apart(`${label} ${text}`);
      return together.apart < apart(label).apart && 3 * together.apart <= together.of;
    },
  };
}

/** All of it for a set of tables. */
export function knownFrom(tables: Tables): Known {
  const beginsRow = rowBeginnings(tables);
  return {
    says: saysFrom(titlesOf(tables)),
    beginsRow,
    ...labelsFrom(tables),
    isRow: rowsOf(tables, beginsRow),
    beginsNote: notesOf(tables),
  };
}
