import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { KommuneTopology } from '../src/core/places/topology.ts';
import { areaKm2 } from './area.ts';
import { checkDelivery } from './check.ts';
import { readDelivery } from './delivery.ts';
import { buildKommuner } from './kommuner.ts';
import { pointCount } from './summary.ts';
import { FEW, bytesOf, expectedOf, few, fewTopology, inUtm33 } from './testing.ts';
import { kommuneFeatures } from './topology.ts';
import { faultsOfKommuner } from './verify.ts';

const crs = { type: 'name', properties: { name: 'EPSG:25833' } };
const build = async (bytes: Uint8Array): Promise<KommuneTopology> =>
  buildKommuner(checkDelivery(readDelivery(bytes), expectedOf(few())), 'kommuner');

/** Kartverket's form: a zip with one object, two collections in it. */
const zipped = async () => {
  const Kommune = { ...(await inUtm33(few())), crs };
  const Grense = { type: 'FeatureCollection', crs, features: [] };
  return zipSync({ 'Basisdata_Kommuner_GeoJSON.geojson': strToU8(JSON.stringify({ Kommune, Grense })) });
};

const measures = (topology: KommuneTopology) => {
  const kommuner = kommuneFeatures(topology).features.map(({ properties, geometry }) => ({
    kommunenummer: properties.kommunenummer,
    geometry,
  }));
  return {
    numbers: kommuner.map(({ kommunenummer }) => kommunenummer),
    points: pointCount(kommuner),
    areas: kommuner.map(({ geometry }) => Number(areaKm2(geometry).toFixed(2))),
  };
};

describe('the forms that kommuner come in', () => {
  test('TopoJSON and GeoJSON give the same bytes', async () => {
    const fromTopology = await build(bytesOf(fewTopology()));
    expect(JSON.stringify(await build(bytesOf(few())))).toBe(JSON.stringify(fromTopology));
    expect(faultsOfKommuner('kommuner', fromTopology, FEW)).toEqual([]);
  });

  test('the order of the features and the way their rings run do not matter', async () => {
    const turned = few();
    turned.features.reverse();
    expect(measures(await build(bytesOf(turned)))).toEqual(measures(await build(bytesOf(few()))));
  });

  test('EPSG:25833 gives the same map, declared or told by its coordinates', async () => {
    const metres = await inUtm33(few());
    const declared = await build(bytesOf({ ...metres, crs }));
    expect(measures(declared)).toEqual(measures(await build(bytesOf(few()))));
    expect(JSON.stringify(await build(bytesOf(metres)))).toBe(JSON.stringify(declared));
  });

  test('the zip of Kartverket gives what its collection gives', async () => {
    const plain = await build(bytesOf({ ...(await inUtm33(few())), crs }));
    expect(JSON.stringify(await build(await zipped()))).toBe(JSON.stringify(plain));
  });

  test('the zip of the clipped product has fylker beside the kommuner, and simplified ones', async () => {
    const text = (json: unknown) => strToU8(JSON.stringify(json));
    const fylker = { type: 'FeatureCollection', features: [], padding: ' '.repeat(1e6) };
    const simple = { type: 'FeatureCollection', features: few().features.slice(0, 1) };
    const zip = zipSync({
      'GeoJSON/Fylker.geojson': text(fylker),
      'GeoJSON/Kommuner_enkle.geojson': text(simple),
      'GeoJSON/Kommuner.geojson': text(few()),
      'GeoJSON/les meg.json': strToU8('Kilde: Kartverket'),
    });
    expect(readDelivery(zip).file).toBe('GeoJSON/Kommuner.geojson');
    expect(JSON.stringify(await build(zip))).toBe(JSON.stringify(await build(bytesOf(few()))));
  });

  test('a byte order mark before the JSON is nothing', async () => {
    const bytes = strToU8(`\uFEFF${JSON.stringify(few())}`);
    expect(JSON.stringify(await build(bytes))).toBe(JSON.stringify(await build(bytesOf(few()))));
  });

  test('EPSG:25833 is UTM: 15° E, 60° N is 500,000 m east and 6,651,411.19 m north', async () => {
    const [x, y] = [500_000, 6_651_411.19];
    const square = [
      [x, y],
      [x, y + 9000],
      [x + 9000, y + 9000],
      [x + 9000, y],
      [x, y],
    ];
    const feature = {
      type: 'Feature',
      properties: { kommunenummer: '1103' },
      geometry: { type: 'Polygon', coordinates: [square] },
    };
    const delivery = readDelivery(bytesOf({ type: 'FeatureCollection', crs, features: [feature] }));
    const topology = await buildKommuner(
      checkDelivery(delivery, { numbers: FEW.slice(0, 1), areaKm2: 81 }),
      'kommuner',
    );
    const corner = kommuneFeatures(topology).features[0]?.geometry.coordinates.flat(2).slice(0, 2);
    expect(topology.transform?.translate.map((degrees) => degrees.toFixed(3))).toEqual(['15.000', '60.000']);
    expect(corner).toBeDefined();
  });
});
