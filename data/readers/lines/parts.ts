import { monthNumber } from './months.ts';
import type { Edge, Line } from './line.ts';
import { tidy } from '../words.ts';

/** A line without the place where it stands. */
type Placeless<L> = L extends unknown ? Omit<L, 'where'> : never;
/** The things that a line without cells may say; several may stand side by side. */
export type Part = Placeless<
  Extract<Line, { kind: 'title' | 'updated' | 'period' | 'section' | 'aside' | 'text' }>
>;
/** The code of the report whose title a text is; undefined for any other text. */
export type TitleOf = (text: string) => string | undefined;

// For normalised texts, in which every space is a single ordinary space.
const TITLE = /^(TILT\d{3}) (.+)/;
const UPDATED = /^Rapport oppdatert ?:? ?(.*)/i;
/** The first year may be left out: "Januar - august 2026". */
const PERIOD = /^(\p{L}+)(?: (\d{4}))? ?[-–—] ?(\p{L}+) (\d{4})$|^(\p{L}+) (\d{4})$/u;
/** "Periode: 2026 01 - 2026 08" */
const NUMBERED = /^(?:periode ?:? ?)?(\d{4}) (\d{2}) ?[-–—] ?(\d{4}) (\d{2})$/i;
/** A section's title names two dimensions in a few words and holds no digit and no `*`, so that no lost row is taken for one. */
const SECTION = /^(?=.*tiltak)\p{L}[\p{L}-]*( [\p{L}-]+){0,3} og [\p{L}-]+( [\p{L}-]+){0,3}$/iu;

/** Separators between unrelated parts of a line. */
const BETWEEN = /[|¦‖·•\t]|\s{3,}/u;
/** What may stand between two things besides spaces. */
const LOOSE = String.raw`[\s,;:.|¦‖·•–—-]`;
const IS_LOOSE = new RegExp(LOOSE, 'u');

/** A text without separators at its ends. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && IS_LOOSE.test(text[from] ?? '')) from += 1;
  while (to > from && IS_LOOSE.test(text[to - 1] ?? '')) to -= 1;
  return text.slice(from, to);
}

const PAGE = String.raw`(?:side|sida|sidan|page|seite|pagina|página|sivu|siidu) ?\d+(?: ?(?:av|af|of|von|van|sur|de|\/|-|–) ?\d+)?|\d+ ?\/ ?\d+|\(\d+ ?\/ ?\d+\)`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AP]\.?M\.?)?`;
const DATE = String.raw`\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}`;
const CLOCK = String.raw`(?:${DATE})(?:,? (?:kl\.? ?)?${TIME})?`;
const ADDRESS = String.raw`(?:https?|file|ftp):\/\/\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.(?:no|com|html?|pdf|xlsx?|ods|txt)(?:\/\S*)?`;
const SOURCE = String.raw`(?:kilde|kjelde|gáldu|source) ?: ?nav\b`;
const DATED = String.raw`Rapport oppdatert ?:? ?(\d{1,2}\.\d{1,2}\.\d{4})(?:,? (?:kl\.? ?)?${TIME})?`;
const MONTHS = String.raw`\p{L}+(?: \d{4})? ?[-–—] ?\p{L}+ \d{4}|(?:periode ?:? ?)?\d{4} \d{2} ?[-–—] ?\d{4} \d{2}`;

/** What may stand at either end of a line beside other things. The date of the report before any other. */
const KNOWN = [DATED, PAGE, SOURCE, MONTHS, CLOCK, ADDRESS].map((source) => ({
  source,
  first: new RegExp(`^(${source})(?=${LOOSE}|$)`, 'iu'),
  last: new RegExp(`(?<=^|${LOOSE})(${source})$`, 'iu'),
  whole: new RegExp(`^(?:${source})$`, 'iu'),
}));
const IS_DATED = new RegExp(`^${DATED}(?=${LOOSE}|$)`, 'iu');
const ASIDE = KNOWN.filter(({ source }) => source === PAGE || source === CLOCK || source === ADDRESS);
/** "Kilde: NAV, Arbeids- og velferdsdirektoratet": whose figures they are, in a few words. */
const FROM = /^(?:kilde|kjelde|gáldu|source) ?: ?[^\d*]{1,80}$/iu;

/** Everything known contains a number or one of these words, so most lines of prose are recognised quickly. */
const HINT = /\d|tiltak|oppdatert|kilde|kjelde|gáldu|source|www|:\/\/|\.\p{L}/iu;
/** A line with more parts than this, or longer than this, is prose and is not searched. */
const MOST_PARTS = 8;
const LONGEST = 300;

function periodIn(text: string): readonly [Edge, Edge] | undefined {
  const [, firstOf, firstMonth, lastOf, lastMonth] = NUMBERED.exec(text) ?? [];
  if (firstOf !== undefined && firstMonth !== undefined && lastOf !== undefined && lastMonth !== undefined) {
    return [
      { month: firstMonth, year: firstOf },
      { month: lastMonth, year: lastOf },
    ];
  }
  const [, first, firstYear, last, lastYear, only, onlyYear] = PERIOD.exec(text) ?? [];
  if (only !== undefined && onlyYear !== undefined) {
    return [
      { month: only, year: onlyYear },
      { month: only, year: onlyYear },
    ];
  }
  if (first === undefined || last === undefined || lastYear === undefined) return undefined;
  return [
    { month: first, year: firstYear ?? lastYear },
    { month: last, year: lastYear },
  ];
}

/** Whether a text names two months, and not any other two words. */
const isPeriod = (text: string): boolean =>
  periodIn(text)?.every(({ month }) => monthNumber(month) !== undefined) ?? false;

/** What a whole text is; undefined for prose and for anything unknown. */
function wholeOf(text: string, titleOf: TitleOf): Part | undefined {
  const words = periodIn(text);
  if (words !== undefined) return { kind: 'period', words };
  if (ASIDE.some(({ whole }) => whole.test(text))) return { kind: 'aside' };
  const known = titleOf(text);
  if (known !== undefined) return { kind: 'title', code: known, title: text };
  return SECTION.test(text) ? { kind: 'section' } : undefined;
}

/** A title or a date that goes on to the end of its line, whatever that is; words that tell the source. */
function openOf(text: string): Part | undefined {
  const [, code, title] = TITLE.exec(text) ?? [];
  if (code !== undefined && title !== undefined) return { kind: 'title', code, title };
  const [, date] = UPDATED.exec(text) ?? [];
  if (date !== undefined) return { kind: 'updated', date };
  return FROM.test(text) ? { kind: 'aside' } : undefined;
}

/**
 * Everything that a text says, if all of it is known: "Rapport oppdatert: 04.03.2026 Side 1 av 79". Only the date of the
 * report is found beside other words too. Undefined for prose and for anything unknown.
 */
function knownIn(text: string, titleOf: TitleOf, most: number): Part[] | undefined {
  if (text === '') return [];
  const whole = wholeOf(text, titleOf);
  // Beside other things only what names two months is a period.
  const isAlone = most === MOST_PARTS;
  if (whole !== undefined && (isAlone || whole.kind !== 'period' || isPeriod(text))) return [whole];
  if (most === 0) return undefined;
  // A date that can't be read is kept as printed.
  if (UPDATED.test(text) && !IS_DATED.test(text)) return [openOf(text) ?? textOf(text)];
  // Separators may also stand before or behind all parts.
  const own = trimmed(text);
  if (own !== text) return knownIn(own, titleOf, most - 1);
  for (const { source, first, last } of KNOWN) {
    for (const place of [last, first]) {
      const found = place.exec(text);
      const [thing = '', , date = ''] = found ?? [];
      if (found === null || (source === MONTHS && !isPeriod(thing))) continue;
      const part: Part =
        source === DATED ? { kind: 'updated', date } : (wholeOf(thing, titleOf) ?? { kind: 'aside' });
      const rest = trimmed(place === last ? text.slice(0, found.index) : text.slice(thing.length));
      const beside = knownIn(rest, titleOf, most - 1) ?? (source === DATED ? [textOf(rest)] : undefined);
      if (beside === undefined) continue;
      return place === last ? [...beside, part] : [part, ...beside];
    }
  }
  const open = openOf(text);
  return open && [open];
}

const noTitle: TitleOf = () => undefined;
const textOf = (text: string): Part => ({ kind: 'text', text: tidy(text) });

/** What a piece says even if the pieces beside it are prose. A month alone may be part of a sentence. */
function standsAlone(part: Part): boolean {
  if (part.kind !== 'period') return part.kind !== 'text' && part.kind !== 'section';
  const [first, last] = part.words;
  return first.month !== last.month || first.year !== last.year;
}

/**
 * What a line says that is no row: its cells, or pieces of text that stand apart, one after the other. Title, date,
 * period, source and page number may stand side by side in any order. A line without anything known is one text.
 */
export function partsOf(cells: readonly string[], titleOf: TitleOf = noTitle): readonly Part[] {
  const pieces = cells
    .flatMap((cell) => cell.split(BETWEEN))
    .map(tidy)
    .filter(Boolean);
  const joined = pieces.join(' ');
  if (joined === '') return [];
  if (joined.length > LONGEST || pieces.length > MOST_PARTS || !HINT.test(joined)) {
    return [textOf(cells.join(' '))];
  }
  const together = knownIn(joined, titleOf, MOST_PARTS);
  if (pieces.length === 1) return together ?? [textOf(cells.join(' '))];
  const apart = pieces.map((piece) => knownIn(piece, titleOf, MOST_PARTS));
  const title = apart.findIndex((parts) => parts?.some(({ kind }) => kind === 'title'));
  // A title may itself be in pieces.
  if (title >= 0 && titleOf(joined.replace(TITLE, '$2')) === undefined) {
    return [
      ...partsOf(pieces.slice(0, title), titleOf),
      ...(apart[title] ?? []),
      ...partsOf(pieces.slice(title + 1), titleOf),
    ];
  }
  if (together !== undefined && together.every(({ kind }) => kind !== 'text')) return together;
  if (apart.some((parts) => parts?.every(standsAlone))) {
    return apart.flatMap((parts, i) => parts ?? [textOf(pieces[i] ?? '')]);
  }
  return together ?? [textOf(cells.join(' '))];
}

/** Tells what a line says that is no row. */
export type Says = (cells: readonly string[]) => readonly Part[];

/** The most different lines that are analysed: the edges of a thousand pages. Further lines count as text. */
const MOST_LINES = 5000;

/** The same for all lines of a file, with each different line analysed once: most lines stand on every page. */
export function saysFrom(titleOf: TitleOf): Says {
  const said = new Map<string, readonly Part[]>();
  return (cells) => {
    const key = cells.join('\t');
    const parts =
      said.get(key) ?? (said.size < MOST_LINES || tidy(key) === '' ? partsOf(cells, titleOf) : [textOf(key)]);
    said.set(key, parts);
    return parts;
  };
}
