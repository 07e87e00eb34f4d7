import { geoContains, geoInterpolate } from 'd3-geo';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { crossings } from './crossings.ts';
import { BUDGET, sizesOf } from './sizes.ts';
import { built, textOf } from './testing.ts';
import { kommuneFeatures } from './topology.ts';
import { faultsOfLand } from './verify.ts';

type Place = [number, number];
const land = () => feature(built('naboland'), built('naboland').objects.land);

describe('naboland.topo.json', () => {
  test.each<[string, Place]>([
    ['Stockholm', [17.9, 59.4]],
    ['Rovaniemi', [25.7, 66.5]],
    ['Viborg in Denmark', [9.4, 56.45]],
    ['Murmansk', [33.3, 68.8]],
    ['Tartu', [26.7, 58.4]],
    ['Vologda', [39.9, 59.2]],
    ['Warszawa', [21, 52.2]],
    ['Berlin', [13.4, 52.5]],
    ['Birmingham', [-1.9, 52.5]],
    ['the middle of Iceland', [-18.5, 64.9]],
    ['Tórshavn', [-6.85, 62.03]],
    ['Syktyvkar', [50.8, 61.7]],
  ])('has land at %s', (_name, at) => {
    expect(geoContains(land(), at)).toBe(true);
  });

  test.each<[string, Place]>([
    ['Oslo', [10.75, 60]],
    ['Trondheim', [10.4, 63.3]],
    ['Karasjok', [25.5, 69.4]],
    ['Longyearbyen', [15.6, 78.2]],
    ['Jan Mayen', [-8.5, 71]],
    ['the Norwegian Sea', [3, 66]],
    ['the sea off Hvaler', [10.9, 58.98]],
    ['the sea off Grense Jakobselv', [30.7, 69.88]],
    ['Langfjorden in Sør-Varanger', [29.935, 69.626]],
    ['the Skagerrak', [9.5, 58.2]],
  ])('has no land at %s', (_name, at) => {
    expect(geoContains(land(), at)).toBe(false);
  });

  // A way across the border at each: were there a gap between Norway and its neighbour, a step would fall into it.
  test.each<[string, Place, Place]>([
    ['Kornsjø', [11.6, 58.95], [11.8, 58.88]],
    ['Magnor', [12.1, 59.95], [12.35, 59.92]],
    ['Trysil', [12.5, 61.3], [13.1, 61.25]],
    ['Røros', [11.9, 62.6], [12.4, 62.6]],
    ['Storlien', [11.9, 63.35], [12.3, 63.3]],
    ['Hattfjelldal', [14.2, 65.3], [14.8, 65.2]],
    ['Graddis', [15.6, 66.75], [16.1, 66.7]],
    ['Riksgränsen', [17.95, 68.42], [18.35, 68.42]],
    ['Treriksrøysa', [20.35, 69.1], [20.75, 69.0]],
    ['Kivilompolo', [23.5, 68.8], [23.9, 68.6]],
    ['Karigasniemi', [25.7, 69.4], [26, 69.35]],
    ['Polmak', [28.2, 70.05], [28.5, 69.85]],
    ['Boris Gleb', [29.9, 69.55], [30.4, 69.6]],
    ['Storskog', [30.1, 69.68], [30.4, 69.6]],
    ['Vaggatem', [29, 69.2], [29.6, 69.2]],
  ])('leaves no sea between Norway and its neighbour at %s', (_name, from, to) => {
    const around = kommuneFeatures(built('kommuner')).features.filter(
      ({ properties: { punkt } }) =>
        punkt && Math.abs(punkt[0] - from[0]) < 4 && Math.abs(punkt[1] - from[1]) < 2,
    );
    const neighbours = land();
    const between = geoInterpolate(from, to);
    const sea = Array.from({ length: 101 }, (_, step) => between(step / 100)).filter(
      (at) => !geoContains(neighbours, at) && !around.some((kommune) => geoContains(kommune, at)),
    );
    expect(sea).toEqual([]);
    expect(around.some((kommune) => geoContains(kommune, from))).toBe(true);
    expect(geoContains(neighbours, to)).toBe(true);
  });

  test('has the borders between the neighbours, and none of Norway', () => {
    const { geometry } = feature(built('naboland'), built('naboland').objects.grenser);
    const near = (lon: number, lat: number, degrees: number) =>
      geometry.coordinates.flat().some(([x = 0, y = 0]) => Math.hypot((x - lon) / 2, y - lat) < degrees);
    expect(near(23.7, 67.5, 0.3), 'Sweden and Finland').toBe(true);
    expect(near(30, 63.6, 0.8), 'Finland and Russia').toBe(true);
    expect(near(12.2, 61, 0.8), 'Norway and Sweden').toBe(false);
  });

  test('is drawn the right way round, without lines that cross', () => {
    expect(faultsOfLand('naboland', land().geometry)).toEqual([]);
    expect(crossings(built('naboland'))).toEqual([]);
  });

  test('stays within its bytes', () => {
    expect(sizesOf(textOf('naboland')).brotli).toBeLessThanOrEqual(BUDGET.naboland);
  });
});
