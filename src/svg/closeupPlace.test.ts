import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frameCentre, OSLOFJORD, type Size } from '../core/link/frame.ts';
import { builtDataset } from '../core/testing/built.ts';
import { boundaryFiles, geographyFrom } from '../core/testing/geo.ts';
import { closeupPlace, cornersOf, countryAt, frameSide } from './closeupPlace.ts';
import { pixelOf } from './fit.ts';
import type { Box } from './shapes.ts';

const read = (folder: string) => (file: string) =>
  readFileSync(new URL(`../../${folder}/${file}`, import.meta.url), 'utf8');
const { catalogue } = builtDataset(read('data/built'));
const geography = geographyFrom(boundaryFiles(read('geo')), catalogue);
const corners = [...cornersOf(geography)];

const PADDING = { top: 76, right: 84, bottom: 28, left: 32, over: [] };
const HEAD = 32;
const areaOf = ({ width, height }: Size, { top, right, bottom, left } = PADDING): Box => ({
  x: left,
  y: top,
  width: width - left - right,
  height: height - top - bottom,
});

const placeIn = (size: Size, area = areaOf(size)) => {
  const country = countryAt(geography, size, PADDING);
  return { country, area, place: closeupPlace(corners, country, area, HEAD) };
};

test('the country is all inside the padding, and touches it on two sides', () => {
  const size = { width: 888, height: 900 };
  const country = countryAt(geography, size, PADDING);
  const at = corners.map((corner) => pixelOf(corner, country));
  const ends = (values: readonly number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    return [sorted[0] ?? NaN, sorted.at(-1) ?? NaN] as const;
  };
  const [left, right] = ends(at.map(({ x }) => x));
  const [top, bottom] = ends(at.map(({ y }) => y));
  expect(left).toBeGreaterThan(PADDING.left);
  expect(right).toBeLessThan(size.width - PADDING.right);
  expect(top).toBeCloseTo(PADDING.top, 6);
  expect(bottom).toBeCloseTo(size.height - PADDING.bottom, 6);
});

test('the frame is as wide on the country as its kilometres', () => {
  const country = countryAt(geography, { width: 1000, height: 1000 }, PADDING);
  const [x, y] = frameCentre(OSLOFJORD);
  const half = (OSLOFJORD.km * 1000) / 2;
  const across = pixelOf([x + half, y], country).x - pixelOf([x - half, y], country).x;
  expect(frameSide(country)).toBeCloseTo(across, 6);
});

describe('where it lies', () => {
  const sizes = [880, 888, 1000, 1280, 1528, 2168].flatMap((width) =>
    [540, 600, 720, 900, 1080, 1440].map((height) => ({ width, height })),
  );

  test.each(sizes)('nothing of Norway is under it: $width × $height', (size) => {
    const { country, area, place } = placeIn(size);
    if (!place) return;
    const { x, y, side } = place;
    expect(x).toBeGreaterThanOrEqual(area.x);
    expect(y).toBeGreaterThanOrEqual(area.y);
    expect(x + side).toBeLessThanOrEqual(area.x + area.width);
    expect(y + HEAD + side).toBeLessThanOrEqual(area.y + area.height);
    const covered = corners.filter((corner) => {
      const at = pixelOf(corner, country);
      return at.x >= x && at.x <= x + side && at.y >= y && at.y <= y + HEAD + side;
    });
    expect(covered).toEqual([]);
  });

  test.each([
    { width: 888, height: 600 },
    { width: 888, height: 720 },
    { width: 888, height: 900 },
    { width: 1528, height: 1080 },
  ])('there is room for it: $width × $height', (size) => {
    const { country, place } = placeIn(size);
    expect(place?.side).toBe(Math.floor(Math.min(300, 4 * frameSide(country))));
  });

  test('it is below Finnmark where that reaches under it, and at the top where it does not', () => {
    const narrow = placeIn({ width: 888, height: 900 });
    expect(narrow.place?.y).toBeGreaterThan(narrow.area.y + 100);
    const wide = placeIn({ width: 1800, height: 900 });
    expect(wide.place?.y).toBe(wide.area.y);
  });

  test('it goes no lower than it may: over a card that takes the corner, or nowhere', () => {
    const size = { width: 1528, height: 900 };
    const { place, area } = placeIn(size, { ...areaOf(size), height: 400 });
    expect(place?.y).toBeGreaterThanOrEqual(area.y);
    expect(placeIn(size, { ...areaOf(size), height: 300 }).place).toBeUndefined();
    expect(placeIn(size, { ...areaOf(size), width: 200 }).place).toBeUndefined();
  });

  test('on a map so small that it would show nothing, there is none', () => {
    expect(placeIn({ width: 700, height: 450 }).place).toBeUndefined();
  });

  test('it comes below what is in the way, and into a gap that is just high enough', () => {
    const size = { width: 1000, height: 1000 };
    const country = countryAt(geography, size, PADDING);
    const side = 300;
    const area = { x: 0, y: 0, width: 1000, height: 1000 };
    const at = (x: number, y: number) =>
      [((x - country.x) / country.k) * 500, ((y - country.y) / country.k) * -500] as const;
    const place = (...taken: readonly (readonly [number, number])[]) =>
      closeupPlace(
        taken.map(([x, y]) => at(x, y)),
        country,
        area,
        HEAD,
      );
    expect(place()).toEqual({ x: 700, y: 0, side });
    expect(place([900, 100.4])).toEqual({ x: 700, y: 111, side });
    // To its left, beyond the gap.
    expect(place([689, 100])).toEqual({ x: 700, y: 0, side });
    expect(place([900, 100], [900, 110 + HEAD + side + 10.5])).toEqual({ x: 700, y: 110, side });
    expect(place([900, 100], [900, 110 + HEAD + side + 9.5])?.y).toBeGreaterThan(450);
    expect(place([900, 700])?.y).toBe(0);
    expect(place([900, 300], [900, 640], [900, 700])).toBeUndefined();
  });
});
