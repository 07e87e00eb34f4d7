import { strToU8, zipSync } from 'fflate';
import { areaKm2 } from '../../../geo/area.ts';
import { checkDelivery } from '../../../geo/check.ts';
import { readDelivery } from '../../../geo/delivery.ts';
import { BoundaryError } from '../../../geo/errors.ts';
import { bytesOf, expectedOf, few, fewTopology } from '../../../geo/testing.ts';
import { damagedBytes } from '../bytes.ts';
import type { Kind, Outcome } from '../kind.ts';
import { type Random, below, pick } from '../random.ts';
import { damagedJson } from '../values.ts';
import { damagedText } from '../words.ts';

type Kommuner = ReturnType<typeof few>;

const LONGEST_FAULT = 100_000;
const expected = expectedOf(few());

/** All rings of a kommune. */
function ringsOf(kommuner: Kommuner, at: number): number[][][] {
  const geometry = kommuner.features[at]?.geometry;
  if (geometry === undefined) return [];
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Kommuner with a ring the wrong way round, elsewhere, empty, huge or open, its axes exchanged, or no numbers in it. */
function damagedRing(random: Random): Kommuner {
  const kommuner = few();
  const ring = pick(random, ringsOf(kommuner, below(random, kommuner.features.length)));
  const at = below(random, ring.length);
  pick(random, [
    () => ring.reverse(),
    () => ring.splice(0, ring.length),
    () => ring.splice(below(random, 4), ring.length),
    () => ring.pop(),
    () => ring.map((point) => point.reverse()),
    () => ring.map((point) => (point[0] = (point[0] ?? 0) + random() * 50)),
    () => (ring[at] = [NaN, 60]),
    () => (ring[at] = [1e300, -1e300]),
    () => (ring[at] = []),
    () => {
      const point = ring[at] ?? [];
      for (let times = 0; times < 50_000; times++) ring.push([...point]);
    },
  ])();
  return kommuner;
}

/** Coordinates in more and more brackets. */
const nested = (depth: number): string =>
  `{"type":"FeatureCollection","features":[{"properties":{"kommunenummer":"1103"},"geometry":{"type":"Polygon","coordinates":${'['.repeat(depth)}${']'.repeat(depth)}}}]}`;

function input(random: Random): Uint8Array {
  const way = random();
  if (way < 0.02) return strToU8(nested(10 ** (1 + below(random, 6))));
  if (way < 0.3) return bytesOf(damagedRing(random));
  if (way < 0.6) return bytesOf(damagedJson(random, pick(random, [few(), fewTopology()])).json);
  if (way < 0.8) return strToU8(damagedText(random, JSON.stringify(few())));
  return damagedBytes(random, zipSync({ 'a.geojson': bytesOf(few()) }, { mtime: '2026-01-01T00:00:00' }));
}

export const boundaries: Kind = {
  name: 'boundaries',
  prepare: () =>
    Promise.resolve((random): Outcome => {
      try {
        const { kommuner, crs } = checkDelivery(readDelivery(input(random)), expected);
        const numbers = kommuner.map(({ kommunenummer }) => kommunenummer);
        if (numbers.join() !== [...expected.numbers].sort().join()) throw new Error('other kommuner');
        const area = kommuner.reduce((sum, { geometry }) => sum + areaKm2(geometry, crs), 0);
        if (!(Math.abs(area / expected.areaKm2 - 1) <= 0.05)) throw new Error('another area');
        return area === expected.areaKm2 ? 'same' : 'other';
      } catch (error) {
        if (!(error instanceof BoundaryError)) throw error;
        if (error.faults.length === 0 || error.message.length > LONGEST_FAULT) {
          throw new Error(`${error.faults.length} faults in ${error.message.length} characters`, {
            cause: error,
          });
        }
        return 'refused';
      }
    }),
};
