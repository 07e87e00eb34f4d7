/** A cell of a table as it is copied. */
export interface CopiedCell {
  readonly text: string;
  readonly isHeading: boolean;
  /** A code, which a spreadsheet must not take for a number: `0301` would lose its nought. */
  readonly isCode: boolean;
  /** How many columns it takes. */
  readonly span: number;
}
export type CopiedRow = readonly CopiedCell[];

/** What stands in a cell beside what it says: for ears only, marks, signs and what is pressed. */
const BESIDE = '.visually-hidden, [data-mark], svg, input';

const SOFT_HYPHENS = /\u00ad/g;
/** A cell that is a number and nothing else, as the page writes it. */
const NUMBER = /^[+\u2212]?\d[\d\u00a0\u202f]*(?:,\d+)?$/;
/** The same as a spreadsheet reads it: one with a space in it, or another sign than a hyphen before it, is text there. */
const plainNumber = (number: string): string => number.replace(/[\u00a0\u202f]/g, '').replace('\u2212', '-');

/** What a cell says, on one line: numbers as a spreadsheet reads them. */
export function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const beside of copy.querySelectorAll(BESIDE)) beside.remove();
  const texts: string[] = [];
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  const text = texts.join(' ').replace(SOFT_HYPHENS, '').trim();
  return NUMBER.test(text) ? plainNumber(text) : text.replace(/\s+/g, ' ');
}

const tabbed = (row: CopiedRow): string =>
  row.flatMap(({ text, span }) => [text, ...Array.from({ length: span - 1 }, () => '')]).join('\t');

/** Rows as lines with a tab between their cells, which every spreadsheet pastes as cells. */
export const asTabbed = (rows: readonly CopiedRow[]): string => rows.map(tabbed).join('\n');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

function cellHtml({ text, isHeading, isCode, span }: CopiedCell): string {
  const tag = isHeading ? 'th' : 'td';
  // Excel's own property: the cell is text. Others keep what they know of.
  const code = isCode ? ` style="mso-number-format:'\\@'"` : '';
  return `<${tag}${span > 1 ? ` colspan="${span}"` : ''}${code}>${escaped(text)}</${tag}>`;
}

/** Rows as a table with nothing in it but its cells, for programs that paste HTML. */
export const asHtml = (rows: readonly CopiedRow[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</table>`;

/** Whether any of a cell's text is in a range. */
function reaches(range: Range, cell: HTMLTableCellElement): boolean {
  if (!range.intersectsNode(cell)) return false;
  const both = document.createRange();
  both.selectNodeContents(cell);
  if (range.compareBoundaryPoints(Range.START_TO_START, both) > 0)
    both.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, both) < 0)
    both.setEnd(range.endContainer, range.endOffset);
  return both.toString().trim() !== '';
}

/** What can be copied of a row: not what is there to choose by or to look at, and nothing that a narrow page leaves out. */
const cellsOf = (row: HTMLTableRowElement): readonly HTMLTableCellElement[] =>
  [...row.cells].filter(
    (cell) => !cell.matches('[data-uncopied]') && getComputedStyle(cell).display !== 'none',
  );

/**
 * The cells of a table that are selected. Of several rows each is whole, so that the columns stay below one another.
 * Undefined where no more than one cell is selected, whose text is copied as any other.
 */
export function selectedCells(
  table: HTMLTableElement,
  ranges: readonly Range[],
): readonly CopiedRow[] | undefined {
  const rows = [...table.rows]
    .map((row) => {
      const all = cellsOf(row);
      return { all, reached: all.filter((cell) => ranges.some((range) => reaches(range, cell))) };
    })
    .filter(({ reached }) => reached.length > 0);
  const cells = rows.length === 1 ? rows.map(({ reached }) => reached) : rows.map(({ all }) => all);
  if (cells.flat().length < 2) return undefined;
  // A heading over all columns is as wide as those that are copied.
  const width = Math.max(...cells.map(({ length }) => length));
  return cells.map((row) =>
    row.map((cell) => ({
      text: textOf(cell),
      isHeading: cell.tagName === 'TH',
      isCode: cell.tagName === 'TD' && cell.matches('.number'),
      span: Math.min(cell.colSpan, width),
    })),
  );
}

/**
 * Lets what is selected of a table be copied as its cells, a tab between them and a line for each row, without the marks
 * and the words for ears that stand beside the figures. What is selected beyond the table is the browser's to copy.
 */
export function copiesCells(table: HTMLTableElement): () => void {
  const copy = (event: ClipboardEvent) => {
    const selection = document.getSelection();
    if (!selection || !event.clipboardData || event.defaultPrevented) return;
    const ranges = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i));
    // From the table's first sign to its last, some browsers select what is just around it.
    const around = table.parentElement ?? table;
    const isInside = ranges.every(
      ({ startContainer, endContainer }) => around.contains(startContainer) && around.contains(endContainer),
    );
    const rows = isInside ? selectedCells(table, ranges) : undefined;
    if (!rows) return;
    event.clipboardData.setData('text/plain', asTabbed(rows));
    event.clipboardData.setData('text/html', asHtml(rows));
    event.preventDefault();
  };
  document.addEventListener('copy', copy);
  return () => {
    document.removeEventListener('copy', copy);
  };
}
