import { type CsvRow, text } from '../../core/picture/csv.ts';
import type { WorkbookSheet } from '../../core/picture/workbook.ts';
import type { TakeAwayMessages } from '../../core/words/shapes/takeaway.ts';

/** What the sheet of figures is of. */
export interface Taken {
  readonly title: string;
  readonly periods: readonly string[];
  readonly scale: string;
  /** Whose the figures are, a sentence for each report. */
  readonly sources: readonly string[];
  /** Undefined where no link leads to the figures. */
  readonly link: string | undefined;
}

/** A workbook's two sheets: the figures, and in plain words what must be known of them. */
export function workbookSheets(
  rows: readonly CsvRow[],
  { title, periods, scale, sources, link }: Taken,
  words: Pick<TakeAwayMessages, 'workbook'>,
): readonly WorkbookSheet[] {
  const [licences, ...licensed] = words.workbook.licences;
  const told: readonly (readonly [name: string, ...texts: string[]])[] = [
    [words.workbook.title, title],
    [words.workbook.period, ...periods],
    [words.workbook.scale, scale],
    [words.workbook.source, ...sources],
    words.workbook.hidden,
    words.workbook.empty,
    words.workbook.uncertain,
    [licences, ...licensed],
    ...(link === undefined ? [] : [[words.workbook.link, link] as const]),
  ];
  return [
    { name: words.workbook.figures, rows, headed: true },
    {
      name: words.workbook.about,
      // Each text has a row of its own; the name stands before the first.
      rows: told.flatMap(([name, ...texts]) =>
        texts.map((written, i) => [text(i === 0 ? name : ''), text(written)]),
      ),
      headed: false,
    },
  ];
}
