import type { MultiPolygon, Polygon } from 'geojson';
import { areaKm2 } from './area.ts';
import type { Boundaries } from './check.ts';
import { pointsOf } from './geometry.ts';
import type { Levels } from './levels.ts';
import type { Sizes } from './sizes.ts';
import { type KommuneObject, type KommuneTopology, kommuneFeatures } from './topology.ts';

/** A kommune whose area moves by more than this share is told: the same boundaries in another form move none by 0.1 %. */
export const TELL_AREA = 0.005;
/** How many of the smallest kommuner are listed. */
const SMALLEST = 8;

const km2 = (area: number) => `${area.toFixed(2)} km²`;

/** Different points; each is shared by the polygons that meet there. */
export const pointCount = (kommuner: readonly { readonly geometry: Polygon | MultiPolygon }[]): number =>
  new Set(kommuner.flatMap(({ geometry }) => pointsOf(geometry).map(String))).size;

const areasOf = (topology: { readonly objects: { readonly kommuner: KommuneObject } }): Map<string, number> =>
  new Map(
    kommuneFeatures(topology).features.map(({ properties, geometry }) => [
      properties.kommunenummer,
      areaKm2(geometry),
    ]),
  );

/** What changed from one built file to the next, one line each: numbers that came or went, areas that moved. */
export function changes(previous: KommuneTopology, next: KommuneTopology): string[] {
  const [before, after] = [areasOf(previous), areasOf(next)];
  const lines: string[] = [];
  for (const number of after.keys()) if (!before.has(number)) lines.push(`${number} came`);
  for (const [number, old] of before) {
    const area = after.get(number);
    if (area === undefined) lines.push(`${number} went`);
    else if (Math.abs(area - old) > old * TELL_AREA) {
      lines.push(`${number}: ${km2(old)} became ${km2(area)} (${((area / old - 1) * 100).toFixed(1)} %)`);
    }
  }
  return lines;
}

/** What a level costs; the overview is counted as the paths that the page holds. */
export const describeSizes = (name: keyof Levels, { raw, gzip, brotli }: Sizes): string =>
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
    `${kommuner.length} kommuner in ${crs.name}`,
    `source: ${pointCount(kommuner)} points, ${sum(before.map(({ area }) => area))} km²`,
    ...described.map(({ line }) => line),
    ...smallest.map(({ kommunenummer, area }) => {
      const after = described.map(({ areas }) => km2(areas.get(kommunenummer) ?? NaN));
      return `${kommunenummer}: ${km2(area)}, at the levels ${after.join(', ')}`;
    }),
  ];
}
