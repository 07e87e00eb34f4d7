import { scaleLinear, scaleLog } from 'd3-scale';
import { spread } from '../classes/spread.ts';
import type { PlaceNumber } from '../places/places.ts';
import type { Answer } from './answer.ts';
import type { Funnel, FunnelLimit, FunnelPoint } from './funnel.ts';
import { namesIn, type PlacedName, type Spot } from './funnelNames.ts';
import { type Limit, LIMITS } from './limits.ts';

/** Where a place is in a plot, in pixels from its upper left corner. */
export interface PlotPlace {
  readonly place: PlaceNumber;
  readonly x: number;
  /** Of a point itself, of a hidden figure the upper end of its line; the lower one is the foot of the plot. */
  readonly y: number;
  readonly answer: Answer | undefined;
  readonly isHidden: boolean;
}

export interface Tick {
  readonly value: number;
  readonly at: number;
}

/** A funnel plot laid out in a box of pixels. */
export interface FunnelPlot {
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly radius: number;
  readonly inhabitants: readonly Tick[];
  readonly rates: readonly Tick[];
  /** The decimals that all of the rates' ticks can be written with. */
  readonly decimals: number;
  /** The height of the country's rate. */
  readonly country: number;
  /** The two curves of a limit as one path. */
  readonly curves: readonly { readonly limit: Limit; readonly path: string }[];
  /** Where the names of the curves and of the country's line stand, right of the plot, each near the end of what it names. */
  readonly ends: readonly { readonly of: Limit | 'country'; readonly y: number }[];
  /** What chance alone gives, within 95 %, as a closed path. */
  readonly within: string;
  /** By number of inhabitants: from the left to the right. */
  readonly places: readonly PlotPlace[];
  readonly names: readonly PlacedName<PlaceNumber>[];
}

/** What is round the plot, in pixels: the numbers of the axes, their names, and the curves' own. */
const MARGIN = { left: 40, right: 72, top: 12, bottom: 44 } as const;
const LINE_HEIGHT = 14;
/** Between two numbers of the axis of inhabitants, at least. */
const TICK_WIDTH = 62;
const FONT = { size: 12, bold: false } as const;
const rounded = (pixels: number): number => Number(pixels.toFixed(1));

/** Round numbers of a scale of logarithms: 1, 2 and 5 of each power of ten, or 1 alone where there is no room. */
function roundNumbers([least, most]: Funnel['persons'], room: number): readonly number[] {
  const powers = Array.from({ length: 8 }, (_, power) => 10 ** power);
  const within = (steps: readonly number[]) =>
    powers.flatMap((power) => steps.map((step) => step * power)).filter((n) => n >= least && n <= most);
  return [[1, 2, 5], [1, 3], [1]].map(within).find((all) => all.length <= room) ?? within([1]);
}

/** Below each other, the outer limit first, since the upper curves are what they stand beside. */
function endsOf(
  { rate, curves }: Funnel,
  y: (rate: number) => number,
  between: readonly [top: number, bottom: number],
): FunnelPlot['ends'] {
  const named = [
    ...(['99.8', '95'] as const).map((of) => ({ of, at: y(curves[of].at(-1)?.upper ?? rate) })),
    { of: 'country' as const, at: y(rate) },
  ];
  const heights = spread(
    named.map(({ at }) => at),
    LINE_HEIGHT,
    between,
  );
  return named.map(({ of, at }, index) => ({ of, y: rounded(heights[index] ?? at) }));
}

/** A funnel in a box of `width` × `height` pixels. `nameOf` gives what a place is called; `first` have their names before others. */
export function plotOf(
  funnel: Funnel,
  { width, height }: { readonly width: number; readonly height: number },
  nameOf: (place: PlaceNumber) => string,
  first: readonly PlaceNumber[] = [],
): FunnelPlot {
  const radius = width < 480 ? 3 : 4;
  const box = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  // A point at the end of an axis stands inside it.
  const inner = [box.left + 2 * radius, box.right - 2 * radius];
  const x = scaleLog(funnel.persons, inner);
  const y = scaleLinear([0, funnel.top * 1.04 || 1], [box.bottom, box.top]);
  const rates = y.ticks(6);
  const at = (persons: number, rate: number) => [rounded(x(persons)), rounded(y(rate))] as const;
  const line = (curve: readonly FunnelLimit[], end: 'lower' | 'upper') =>
    curve.map((each) => at(each.persons, each[end]).join(' ')).join('L');
  const points = funnel.points.map((point) => {
    const [px, py] = at(point.persons, point.rate);
    return {
      place: point.place,
      persons: point.persons,
      x: px,
      y: py,
      answer: point.answer,
      isHidden: false,
    };
  });
  const hidden = funnel.intervals.map(({ place, persons, upperBound, answer }) => {
    const [px, py] = at(persons, upperBound);
    return { place, persons, x: px, y: py, answer, isHidden: true };
  });
  const isFar = ({ answer }: FunnelPoint) => answer === 'far-above' || answer === 'far-below';
  const named = [
    ...funnel.points.filter(({ place }) => first.includes(place)),
    ...funnel.points
      .filter((point) => isFar(point) && !first.includes(point.place))
      .toSorted((a, b) => Math.abs(b.strength) - Math.abs(a.strength)),
  ].map(({ place, persons, rate }): Spot<PlaceNumber> => {
    const [px, py] = at(persons, rate);
    return { key: place, x: px - box.left, y: py - box.top, name: nameOf(place) };
  });
  const names = namesIn(
    named,
    points.map((point) => ({ x: point.x - box.left, y: point.y - box.top })),
    { width: box.right - box.left, height: box.bottom - box.top, radius, font: FONT },
  );
  const { '95': inside } = funnel.curves;
  return {
    box,
    radius,
    inhabitants: roundNumbers(funnel.persons, (box.right - box.left) / TICK_WIDTH).map((value) => ({
      value,
      at: rounded(x(value)),
    })),
    rates: rates.map((value) => ({ value, at: rounded(y(value)) })),
    decimals: rates.every(Number.isInteger) ? 0 : 1,
    country: rounded(y(funnel.rate)),
    curves: LIMITS.map((limit) => {
      const curve = funnel.curves[limit];
      return { limit, path: `M${line(curve, 'upper')}M${line(curve, 'lower')}` };
    }),
    ends: endsOf(funnel, y, [box.top, box.bottom]),
    within: `M${line(inside, 'upper')}L${line(inside.toReversed(), 'lower')}Z`,
    places: [...points, ...hidden]
      .toSorted((a, b) => a.persons - b.persons)
      .map(({ place, x: px, y: py, answer, isHidden }) => ({ place, x: px, y: py, answer, isHidden })),
    names: names.map((name) => ({ ...name, x: name.x + box.left, y: name.y + box.top })),
  };
}

/** How near to a point of a plot still counts, in pixels. */
const REACH = 24;

/** The place of a plot that is next to a point of it, or undefined where none is near. Of a hidden figure any part of its line. */
export function nearest({ places, box }: FunnelPlot, x: number, y: number): PlotPlace | undefined {
  let found: PlotPlace | undefined;
  let least = REACH;
  for (const each of places) {
    const dy = each.isHidden ? Math.max(each.y - y, y - box.bottom, 0) : y - each.y;
    // A point is what one means where both are as near.
    const distance = Math.hypot(x - each.x, dy) + (each.isHidden ? 2 : 0);
    if (distance < least) {
      least = distance;
      found = each;
    }
  }
  return found;
}
