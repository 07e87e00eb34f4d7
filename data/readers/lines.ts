/** A cell of a row as a file holds it. */
export interface Printed {
  readonly text: string;
  /** The cell's own address in a sheet, `sheet "…", cell C57`; without one, the row's is told. */
  readonly where?: string;
  /** What is wrong with it, where the file itself tells that it holds no number: a date, a formula. */
  readonly fault?: { readonly found: string; readonly expected: string };
}

/** A line of a report, told apart by its form alone. `where` says where it stands: `line 57`. */
export type Line = { readonly where: string } & (
  | { readonly kind: 'blank' }
  /** "TILT120 Tiltaksdeltakere på arbeidspraksis. …" */
  | { readonly kind: 'title'; readonly code: string; readonly title: string }
  /** "Rapport oppdatert: 04.03.2026" */
  | { readonly kind: 'updated'; readonly date: string }
  /** "Januar 2026 - Februar 2026" */
  | { readonly kind: 'period'; readonly words: readonly [Edge, Edge] }
  /** The column headings: a row whose first cell is empty. */
  | { readonly kind: 'header'; readonly cells: readonly string[] }
  | { readonly kind: 'row'; readonly label: string; readonly cells: readonly Printed[] }
  /** "Tiltak og fylke" */
  | { readonly kind: 'section' }
  | { readonly kind: 'text'; readonly text: string }
);
export type TextLine = Extract<Line, { kind: 'text' }>;

/** One end of the period line: the month's name as printed, and the year. */
export interface Edge {
  readonly month: string;
  readonly year: string;
}

// Of texts that are tidy: a space is an ordinary one, and one alone.
const TITLE = /^(TILT\d{3}) (.+)/;
const UPDATED = /^Rapport oppdatert ?:? ?(.*)/i;
/** The first year may be left out: "Januar - august 2026". */
const PERIOD = /^(\p{L}+)(?: (\d{4}))? ?[-–—] ?(\p{L}+) (\d{4})$|^(\p{L}+) (\d{4})$/u;
/** A section's title names two dimensions and holds no digit and no `*`, so that no lost row is taken for one. */
const SECTION = /^(?=.*tiltak)[^\d*]+ og [^\d*]+$/i;

/** What takes no room: zero-width spaces and joiners, and marks of direction that turn nothing round. */
const INVISIBLE = /[\u200b-\u200f\u2060-\u2064\u061c\ufeff]/g;
/** What turns text round, so that it shows other than it is read. */
export const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Ordinary, non-breaking and narrow spaces in a row, and those that a page's edge left over, become one or none; what
 * can't be seen is left out.
 */
export const tidy = (text: string): string => text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

function periodIn(text: string): readonly [Edge, Edge] | undefined {
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

/** What a line without cells is. */
export function lineOf(printed: string, where: string): Line {
  const text = tidy(printed);
  if (text === '') return { kind: 'blank', where };
  const [, code, title] = TITLE.exec(text) ?? [];
  if (code !== undefined && title !== undefined) return { kind: 'title', code, title, where };
  const [, date] = UPDATED.exec(text) ?? [];
  if (date !== undefined) return { kind: 'updated', date, where };
  const words = periodIn(text);
  if (words !== undefined) return { kind: 'period', words, where };
  return SECTION.test(text) ? { kind: 'section', where } : { kind: 'text', text, where };
}

function classify(line: string, where: string): Line {
  if (tidy(line) === '' || !line.includes('\t')) return lineOf(line, where);
  // Only trailing tabs are worth nothing: a leading one stands for the empty heading of the label column.
  const [label = '', ...cells] = line.trimEnd().split('\t').map(tidy);
  if (label === '') return { kind: 'header', cells, where };
  return { kind: 'row', label, cells: cells.map((text) => ({ text })), where };
}

/** Splits a report's text into lines, whatever ends them; a form feed is a page break and nothing else. */
export const linesOf = (text: string): Line[] =>
  text.split(/\r\n|\n|\r/).map((line, index) => classify(line.replaceAll('\f', ''), `line ${index + 1}`));

/** Tidies a paragraph of what taking it out of a page left; undefined for one that is no sentence, but a heading. */
export function noteOf(paragraph: string): string | undefined {
  const note = paragraph.replace(/ "$/, '"');
  return note.includes(' ') && note !== 'Innhold i rapporten' ? note : undefined;
}

/** The paragraphs before the tables, or all where there are none, and the lines of text among the tables, where none belongs. */
export function proseOf(lines: readonly Line[]): {
  readonly notes: readonly string[];
  readonly strays: readonly TextLine[];
} {
  const found = lines.findIndex(({ kind }) => kind === 'header' || kind === 'row' || kind === 'period');
  const firstTable = found < 0 ? lines.length : found;
  const paragraphs: string[][] = [[]];
  for (const line of lines.slice(0, firstTable)) {
    if (line.kind === 'text') paragraphs.at(-1)?.push(line.text);
    else paragraphs.push([]);
  }
  return {
    notes: paragraphs.flatMap((words) => noteOf(words.join(' ')) ?? []),
    strays: lines.slice(firstTable).filter((line) => line.kind === 'text'),
  };
}
