/** A line of a report's text, told apart by its form alone. Numbered from 1. */
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
  | { readonly kind: 'row'; readonly label: string; readonly cells: readonly string[] }
  /** "Tiltak og fylke" */
  | { readonly kind: 'section' }
  | { readonly kind: 'text'; readonly text: string }
);
type TextLine = Extract<Line, { kind: 'text' }>;

/** One end of the period line: the month's name as printed, and the year. */
export interface Edge {
  readonly month: string;
  readonly year: string;
}

const TITLE = /^(TILT\d{3})\s+(.+)$/;
const UPDATED = /^Rapport oppdatert\s*:?\s*(.*)$/i;
const PERIOD = /^(\p{L}+)\s+(\d{4})(?:\s*[-–—]\s*(\p{L}+)\s+(\d{4}))?$/u;
/** A section's title names two dimensions and holds no digit and no `*`, so that no lost row is taken for one. */
const SECTION = /^(?=.*tiltak)[^\d*]+ og [^\d*]+$/i;

/** Ordinary, non-breaking and narrow spaces in a row, and those that a page's edge left over, become one or none. */
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function classify(line: string, where: string): Line {
  if (tidy(line) === '') return { kind: 'blank', where };
  if (line.includes('\t')) {
    // Only trailing tabs are worth nothing: a leading one stands for the empty heading of the label column.
    const [label = '', ...cells] = line.trimEnd().split('\t').map(tidy);
    return label === '' ? { kind: 'header', cells, where } : { kind: 'row', label, cells, where };
  }
  const text = tidy(line);
  const [, code, title] = TITLE.exec(text) ?? [];
  if (code !== undefined && title !== undefined) return { kind: 'title', code, title, where };
  const [, date] = UPDATED.exec(text) ?? [];
  if (date !== undefined) return { kind: 'updated', date, where };
  const [, month, year, lastMonth = month, lastYear = year] = PERIOD.exec(text) ?? [];
  if (month !== undefined && year !== undefined && lastMonth !== undefined && lastYear !== undefined) {
    return {
      kind: 'period',
      words: [
        { month, year },
        { month: lastMonth, year: lastYear },
      ],
      where,
    };
  }
  return SECTION.test(text) ? { kind: 'section', where } : { kind: 'text', text, where };
}

/** Splits a report's text into lines, whatever ends them; a form feed is a page break and nothing else. */
export const linesOf = (text: string): Line[] =>
  text.split(/\r\n|\n|\r/).map((line, index) => classify(line.replaceAll('\f', ''), `line ${index + 1}`));

/**
 * The paragraphs before the tables, and the lines of text among the tables, where none belongs. A paragraph is
 * tidied of what taking it out of a page left: spaces in a row, and before a closing quotation mark.
 */
export function proseOf(lines: readonly Line[]): {
  readonly notes: readonly string[];
  readonly strays: readonly TextLine[];
} {
  const firstTable = lines.findIndex(({ kind }) => kind === 'header' || kind === 'row' || kind === 'period');
  const paragraphs: string[][] = [[]];
  for (const line of lines.slice(0, firstTable)) {
    if (line.kind === 'text') paragraphs.at(-1)?.push(line.text);
    else paragraphs.push([]);
  }
  return {
    notes: paragraphs
      .map((words) => words.join(' ').replace(/ "$/, '"'))
      // "Innhold i rapporten" is a heading, not a sentence.
      .filter((note) => note.includes(' ') && note !== 'Innhold i rapporten'),
    strays: lines.slice(firstTable).filter((line) => line.kind === 'text'),
  };
}
