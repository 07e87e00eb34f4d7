import type { MultiPolygon, Polygon } from 'geojson';
import { areaKm2 } from './area.ts';
import { type Changes, TOLERANCE_M } from './changes.ts';
import type { Boundaries } from './check.ts';
import { pointsOf } from './geometry.ts';
import type { Levels } from './levels.ts';
import type { Sizes } from './sizes.ts';
import { type Level, kommuneFeatures } from './topology.ts';

/** How many of the smallest kommuner are listed. */
const SMALLEST = 8;

const km2 = (area: number) => `${area.toFixed(2)} km²`;

/** Different points; each is shared by the polygons that meet there. */
export const pointCount = (kommuner: readonly { readonly geometry: Polygon | MultiPolygon }[]): number =>
  new Set(kommuner.flatMap(({ geometry }) => pointsOf(geometry).map(String))).size;

const areasOf = (topology: Level): Map<string, number> =>
  new Map(
    kommuneFeatures(topology).features.map(({ properties, geometry }) => [
      properties.kommunenummer,
      areaKm2(geometry),
    ]),
  );

/**
 * What changed, in lines: numbers that came and went, outlines that moved, land that changed kommune.
 * @param names of kommuner, by number; one that went may have none
 */
export function describeChanges(
  { came, went, moved, handed, slightly, same }: Changes,
  names: ReadonlyMap<string, string>,
): string[] {
  const called = (number: string) => `${number} ${names.get(number) ?? ''}`.trim();
  const share = (part: number) => `${(part * 100).toFixed(2)} %`;
  const rest =
    slightly.length === 0
      ? `${same} kommuner are as they were`
      : `${slightly.length} kommuner moved by less, ${Math.max(...slightly)} m at most; ${same} are as they were`;
  const lines = [
    ...came.map((number) => `${called(number)} came`),
    ...went.map((number) => `${called(number)} went`),
    ...moved.map(
      ({ number, metres, beforeKm2, cameKm2, wentKm2 }) =>
        `${called(number)} moved by up to ${metres} m: ${km2(cameKm2)} came and ${km2(wentKm2)} went, ` +
        `${share((cameKm2 + wentKm2) / beforeKm2)} of its ${km2(beforeKm2)}`,
    ),
    ...handed.map(
      ({ from, to, km2: area, share: part }) =>
        `${km2(area)} went from ${called(from)} to ${called(to)}, ${share(part)} of what ${from} had`,
    ),
  ];
  return lines.length > 0
    ? [...lines, rest]
    : [`no kommune came, went or moved by more than ${TOLERANCE_M} m`, rest];
}

/** What a file costs; the overview is counted as the paths that the page holds. */
export const describeSizes = (name: keyof Levels | 'navn', { raw, gzip, brotli }: Sizes): string =>
  `${name}${name === 'oversikt' ? ' as paths' : ''}: ${raw} bytes, ${gzip} gzip, ${brotli} brotli`;

/** What the command tells about the kommuner: points and area before and at each level, and what became of the smallest. */
export function describeLevels({ crs, kommuner }: Boundaries, levels: Omit<Levels, 'naboland'>): string[] {
  const before = kommuner.map(({ kommunenummer, geometry }) => ({
    kommunenummer,
    area: areaKm2(geometry, crs),
  }));
  const smallest = before.toSorted((a, b) => a.area - b.area).slice(0, SMALLEST);
  const sum = (areas: readonly number[]) => Math.round(areas.reduce((total, area) => total + area, 0));
  const { oversikt, kommuner: middle, detalj } = levels;
  const described = Object.entries({ oversikt, kommuner: middle, detalj }).map(([name, topology]) => {
    const areas = areasOf(topology);
    const points = pointCount(kommuneFeatures(topology).features);
    return { line: `${name}: ${points} points, ${sum([...areas.values()])} km²`, areas };
  });
  return [
    `source: ${pointCount(kommuner)} points, ${sum(before.map(({ area }) => area))} km²`,
    ...described.map(({ line }) => line),
    ...smallest.map(({ kommunenummer, area }) => {
      const after = described.map(({ areas }) => km2(areas.get(kommunenummer) ?? NaN));
      return `${kommunenummer}: ${km2(area)}, at the levels ${after.join(', ')}`;
    }),
  ];
}
