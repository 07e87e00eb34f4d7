import { type Font, lengthOf } from '../places/lettering.ts';

/** A point of a plot that may have its name beside it, in pixels from the plot's upper left corner. */
export interface Spot<K> {
  readonly key: K;
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

/** A name in a plot: its left end, and the line that its letters stand on. */
export interface PlacedName<K> {
  readonly key: K;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the names are written in. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  /** Of a point, in pixels. */
  readonly radius: number;
  readonly font: Font;
}

/** Between a point and its name, and between a name and whatever is next to it, in pixels. */
const GAP = 3;
/** The height of capitals, and how far letters go below their line, as shares of the size. */
const CAPITAL = 0.74;
const DESCENT = 0.22;

const apart = (a: Box, b: Box, gap: number): boolean =>
  a.right + gap <= b.left || b.right + gap <= a.left || a.bottom + gap <= b.top || b.bottom + gap <= a.top;

/** Where a name may stand, the best first: right of its point, left, above, below. */
function boxesAt<K>({ x, y, name }: Spot<K>, { radius, font }: Plot): readonly Box[] {
  const width = lengthOf(name, font);
  const [up, down] = [font.size * CAPITAL, font.size * DESCENT];
  const away = radius + GAP;
  const at = (left: number, baseline: number): Box => ({
    left,
    right: left + width,
    top: baseline - up,
    bottom: baseline + down,
  });
  const middle = y + up / 2;
  return [
    at(x + away, middle),
    at(x - away - width, middle),
    at(x - width / 2, y - away - down),
    at(x - width / 2, y + away + up),
  ];
}

/**
 * The names that have room in a plot. `spots` are in order of importance. A name stands right or left of its point, above or
 * below it, where it is inside the plot and clear of every point in `points` and of the names placed before it. A name
 * without such a place is left out: it is neither moved away from its point nor written over another.
 */
export function namesIn<K>(
  spots: readonly Spot<K>[],
  points: readonly Pick<Spot<K>, 'x' | 'y'>[],
  plot: Plot,
): readonly PlacedName<K>[] {
  const { radius } = plot;
  const dots = points.map(({ x, y }): Box => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const inside = ({ left, right, top, bottom }: Box) =>
    left >= 0 && right <= plot.width && top >= 0 && bottom <= plot.height;
  const taken: Box[] = [];
  return spots.flatMap((spot) => {
    const box = boxesAt(spot, plot).find(
      (candidate) =>
        inside(candidate) &&
        dots.every((dot) => apart(candidate, dot, 1)) &&
        taken.every((other) => apart(candidate, other, GAP)),
    );
    if (!box) return [];
    taken.push(box);
    return [{ key: spot.key, name: spot.name, x: box.left, y: box.bottom - plot.font.size * DESCENT }];
  });
}
