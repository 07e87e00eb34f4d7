import type { FeatureCollection, Geometry, Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import { transformFeatures, transformGeometry } from './projection.ts';

describe('transforming', () => {
  const swap = ([x, y]: readonly [number, number]) => [y, x] as const;
  test.each<[Geometry, Geometry]>([
    [
      { type: 'Point', coordinates: [1, 2] },
      { type: 'Point', coordinates: [2, 1] },
    ],
    [
      { type: 'MultiPoint', coordinates: [[1, 2]] },
      { type: 'MultiPoint', coordinates: [[2, 1]] },
    ],
    [
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      {
        type: 'LineString',
        coordinates: [
          [2, 1],
          [4, 3],
        ],
      },
    ],
    [
      { type: 'MultiLineString', coordinates: [[[1, 2]], []] },
      { type: 'MultiLineString', coordinates: [[[2, 1]], []] },
    ],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      {
        type: 'Polygon',
        coordinates: [
          [
            [2, 1],
            [4, 3],
          ],
        ],
      },
    ],
    [
      { type: 'MultiPolygon', coordinates: [[[[1, 2]]], [[[3, 4]]]] },
      { type: 'MultiPolygon', coordinates: [[[[2, 1]]], [[[4, 3]]]] },
    ],
    [
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] },
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [2, 1] }] },
    ],
  ])('%j gives %j', (before, after) => {
    expect(transformGeometry(before, swap)).toEqual(after);
  });

  test('keeps ids and properties of features, and leaves the input alone', () => {
    const before: FeatureCollection<Point, { a: number }> = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: '0301',
          properties: { a: 1 },
          geometry: { type: 'Point', coordinates: [1, 2] },
        },
      ],
    };
    const copy = structuredClone(before);
    expect(transformFeatures(before, swap).features).toEqual([
      { type: 'Feature', id: '0301', properties: { a: 1 }, geometry: { type: 'Point', coordinates: [2, 1] } },
    ]);
    expect(before).toEqual(copy);
  });

  test('a position without two coordinates is an error', () => {
    expect(() => transformGeometry({ type: 'Point', coordinates: [1] }, swap)).toThrow('two coordinates');
  });
});
