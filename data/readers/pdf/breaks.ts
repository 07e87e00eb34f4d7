import type { Known } from '../lines/known.ts';
import type { Line, TextLine } from '../lines/line.ts';

type RowLine = Extract<Line, { kind: 'row' }>;
const isRow = (line: Line): line is RowLine => line.kind === 'row';
const isText = (line: Line): line is TextLine => line.kind === 'text';

/** The text among some lines, if there is exactly one; else undefined. */
function onlyText(lines: readonly Line[]): TextLine | undefined {
  const [only, another] = lines.filter(isText);
  return another === undefined ? only : undefined;
}

/**
 * Joins labels that are broken over the end of a page: the rest of a label stands alone on the next page, or its beginning
 * stands alone on the page before. Two texts are joined only if together they are a known label.
 */
export function withoutBreaks(
  pages: readonly (readonly Line[])[],
  { beginsRow, goesOn }: Pick<Known, 'beginsRow' | 'goesOn'>,
): Line[][] {
  const whole = pages.map((page) => [...page]);
  for (const [i, page] of whole.entries()) {
    const before = whole[i - 1];
    const above = before?.findLast(isRow);
    const below = page.find(isRow);
    if (before === undefined) continue;
    const rest = onlyText(page.slice(0, below ? page.indexOf(below) : page.length));
    if (above && rest && !beginsRow(rest.text) && goesOn(above.label, rest.text)) {
      before[before.indexOf(above)] = { ...above, label: `${above.label} ${rest.text}` };
      page.splice(page.indexOf(rest), 1);
    }
    const begun = onlyText(before.slice(above ? before.indexOf(above) + 1 : before.length));
    if (begun && below && !beginsRow(below.label) && goesOn(begun.text, below.label)) {
      page[page.indexOf(below)] = { ...below, label: `${begun.text} ${below.label}` };
      before.splice(before.indexOf(begun), 1);
    }
  }
  return whole;
}
