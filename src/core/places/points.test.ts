import { readFileSync } from 'node:fs';
import { geoContains } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { pointsOf } from './points.ts';
import { fromPlane, type PlanePoint } from './projection.ts';
import { builtDataset } from '../testing/built.ts';
import { boundaryFiles, geographyFrom } from '../testing/geo.ts';
import { fylkesnummer, kommunenummer } from '../testing/small.ts';

const { catalogue } = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const { labelPoints } = geographyFrom(
  boundaryFiles((file) => readFileSync(new URL(`../../../geo/${file}`, import.meta.url), 'utf8')),
  catalogue,
);

test('every place of a level has a point', () => {
  const numbersOf = (places: readonly { number: string }[]) => places.map(({ number }) => number).sort();
  expect([...pointsOf(labelPoints, 'kommune').keys()].sort()).toEqual(numbersOf(catalogue.kommuner));
  expect([...pointsOf(labelPoints, 'fylke').keys()].sort()).toEqual(numbersOf(catalogue.fylker));
});

test('a fylke’s point is that of one of its own kommuner, and no two fylker share one', () => {
  const points = pointsOf(labelPoints, 'fylke');
  for (const [fylke, point] of points) {
    const owners = [...labelPoints].filter(([, other]) => other === point).map(([number]) => number);
    expect(owners.map((number) => number.slice(0, 2))).toEqual([fylke]);
  }
  expect(new Set(points.values()).size).toBe(points.size);
});

describe('the point of a made fylke', () => {
  const middleOf = (...points: readonly PlanePoint[]) =>
    pointsOf(new Map(points.map((point, index) => [kommunenummer(`110${index + 1}`), point])), 'fylke').get(
      fylkesnummer('11'),
    );

  test('is the one nearest to the mean of all, wherever it stands among them', () => {
    // The mean is 6.
    expect(middleOf([4, 0], [0, 0], [14, 0])).toEqual([4, 0]);
    expect(middleOf([0, 0], [4, 0], [14, 0])).toEqual([4, 0]);
    expect(middleOf([0, 0], [14, 0], [4, 0])).toEqual([4, 0]);
  });

  test('is the later one of two that are as near', () => {
    expect(middleOf([0, 0], [2, 0])).toEqual([2, 0]);
  });
});

test.each([
  ['18', [12, 65, 16, 68.5]],
  ['03', [10.4, 59.8, 11, 60.2]],
  ['56', [22, 69, 30, 71]],
])('the point of %s lies in the middle of it', (number, [west = 0, south = 0, east = 0, north = 0]) => {
  const point = [...pointsOf(labelPoints, 'fylke')].find(([fylke]) => fylke === number)?.[1];
  const lonLat = fromPlane(point ?? [NaN, NaN]);
  const box = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  expect(geoContains({ type: 'Polygon', coordinates: [box] }, [...lonLat])).toBe(true);
});
