import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverage, HATCH_PATH, hatchTile, LINE_WIDTH, type RasterTile, TILE } from './hatch.ts';
import { rgbOf } from '../testing/lab.ts';

const INK = '#8b9099';
const GROUND = '#f7f7f5';
const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
const ratio = fc.constantFrom(1, 2, 3);

const pixel = ({ data, width }: RasterTile, column: number, row: number): readonly number[] => [
  ...data.slice((row * width + column) * 4, (row * width + column) * 4 + 4),
];

describe('coverage', () => {
  test('repeats with the tile, so that no seam shows', () => {
    fc.assert(
      fc.property(coordinate, coordinate, ratio, (x, y, pixels) => {
        const here = coverage(x, y, pixels);
        expect(coverage(x + TILE, y, pixels)).toBeCloseTo(here, 9);
        expect(coverage(x, y - TILE, pixels)).toBeCloseTo(here, 9);
      }),
    );
  });

  test('is the same along a line of 45° that rises to the right', () => {
    fc.assert(
      fc.property(coordinate, coordinate, ratio, (x, y, pixels) => {
        expect(coverage(x + 1, y - 1, pixels)).toBeCloseTo(coverage(x, y, pixels), 9);
      }),
    );
  });

  test('is a share', () => {
    fc.assert(
      fc.property(coordinate, coordinate, ratio, (x, y, pixels) => {
        expect(coverage(x, y, pixels)).toBeGreaterThanOrEqual(0);
        expect(coverage(x, y, pixels)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is whole in the middle of a line, none between two, and half at its edge', () => {
    const edge = (LINE_WIDTH / 2) * Math.SQRT2;
    expect([coverage(0, 0, 2), coverage(TILE, 0, 2), coverage(TILE / 2, 0, 2)]).toEqual([1, 1, 0]);
    expect(coverage(edge, 0, 2)).toBeCloseTo(0.5, 9);
  });
});

describe.each([1, 2, 3])('a tile of %i pixels to a CSS pixel', (pixels) => {
  const tile = hatchTile(INK, GROUND, pixels);

  test('has the tile as its size, and is opaque', () => {
    expect([tile.width, tile.height, tile.data.length]).toEqual([
      TILE * pixels,
      TILE * pixels,
      4 * (TILE * pixels) ** 2,
    ]);
    const alpha = tile.data.filter((_, index) => index % 4 === 3);
    expect(new Set(alpha)).toEqual(new Set([255]));
  });

  test('goes on without a seam: each pixel is the one up and to the right of it, round the edges', () => {
    const side = tile.width;
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const next = pixel(tile, (column + 1) % side, (row + side - 1) % side);
        expect(next).toEqual(pixel(tile, column, row));
      }
    }
  });

  test('shows ground, and lines clearly darker than it', () => {
    const reds = Array.from({ length: tile.width }, (_, column) => pixel(tile, column, 0)[0] ?? NaN);
    expect(Math.max(...reds)).toBe(rgbOf(GROUND)[0]);
    expect(Math.min(...reds)).toBeLessThan((rgbOf(INK)[0] + rgbOf(GROUND)[0]) / 2);
  });

  test('shows the ink itself where a line goes through the middle of a pixel', () => {
    expect(pixel(tile, 0, tile.height - 1)).toEqual([...rgbOf(INK), 255]);
  });
});

test.each([
  'red',
  '',
  '#fff',
  '#8b909',
  '#8b9099ff',
  '8b9099',
  ' #8b9099',
  '#1g2233',
  '#-12233',
  'rgb(1, 2, 3)',
])('%j is refused as a colour', (colour) => {
  for (const work of [() => hatchTile(colour, GROUND, 1), () => hatchTile(INK, colour, 1)]) {
    expect(work).toThrow(RangeError);
    expect(work).toThrow(`such as #8b9099, found ${colour}`);
  }
});

test('the path of the vector hatch runs along the middle of the lines', () => {
  const points = [...HATCH_PATH.matchAll(/[ML](-?\d+) (-?\d+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  expect(points).toHaveLength(6);
  expect(HATCH_PATH).toBe(points.map(([x, y], i) => `${i % 2 === 0 ? 'M' : 'L'}${x} ${y}`).join(''));
  for (const [x, y] of points) expect(coverage(x, y, 2)).toBe(1);
});

test('the vector hatch has the lines through two corners of the tile and its middle, past its top and bottom', () => {
  const lines = [...HATCH_PATH.matchAll(/M(-?\d+) (-?\d+)L(-?\d+) (-?\d+)/g)].map((line) =>
    line.slice(1).map(Number),
  );
  expect(lines.map(([x = NaN, y = NaN]) => x + y)).toEqual([0, TILE, 2 * TILE]);
  expect(lines.map(([, , x = NaN, y = NaN]) => x + y)).toEqual([0, TILE, 2 * TILE]);
  expect(lines.map(([, from, , to]) => [from, to])).toEqual(lines.map(() => [TILE + 1, -1]));
});
