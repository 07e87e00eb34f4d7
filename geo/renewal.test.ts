import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { areaKm2 as areaOf } from './area.ts';
import { changesBetween } from './changes.ts';
import { NORWAY_KM2, checkDelivery } from './check.ts';
import { EPSG25833 } from './crs.ts';
import { type Delivery, readDelivery } from './delivery.ts';
import { BoundaryError } from './errors.ts';
import { pointsOf } from './geometry.ts';
import { kartverketsForm } from './kartverket.ts';
import { buildKommuner } from './kommuner.ts';
import { checkPlaces } from './places.ts';
import { readRegister } from './register.ts';
import { built, bytesOf, expectedOf, few, fewTopology, inUtm33, textOf } from './testing.ts';

/** All kommuner, as committed in the fewest points: what Kartverket's delivery is made of here. */
const source = (): Delivery => readDelivery(new TextEncoder().encode(textOf('oversikt')));
/** A delivery's kommuner of which the numbers begin so. */
const only = ({ crs, features }: Delivery, start: string): Delivery => ({
  crs,
  features: features.filter(({ properties }) => String(properties['kommunenummer']).startsWith(start)),
});
const norway = () => ({ numbers: readRegister(), areaKm2: NORWAY_KM2 });

const faultsOf = async (run: () => unknown): Promise<readonly string[]> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof BoundaryError) return error.faults;
    throw error;
  }
  return [];
};

/** The convex hull of points (Andrew's monotone chain), clockwise and closed. */
function hull(points: readonly Position[]): Position[] {
  const sorted = points.toSorted(([ax = 0, ay = 0], [bx = 0, by = 0]) => ax - bx || ay - by);
  const half = (along: readonly Position[]): Position[] => {
    const chain: Position[] = [];
    for (const point of along) {
      for (;;) {
        const [[ax = NaN, ay = NaN], [bx = NaN, by = NaN]] = [chain.at(-2) ?? [], chain.at(-1) ?? []];
        const [x = 0, y = 0] = point;
        if (!((bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0)) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  const ring = [...half(sorted), ...half(sorted.toReversed())];
  return [...ring, ring[0] ?? []];
}

/** Kommuner that run out to sea: each with all water between its own shores and islands. */
const outToSea = ({ crs, features }: Delivery): Delivery => ({
  crs,
  features: features.map(({ properties, geometry }) => ({
    properties,
    geometry: { type: 'Polygon', coordinates: [hull(pointsOf(geometry as Polygon | MultiPolygon))] },
  })),
});

describe("a delivery in Kartverket's form", () => {
  test('is taken for what it is', async () => {
    const delivery = readDelivery(await kartverketsForm(source()));
    expect(delivery.crs).toBe(EPSG25833);
    expect(delivery.file).toMatch(/_Kommuner_GeoJSON\.geojson$/);
    const boundaries = checkDelivery(delivery, norway());
    expect(boundaries.kommuner.map(({ kommunenummer }) => kommunenummer)).toEqual(readRegister());
    expect(await faultsOf(() => checkPlaces(boundaries, built('kommuner')))).toEqual([]);
  }, 20_000);

  test('gives the boundaries that it was made of', async () => {
    const rogaland = readDelivery(await kartverketsForm(only(source(), '11')));
    const geometries = rogaland.features.map(({ geometry }) => geometry as Polygon | MultiPolygon);
    const areaKm2 = geometries.reduce((sum, geometry) => sum + areaOf(geometry, EPSG25833), 0);
    const numbers = readRegister().filter((number) => number.startsWith('11'));
    const detalj = await buildKommuner(checkDelivery(rogaland, { numbers, areaKm2 }), 'detalj');
    const { went, ...changes } = await changesBetween(built('oversikt'), detalj);
    expect(changes).toMatchObject({ came: [], moved: [], handed: [] });
    expect(went).toHaveLength(357 - numbers.length);
    // Both grids round by some 20 m.
    expect(Math.max(...changes.slightly)).toBeLessThan(60);
  });

  test('has the same bytes each time', async () => {
    const form = () => kartverketsForm(readDelivery(bytesOf(few())));
    expect(Buffer.from(await form()).equals(Buffer.from(await form()))).toBe(true);
  });

  test('is refused with the name of the right product when it runs out to sea', async () => {
    const delivery = readDelivery(await kartverketsForm(outToSea(source())));
    expect(await faultsOf(() => checkDelivery(delivery, norway()))).toEqual([
      expect.stringMatching(
        /^the kommuner cover \d{3},\d{3} km², and Norway's land and lakes about 323,800 km²: these polygons run out to sea\. Fetch the product "Norske fylker og kommuner illustrasjonsdata, klippet etter kyst" from Geonorge, as GeoJSON$/,
      ),
    ]);
  });

  test('is told both when it runs out to sea and lacks a kommune', async () => {
    const { crs, features } = outToSea(source());
    const delivery = {
      crs,
      features: features.filter(({ properties }) => properties['kommunenummer'] !== '1151'),
    };
    expect(await faultsOf(() => checkDelivery(delivery, norway()))).toEqual([
      'kommune 1151: missing',
      expect.stringContaining('run out to sea'),
    ]);
  });

  test('is refused when a kommune has a number that the register does not know', async () => {
    const { crs, features } = readDelivery(await kartverketsForm(readDelivery(bytesOf(few()))));
    const delivery = {
      crs,
      features: features.map(({ properties, geometry }) => ({
        properties: properties['kommunenummer'] === '1144' ? { kommunenummer: '1199' } : properties,
        geometry,
      })),
    };
    expect(await faultsOf(() => checkDelivery(delivery, expectedOf(few())))).toEqual([
      expect.stringMatching(
        /^kommune 1199 \(feature \d\): not in the register, data\/tables\/kommuner\.csv$/,
      ),
      'kommune 1144: missing',
    ]);
  });
});

describe('a coordinate system that is stated wrongly', () => {
  const named = (name: string) => ({ crs: { type: 'name', properties: { name } } });
  const said = (json: unknown) =>
    faultsOf(() => checkDelivery(readDelivery(bytesOf(json)), expectedOf(few())));

  test('is told once: degrees for metres', async () => {
    expect(await said({ ...few(), ...named('EPSG:25833') })).toEqual([
      expect.stringMatching(
        /^crs: the file says EPSG:25833 \(metres east, metres north\), but its first point is 5\.\d+, 5[89]\.\d+: that looks like longitude, latitude\./,
      ),
    ]);
  });

  test('is told once: metres for degrees', async () => {
    expect(await said({ ...(await inUtm33(few())), ...named('EPSG:4258') })).toEqual([
      expect.stringMatching(/^crs: the file says WGS 84 .*: that looks like metres east, metres north\./),
    ]);
  });

  test('is told once: latitude before longitude', async () => {
    const { features } = few();
    const turned = features.map((each) => ({
      ...each,
      geometry: JSON.parse(
        JSON.stringify(each.geometry).replace(/\[([\d.]+),([\d.]+)\]/g, '[$2,$1]'),
      ) as unknown,
    }));
    expect(await said({ type: 'FeatureCollection', features: turned, ...named('EPSG:4326') })).toEqual([
      expect.stringMatching(/: the two are the other way round$/),
    ]);
  });

  test('is told by where the kommuner lie: UTM 32 for UTM 33', async () => {
    // The few kommuner in zone 32 still lie inside the bounds of zone 33, and cover the same area.
    const zip = await kartverketsForm(readDelivery(bytesOf(few())), ['-proj EPSG:25832']);
    const boundaries = checkDelivery(readDelivery(zip), expectedOf(few()));
    expect(await faultsOf(() => checkPlaces(boundaries, fewTopology()))).toEqual([
      expect.stringMatching(
        /^crs: read as EPSG:25833, 4 of 4 kommuner lie more than 20 km from where they were \(11\d\d: 3\d\d km\): the coordinates are in another system\./,
      ),
    ]);
  });

  test('is told with the points that fall outside Norway', async () => {
    const finnmark = only(source(), '56');
    const areaKm2 = finnmark.features.reduce((sum, { geometry }) => sum + areaOf(geometry as Polygon), 0);
    const numbers = readRegister().filter((number) => number.startsWith('56'));
    const zip = await kartverketsForm(finnmark, ['-proj EPSG:25832']);
    const faults = await faultsOf(() => checkDelivery(readDelivery(zip), { numbers, areaKm2 }));
    expect(faults[0]).toMatch(/^kommune 56\d\d \(feature \d+\): the point [\d., ]+ lies outside Norway /);
    expect(faults).toContain(
      'crs: these may be metres of another UTM zone. Fetch the file in EPSG:25833 (EUREF89 UTM sone 33)',
    );
  });

  test('is none where all is right', async () => {
    const boundaries = checkDelivery(readDelivery(bytesOf(await inUtm33(few()))), expectedOf(few()));
    expect(await faultsOf(() => checkPlaces(boundaries, fewTopology()))).toEqual([]);
  });
});
