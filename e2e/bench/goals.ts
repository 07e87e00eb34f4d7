import type { Contender } from './contenders.ts';
import { median, p95 } from './statistics.ts';
import type { Visit } from './visit.ts';

type Visits = ReadonlyMap<Contender, readonly Visit[]>;

const first = (visits: readonly Visit[]) => median(visits.map((visit) => visit.first));
const step = (visits: readonly Visit[]) => median(visits.flatMap((visit) => visit.steps));

const late = (visits: readonly Visit[]) => p95(visits.flatMap((visit) => visit.steps));
const hover = (visits: readonly Visit[]) => median(visits.flatMap((visit) => visit.hovers));

/** What the app wants to be, one line each, met or not. Goals without their contenders in the run are left out. */
export function goals(fast: Visits, slow: Visits): string[] {
  const of = (visits: Visits, id: string, value: typeof first) =>
    [...visits].flatMap(([contender, made]) =>
      contender.id === id && made.length > 0 ? [value(made)] : [],
    )[0];
  const peers = [...slow].flatMap(([{ page, isFloor }, made]) =>
    page === undefined || isFloor || made.length === 0 ? [] : first(made),
  );
  const rows: readonly (readonly [string, number | undefined, number | undefined, number])[] = [
    ['First map, as it opens, to d3-geo SVG', of(fast, 'app', first), of(fast, 'd3-svg', first), 1],
    ['New month, SVG, to d3-geo canvas', of(fast, 'app-svg', step), of(fast, 'd3-canvas', step), 0.8],
    ['New month, SVG, 95 %, to d3-geo canvas', of(fast, 'app-svg', late), of(fast, 'd3-canvas', late), 1],
    ['Pointer, SVG, to d3-geo canvas', of(fast, 'app-svg', hover), of(fast, 'd3-canvas', hover), 0.6],
    [
      'New month, WebGL, to MapLibre with expressions',
      of(fast, 'app-webgl', step),
      of(fast, 'maplibre', step),
      0.8,
    ],
    [
      'New month, WebGL, to MapLibre with feature-state',
      of(fast, 'app-webgl', step),
      of(fast, 'maplibre-state', step),
      0.8,
    ],
    [
      'First map, slow, as it opens, to the best other',
      of(slow, 'app', first),
      peers.length > 0 ? Math.min(...peers) : undefined,
      1 / 3,
    ],
  ];
  return rows.flatMap(([name, mine, theirs, goal]) => {
    if (mine === undefined || theirs === undefined) return [];
    const ratio = mine / theirs;
    const met = ratio <= goal ? 'met' : 'not met';
    return [`- ${name}: ${ratio.toFixed(2)}×, goal at most ${goal.toFixed(2)}×: ${met}.`];
  });
}
