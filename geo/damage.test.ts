import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkDelivery } from './check.ts';
import { readDelivery } from './delivery.ts';
import { BoundaryError } from './errors.ts';
import { type Kommuner, bytesOf, expectedOf, few, fewTopology } from './testing.ts';

/** What is said of a file in which four kommuner are expected. */
function faultsOf(bytes: Uint8Array, areaFactor = 1): readonly string[] {
  const { numbers, areaKm2 } = expectedOf(few());
  try {
    checkDelivery(readDelivery(bytes), { numbers, areaKm2: areaKm2 * areaFactor });
  } catch (error) {
    if (error instanceof BoundaryError) return error.faults;
    throw error;
  }
  return [];
}

/** The four kommuner, with something done to the first, 1103. */
function damaged(
  damage: (first: Kommuner['features'][number], all: Kommuner['features']) => void,
): Uint8Array {
  const kommuner = few();
  const [first] = kommuner.features;
  if (first) damage(first, kommuner.features);
  return bytesOf(kommuner);
}

const square = (x: number, y: number, side: number) => [
  [
    [x, y],
    [x, y + side],
    [x + side, y + side],
    [x + side, y],
    [x, y],
  ],
];
const collection = { type: 'FeatureCollection', features: [] };

describe('a file that is no delivery of kommuner', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['text', strToU8('kommunenummer,navn'), /^neither a zip nor JSON: /],
    ['JSON cut off', strToU8('{"type":"FeatureCollection","features":['), /^neither a zip nor JSON: /],
    [
      'a zip that says it is larger than any',
      (() => {
        const bytes = zipSync({ 'a.geojson': strToU8('{}') });
        // Where the directory tells the size.
        new DataView(bytes.buffer).setUint32(bytes.length - 22 - 46 - 'a.geojson'.length + 24, 4e9, true);
        return bytes;
      })(),
      /^the zip: more than 1000 MB when it is unpacked\. Fetch the product /,
    ],
    [
      'geometries in a hundred thousand geometries',
      strToU8(
        `{"type":"Topology","arcs":[],"objects":{"Kommune":${'{"type":"GeometryCollection","geometries":['.repeat(1e5)}${']}'.repeat(1e5)}}}`,
      ),
      /^TopoJSON: geometries are nested too deep$/,
    ],
    ['a zip cut off', zipSync({ 'a.geojson': strToU8('{}') }).slice(0, 60), /^a damaged zip: /],
    [
      'a zip of other files',
      zipSync({ 'a.gml': strToU8('<a/>') }),
      /^the zip: expected a \.geojson, found a\.gml\. Fetch the product "Norske fylker og kommuner /,
    ],
    [
      'a zip of several without kommuner',
      zipSync({ 'a.geojson': strToU8('{}'), 'b.geojson': strToU8('{}') }),
      /^the zip: found a\.geojson, b\.geojson, none of them with kommuner\. Fetch the product /,
    ],
    ['a list', bytesOf([]), /^found no object, expected Kommune\. Fetch the product /],
    ['a number', bytesOf(7), /^JSON: the object: /],
    [
      'a lone feature',
      bytesOf({ type: 'Feature' }),
      /^found an object of type "Feature", expected Topology or/,
    ],
    [
      'fylker',
      bytesOf({ Fylke: collection, Grense: collection }),
      /^these are fylker: found Fylke, Grense, expected Kommune\. Fetch the product /,
    ],
    [
      'fylker in TopoJSON',
      bytesOf({ ...fewTopology(), objects: { Fylker: fewTopology().objects.kommuner } }),
      /^these are fylker: found Fylker, expected Kommune\. /,
    ],
    [
      'features without numbers',
      bytesOf({
        ...collection,
        features: [{ type: 'Feature', properties: { fylkesnummer: '11' }, geometry: null }],
      }),
      /^these are fylker: no feature has the property kommunenummer \(found fylkesnummer\)\. /,
    ],
    ['a collection without features', bytesOf({ type: 'FeatureCollection' }), /^GeoJSON: features: /],
    [
      'TopoJSON without its arcs',
      bytesOf({ ...fewTopology(), arcs: [] }),
      /^TopoJSON: a geometry refers to an arc/,
    ],
    [
      'another coordinate system',
      bytesOf({ ...few(), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } } }),
      /^crs: found urn:ogc:def:crs:EPSG::25832, expected WGS 84 .* or EPSG:25833$/,
    ],
  ])('is refused: %s', (_name, bytes, message) => {
    expect(faultsOf(bytes)).toEqual([expect.stringMatching(message)]);
  });
});

describe('a delivery with something wrong in it', () => {
  test.each<[string, Uint8Array, string]>([
    ['missing', damaged((_, all) => void all.shift()), 'kommune 1103: missing'],
    ['twice', damaged((first, all) => void all.push(first)), 'kommune 1103: there twice (features 1 and 5)'],
    [
      'empty',
      damaged((first) => void Object.assign(first, { geometry: null })),
      'kommune 1103 (feature 1): the geometry is empty',
    ],
    [
      'of no polygons',
      damaged((first) => {
        first.geometry = { type: 'MultiPolygon', coordinates: [] };
      }),
      'kommune 1103 (feature 1): the geometry is empty',
    ],
    [
      'a line',
      damaged((first) => void Object.assign(first.geometry, { type: 'LineString' })),
      'kommune 1103 (feature 1): expected a Polygon or MultiPolygon, found "LineString"',
    ],
    [
      'two points long',
      damaged((first) => {
        first.geometry = {
          type: 'Polygon',
          coordinates: [
            [
              [5, 59],
              [6, 59],
            ],
          ],
        };
      }),
      'kommune 1103 (feature 1): a ring has fewer than four points',
    ],
    [
      'written with words',
      damaged(
        (first) =>
          void Object.assign(first, {
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [5, 59],
                  [6, 59],
                  ['6', 60],
                  [5, 59],
                ],
              ],
            },
          }),
      ),
      'kommune 1103 (feature 1): expected a pair of numbers, found ["6",60]',
    ],
    [
      'without area',
      damaged((first) => {
        first.geometry = { type: 'Polygon', coordinates: square(5, 59, 0) };
      }),
      'kommune 1103 (feature 1): the geometry has no area',
    ],
    [
      'in another country',
      damaged((first) => {
        first.geometry = { type: 'Polygon', coordinates: square(-3, 41, 1) };
      }),
      'kommune 1103 (feature 1): the point -3, 41 lies outside Norway (WGS 84: longitude, latitude from 2, 56 to 34, 73)',
    ],
  ])('is refused: a kommune that is %s', (_name, bytes, fault) => {
    expect(faultsOf(bytes)).toEqual([fault]);
  });

  test('is refused when a number is unknown, and the one it should have been is told too', () => {
    const bytes = damaged((first) => {
      first.properties.kommunenummer = '9999';
    });
    expect(faultsOf(bytes)).toEqual([
      'kommune 9999 (feature 1): not in the register, data/tables/kommuner.csv',
      'kommune 1103: missing',
    ]);
  });

  test('is refused when its coordinates are in a hundred thousand brackets', () => {
    const deep = `${'['.repeat(1e5)}${']'.repeat(1e5)}`;
    const text = JSON.stringify(few()).replace(/(?<="coordinates":\[\[*)(?=\[-?\d)/, `${deep},`);
    expect(faultsOf(strToU8(text))[0]).toMatch(/expected a pair of numbers, found a list of lists$/);
  });

  test('is refused when a number is no string', () => {
    const bytes = damaged((first) => void Object.assign(first.properties, { kommunenummer: 301 }));
    expect(faultsOf(bytes)[0]).toBe('feature 1: kommunenummer: expected a string of four digits, found 301');
  });

  test('is refused with the name of the right product when its polygons run out to sea', () => {
    // As if the land were two thirds of what the polygons cover: the share in deliveries with territorial waters.
    expect(faultsOf(bytesOf(few()), 0.67)).toEqual([
      expect.stringMatching(
        /run out to sea\. Fetch the product "Norske fylker og kommuner illustrasjonsdata, klippet etter kyst" /,
      ),
    ]);
  });

  test('is refused when land is missing', () => {
    expect(faultsOf(bytesOf(few()), 1.2)).toEqual([expect.stringMatching(/: land is missing$/)]);
  });

  test('is told all its faults at once', () => {
    const bytes = damaged((first, all) => {
      Object.assign(first, { geometry: null });
      all.splice(1, 1);
      all.push(...all.slice(-1));
    });
    expect(faultsOf(bytes)).toEqual([
      'kommune 1103 (feature 1): the geometry is empty',
      'kommune 1144: there twice (features 3 and 4)',
      'kommune 1124: missing',
    ]);
  });
});
