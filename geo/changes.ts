import type { MultiPolygon, Polygon } from 'geojson';
import { areaKm2 } from './area.ts';
import { outlineDistance } from './distance.ts';
import { type Piece, overlay } from './overlay.ts';
import { planeRings } from './plane.ts';
import { type Level, kommuneFeatures } from './topology.ts';

/**
 * A kommune is reported if its outline moves by more than this, in metres. The same boundaries in another form or another
 * grid move by 46 m at most (measured): each of the two builds rounds by up to 30.
 */
export const TOLERANCE_M = 100;
/** A piece of land narrower than this on average, in metres, comes from two roundings of one border, not from a change. */
const STRIP_M = TOLERANCE_M / 2;

/** A kommune whose outline moved. */
export interface Moved {
  readonly number: string;
  /** How far the farthest corner lies from the other outline. */
  readonly metres: number;
  readonly beforeKm2: number;
  readonly cameKm2: number;
  readonly wentKm2: number;
}

/** Land that was in one kommune and is in another. */
export interface Handed {
  readonly from: string;
  readonly to: string;
  readonly km2: number;
  /** The share of all land that the first kommune had. */
  readonly share: number;
}

/** What is different between two builds. */
export interface Changes {
  readonly came: readonly string[];
  readonly went: readonly string[];
  /** Kommuner that moved by more than the tolerance, the farthest first. */
  readonly moved: readonly Moved[];
  /** The largest first. */
  readonly handed: readonly Handed[];
  /** How far each of the kommuner moved that moved by less, in metres. */
  readonly slightly: readonly number[];
  /** How many have the same outline to the metre. */
  readonly same: number;
}

const geometriesOf = (level: Level): Map<string, Polygon | MultiPolygon> =>
  new Map(kommuneFeatures(level).features.map((each) => [each.properties.kommunenummer, each.geometry]));

function distance(before: Polygon | MultiPolygon, after: Polygon | MultiPolygon): number {
  // Most kommuner of most deliveries are as they were: no need to measure.
  if (JSON.stringify(before.coordinates) === JSON.stringify(after.coordinates)) return 0;
  return Math.round(outlineDistance(planeRings(before), planeRings(after)));
}

const sum = (pieces: readonly Piece[]): number => pieces.reduce((total, { km2 }) => total + km2, 0);

/** The pieces of a kind, added up by the two kommuner. */
function handedOver(pieces: readonly Piece[], areaBefore: (number: string) => number): Handed[] {
  const totals = new Map<string, { from: string; to: string; km2: number }>();
  for (const { from, to, km2, widthM } of pieces) {
    if (from === undefined || to === undefined || from === to || widthM < STRIP_M) continue;
    const key = `${from} ${to}`;
    totals.set(key, { from, to, km2: km2 + (totals.get(key)?.km2 ?? 0) });
  }
  return [...totals.values()]
    .map((total) => ({ ...total, share: total.km2 / areaBefore(total.from) }))
    .sort((a, b) => b.km2 - a.km2);
}

/** What changed from one build to the next, both at the same level. */
export async function changesBetween(before: Level, after: Level): Promise<Changes> {
  const [old, now] = [geometriesOf(before), geometriesOf(after)];
  const came = [...now.keys()].filter((number) => !old.has(number));
  const went = [...old.keys()].filter((number) => !now.has(number));
  const distances = [...old].flatMap(([number, geometry]) => {
    const next = now.get(number);
    return next ? [{ number, metres: distance(geometry, next), geometry, next }] : [];
  });
  const far = distances.filter(({ metres }) => metres > TOLERANCE_M).sort((a, b) => b.metres - a.metres);
  const told = new Set([...came, ...went, ...far.map(({ number }) => number)]);
  const pieces = told.size > 0 ? await overlay(before, after, told) : [];
  return {
    came,
    went,
    moved: far.map(({ number, metres, geometry, next }) => {
      const kept = sum(pieces.filter(({ from, to }) => from === number && to === number));
      const beforeKm2 = areaKm2(geometry);
      // The difference of two nearly equal sums may come out slightly below zero.
      const beside = (km2: number) => Math.max(0, km2 - kept);
      return { number, metres, beforeKm2, cameKm2: beside(areaKm2(next)), wentKm2: beside(beforeKm2) };
    }),
    handed: handedOver(pieces, (number) => {
      const geometry = old.get(number);
      return geometry ? areaKm2(geometry) : NaN;
    }),
    slightly: distances
      .filter(({ metres }) => metres > 0 && metres <= TOLERANCE_M)
      .map(({ metres }) => metres),
    same: distances.filter(({ metres }) => metres === 0).length,
  };
}
