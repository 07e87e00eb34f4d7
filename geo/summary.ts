import { areaKm2 } from './area.ts';
import type { Boundaries } from './check.ts';
import { pointsOf } from './geometry.ts';
import { type KommuneTopology, kommuneFeatures } from './kommuner.ts';
import type { Sizes } from './sizes.ts';

/** A kommune whose area moves by more than this share is told: the same boundaries in another form move none by 0.1 %. */
export const TELL_AREA = 0.005;
/** How many of the smallest kommuner are listed. */
const SMALLEST = 8;

const km2 = (area: number) => `${area.toFixed(2)} km²`;

/** Different points; each is shared by the polygons that meet there. */
export const pointCount = (kommuner: Boundaries['kommuner']): number =>
  new Set(kommuner.flatMap(({ geometry }) => pointsOf(geometry).map(String))).size;

const areasOf = (topology: KommuneTopology): Map<string, number> =>
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

export const describeSizes = (name: string, { raw, gzip, brotli }: Sizes): string =>
  `${name}: ${raw} bytes, ${gzip} gzip, ${brotli} brotli`;

/** What the command tells about the kommuner: points before and after, and what became of the smallest. */
export function describeKommuner({ crs, kommuner }: Boundaries, topology: KommuneTopology): string[] {
  const after = areasOf(topology);
  const built = kommuneFeatures(topology).features.map(({ properties, geometry }) => ({
    kommunenummer: properties.kommunenummer,
    geometry,
  }));
  const sum = (areas: readonly number[]) => Math.round(areas.reduce((total, area) => total + area, 0));
  const before = kommuner.map(({ geometry }) => areaKm2(geometry, crs));
  const smallest = kommuner
    .map(({ kommunenummer, geometry }) => ({ kommunenummer, area: areaKm2(geometry, crs) }))
    .sort((a, b) => a.area - b.area)
    .slice(0, SMALLEST);
  return [
    `${kommuner.length} kommuner in ${crs.name}`,
    `area: ${sum(before)} km² before, ${sum([...after.values()])} after`,
    `points: ${pointCount(kommuner)} before, ${pointCount(built)} after`,
    ...smallest.map(
      ({ kommunenummer, area }) =>
        `${kommunenummer}: ${km2(area)}, now ${km2(after.get(kommunenummer) ?? NaN)}`,
    ),
  ];
}
