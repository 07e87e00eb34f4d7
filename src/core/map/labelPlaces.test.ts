import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeLabelPlaces } from './labelPlaces.ts';
import { fromPlane } from '../places/projection.ts';

const file = {
  format: 1,
  former: [1, 3],
  kommuner: { '1103': [5.7, 58.9, 174, 100] },
  fylker: { '11': [6, 58.7, 1310, 900] },
};

describe('label places', () => {
  test('are points of the plane with the boxes round them, in metres', () => {
    const { kommune, fylke } = decodeLabelPlaces(file);
    const places = [...kommune];
    expect(places.map(([number, { rooms }]) => [number, rooms])).toEqual([
      [
        '1103',
        [
          { halfWidth: 1740, halfHeight: 1740 },
          { halfWidth: 3000, halfHeight: 1000 },
        ],
      ],
    ]);
    const [lon, lat] = fromPlane(places[0]?.[1].point ?? [NaN, NaN]);
    expect(lon).toBeCloseTo(5.7, 9);
    expect(lat).toBeCloseTo(58.9, 9);
    expect([...fylke.keys()]).toEqual(['11']);
  });

  test('are there for every place in the built file', () => {
    const built = decodeLabelPlaces(
      JSON.parse(readFileSync(new URL('../../../geo/navn.json', import.meta.url), 'utf8')),
    );
    expect([built.kommune.size, built.fylke.size]).toEqual([357, 15]);
  });

  test.each([
    ['of a newer form', { ...file, format: 2 }, 'navn.json: format'],
    ['without shapes', { ...file, former: [] }, 'navn.json: former'],
    ['without fylker', { ...file, fylker: undefined }, 'navn.json: fylker'],
    ['without a point', { ...file, kommuner: { '1103': [5.7] } }, 'navn.json: kommuner.1103.1'],
    ['with no room', { ...file, kommuner: { '1103': [5.7, 58.9, 0, 0] } }, 'navn.json: kommuner.1103.2'],
    [
      'with a shape too few',
      { ...file, kommuner: { '1103': [5.7, 58.9, 174] } },
      'navn.json: 1103: no room 3:1',
    ],
    ['that are nothing', null, 'navn.json: the file'],
  ])('are refused %s, and it is said where', (_, json, where) => {
    expect(() => decodeLabelPlaces(json)).toThrow(where);
  });
});
