// For tests: the text of a report's pages and where it stands, as a PDF would tell it.
import type { Page, Run } from '../readers/pdf/turned.ts';
import type { Report } from '../report.ts';
import type { Tables } from '../tables.ts';
import { type PrintedPage, type Style, edgesOf, headingsOf, pagesOf, periodLine } from './layout.ts';

export interface PageLayout extends Style {
  /** Beside which line of a label its figures stand. */
  readonly align: 'top' | 'middle' | 'bottom';
  readonly figures: 'left' | 'right' | 'center';
  /** How many letters a label may have in a line. */
  readonly labelWidth: number;
  /** From line to line, and between rows, in heights of the font. */
  readonly pitch: number;
  readonly padding: number;
  /** Whether words, and thousands, are told one by one. */
  readonly byWord: boolean;
  /** What stands at the top and the bottom of every page; `#` is its number. */
  readonly running: string | undefined;
}

const SIZE = 8;
/** All letters have the same width, in heights of the font. */
const LETTER = 0.5;
const MARGIN = 40;
const COLUMN = 60;
/** Letters that fit into a column of figures. */
const COLUMN_LETTERS = 9;
const PROSE_LETTERS = 70;

/** Breaks a text into lines: between words, or within one that is too long. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [''];
  for (const word of text
    .split(' ')
    .flatMap((long) => long.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? [])) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** One page in the making: `y` is where the next line goes. */
class Sheet {
  readonly runs: Run[] = [];
  y = 50;
  readonly layout: PageLayout;

  constructor(layout: PageLayout) {
    this.layout = layout;
  }

  text(text: string, left: number, base: number): void {
    let at = left;
    for (const part of this.layout.byWord ? text.split(/(?<= )/) : [text]) {
      const right = at + part.length * LETTER * SIZE;
      this.runs.push({
        text: part,
        left: at,
        right: right - (part.endsWith(' ') ? LETTER * SIZE : 0),
        base,
        size: SIZE,
      });
      at = right;
    }
  }

  /** A row of a table: its cells are lists of lines, the first of them the label. */
  row(cells: readonly (readonly string[])[]): void {
    const { align, figures, labelWidth, pitch, padding } = this.layout;
    const lines = Math.max(...cells.map(({ length }) => length));
    cells.forEach((cell, column) => {
      const free = lines - cell.length;
      const above = align === 'top' ? 0 : align === 'bottom' ? free : free / 2;
      const start = MARGIN + (column === 0 ? 0 : (labelWidth + 2) * LETTER * SIZE + (column - 1) * COLUMN);
      cell.forEach((text, i) => {
        const room = column === 0 ? 0 : COLUMN - 12 - text.length * LETTER * SIZE;
        const indent = figures === 'right' ? room : figures === 'center' ? room / 2 : 0;
        this.text(text, start + indent, this.y + (above + i) * pitch * SIZE);
      });
    });
    this.y += (lines * pitch + padding) * SIZE;
  }

  prose(text: string): void {
    for (const line of wrapped(text, PROSE_LETTERS)) {
      this.text(line, MARGIN, this.y);
      this.y += 1.2 * SIZE;
    }
    this.y += 2 * SIZE;
  }
}

/** The pages of a report: prose first, then a table on each page, with its head, and the page's edge below it. */
export function printPages(report: Report, tables: Tables, layout: PageLayout): Page[] {
  const { labelWidth, running } = layout;
  const first = new Sheet(layout);
  for (const text of ['Innhold i rapporten', ...report.notes]) first.prose(text);
  const sheets = pagesOf(report, tables, layout).map(({ total, rows }: PrintedPage, i) => {
    const sheet = new Sheet(layout);
    if (running !== undefined) sheet.prose(running.replace('#', String(i + 2)));
    sheet.prose(periodLine(report));
    sheet.row([[], ...headingsOf(report).map((heading) => wrapped(heading, COLUMN_LETTERS))]);
    for (const [label, ...cells] of [total, ...rows]) {
      sheet.row([wrapped(label, labelWidth), ...cells.map((cell) => [cell])]);
    }
    sheet.y += 2 * SIZE;
    for (const edge of edgesOf(report)) sheet.prose(edge);
    return sheet;
  });
  return [first, ...sheets].map(({ runs }) => runs);
}
