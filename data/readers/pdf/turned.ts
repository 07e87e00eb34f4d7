import { rollup } from 'd3-array';

/** A piece of text on a page, in points from the page's upper left corner. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline of the letters. */
  readonly base: number;
  /** The height of the font. */
  readonly size: number;
}

/** The pieces of text of a page, in no certain order. */
export type Page = readonly Run[];

/** a, b, c, d, e and f of x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];
export const matrix = (numbers: readonly unknown[]): Matrix => numbers as unknown as Matrix;

/** A piece of text as pdf.js tells it: where it stands is in its own matrix. */
export interface Item {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
}

/** A page as it is shown: from the PDF's points to its own, and how large it is. */
export interface Shown {
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

/** Directions of text on a page, in clockwise quarter turns from upright. */
const TURNS = [0, 1, 2, 3] as const;
type Turn = (typeof TURNS)[number];

/** By turn, the axis along which a text runs (x) and the axis along which its lines follow (y). */
const turnedBack = (turn: Turn, x: number, y: number, { width, height }: Shown): readonly [number, number] =>
  turn === 0 ? [x, y] : turn === 1 ? [y, width - x] : turn === 2 ? [width - x, height - y] : [height - y, x];

/** A text, its turn and where it stands once it is turned back; undefined for one that is all spaces, or askew. */
function placed({ str, transform, width }: Item, shown: Shown): { turn: Turn; run: Run } | undefined {
  const [a, b, c, d, e, f] = matrix(shown.transform);
  const [p, q, r, s, x, y] = matrix(transform);
  // The direction of the letters on the page as it is shown.
  const [across, down] = [a * p + c * q, b * p + d * q];
  const [along, aside] =
    Math.abs(across) >= Math.abs(down)
      ? [Math.abs(across), Math.abs(down)]
      : [Math.abs(down), Math.abs(across)];
  if (str.trim() === '' || along === 0 || aside > along / 10) return undefined;
  const turn: Turn = along === Math.abs(across) ? (across > 0 ? 0 : 2) : down > 0 ? 1 : 3;
  const [left, base] = turnedBack(turn, a * x + c * y + e, b * x + d * y + f, shown);
  return { turn, run: { text: str, left, right: left + width, base, size: Math.hypot(r, s) } };
}

/**
 * The text of a page, set upright: a page may be shown, or printed, on its side. The text is what runs in the direction of
 * most letters; `across` has the texts in the other three directions, each direction separately. Text at any other angle,
 * such as a stamp over the page, is left out.
 */
export function runsOf(
  items: readonly Item[],
  shown: Shown,
): { readonly page: readonly Run[]; readonly across: readonly (readonly Run[])[] } {
  const all = items.flatMap((item) => placed(item, shown) ?? []);
  const letters = rollup(
    all,
    (own) => own.reduce((sum, { run }) => sum + run.text.trim().length, 0),
    ({ turn }) => turn,
  );
  const count = (turn: Turn): number => letters.get(turn) ?? 0;
  const [main = 0, ...rest] = TURNS.toSorted((a, b) => count(b) - count(a) || a - b);
  const runs = (wanted: Turn) => all.flatMap(({ turn, run }) => (turn === wanted ? [run] : []));
  return { page: runs(main), across: rest.map(runs).filter(({ length }) => length > 0) };
}
