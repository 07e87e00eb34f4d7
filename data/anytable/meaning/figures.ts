import type { SheetValue } from '../from.ts';
import { BROKEN_CELL } from '../grid/grid.ts';
import { type Meaning, usualMeaning } from '../words/marks.ts';
import { type DecimalMark, limitIn, numberIn } from '../words/numbers.ts';
import type { Choices, FigureCell, MarkSummary } from './types.ts';

/** A cell of figures, and how it is written. */
export interface ReadCell {
  readonly cell: FigureCell;
  readonly decimals: number;
  readonly unit: string | undefined;
}

const EMPTY: ReadCell = { cell: null, decimals: 0, unit: undefined };
const decimalsOf = (value: number): number => {
  const [, fraction = ''] = /\.(\d+)$/.exec(String(value)) ?? [];
  return fraction.length;
};

/** Reads the cells of a table's figures, and counts the marks among them. */
export class CellReader {
  readonly #mark: DecimalMark;
  readonly #chosen: NonNullable<Choices['marks']>;
  readonly #suggested: number | undefined;
  readonly #counts = new Map<string, number>();
  readonly #texts = new Map<string, ReadCell>();

  constructor(mark: DecimalMark, chosen: Choices['marks'], suggested: number | undefined) {
    this.#mark = mark;
    this.#chosen = chosen ?? {};
    this.#suggested = suggested;
  }

  #meaning(mark: string): Meaning {
    return this.#chosen[mark]?.meaning ?? usualMeaning(mark) ?? 'missing';
  }

  #marked(mark: string): ReadCell {
    this.#counts.set(mark, (this.#counts.get(mark) ?? 0) + 1);
    switch (this.#meaning(mark)) {
      case 'hidden': {
        const below = this.#chosen[mark]?.below;
        return { ...EMPTY, cell: below === undefined ? '*' : `<${below}` };
      }
      case 'missing':
        return EMPTY;
      case 'impossible':
        return { ...EMPTY, cell: '.' };
      case 'nought':
        return { ...EMPTY, cell: 0 };
    }
  }

  #text(text: string): ReadCell {
    const number = numberIn(text, this.#mark);
    if (number) return { cell: number.value, decimals: number.decimals, unit: number.unit };
    const limit = limitIn(text);
    return { ...EMPTY, cell: limit === undefined ? null : `<${limit}` };
  }

  read(value: SheetValue | undefined): ReadCell {
    if (value === undefined) return this.#marked('');
    if (value.kind === 'number') {
      // A share as Excel keeps it, 0.942, is printed as 94.2 %.
      const number = value.isPercent === true ? Number((value.value * 100).toPrecision(12)) : value.value;
      return { cell: number, decimals: decimalsOf(number), unit: value.isPercent === true ? '%' : undefined };
    }
    if (value.kind !== 'text')
      return this.#marked(value.kind === 'date' ? value.date.toISOString().slice(0, 10) : BROKEN_CELL);
    const text = value.text.trim();
    const known = this.#texts.get(text);
    if (known) return known;
    const read = this.#text(text);
    if (read.cell === null) return this.#marked(text);
    this.#texts.set(text, read);
    return read;
  }

  /** The marks that stood in the place of numbers, the commonest first. */
  get marks(): readonly MarkSummary[] {
    return [...this.#counts]
      .map(([mark, cells]) => {
        const meaning = this.#meaning(mark);
        return {
          mark,
          cells,
          meaning,
          below: this.#chosen[mark]?.below,
          suggested: meaning === 'hidden' ? this.#suggested : undefined,
          isUsual: usualMeaning(mark) !== undefined,
        };
      })
      .sort((a, b) => b.cells - a.cells);
  }
}
