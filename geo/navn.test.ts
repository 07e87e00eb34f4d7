import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LabelFile } from '../src/core/map/labelPlaces.ts';
import type { PlanePoint } from '../src/core/places/projection.ts';
import { areaKm2 } from './area.ts';
import { buildNames, faultsOfNames } from './navn.ts';
import { depthInside, planeRings, toPlane } from './plane.ts';
import { readRegister } from './register.ts';
import { BUDGET, sizesOf } from './sizes.ts';
import { built, builtLevels } from './testing.ts';
import { kommuneFeatures } from './topology.ts';

const TEXT = readFileSync(new URL('navn.json', import.meta.url), 'utf8');
const names = JSON.parse(TEXT) as LabelFile;
const kommuner = kommuneFeatures(built('detalj')).features;

describe('navn.json', () => {
  test('is what the built boundaries give, byte for byte', () => {
    expect(JSON.stringify(buildNames({ detalj: built('detalj') }))).toBe(TEXT);
  });

  test('has the 357 kommuner and the 15 fylker, and nothing else', () => {
    expect(Object.keys(names.kommuner).sort()).toEqual(readRegister());
    expect(Object.keys(names.fylker)).toHaveLength(15);
    expect(Object.keys(names).sort()).toEqual(['format', 'former', 'fylker', 'kommuner']);
    expect(faultsOfNames(names, builtLevels(), readRegister())).toEqual([]);
  });

  test('stays within its bytes', () => {
    expect(sizesOf(TEXT).brotli).toBeLessThanOrEqual(BUDGET.navn);
  });

  test('tells of no room that is not there: the boxes lie inside', () => {
    for (const { id, geometry } of kommuner) {
      const [lon = NaN, lat = NaN, ...heights] = names.kommuner[String(id)] ?? [];
      const [x, y] = toPlane([lon, lat]);
      const rings = planeRings(geometry);
      for (const [index, shape] of names.former.entries()) {
        const half = 10 * (heights[index] ?? NaN);
        const corners: PlanePoint[] = [-1, 1].flatMap((right) =>
          [-1, 1].map((up): PlanePoint => [x + right * half * shape, y + up * half]),
        );
        for (const corner of corners) {
          expect(depthInside(corner, rings), `${id} ${shape}:1`).toBeGreaterThan(-0.01);
        }
      }
    }
  });

  test('has the widest room last, and the highest first', () => {
    for (const rows of [names.kommuner, names.fylker]) {
      for (const [number, [, , ...heights]] of Object.entries(rows)) {
        expect(heights, number).toEqual(heights.toSorted((a, b) => b - a));
        const widths = heights.map((height, index) => height * (names.former[index] ?? NaN));
        // Each is rounded down.
        for (const [index, width] of widths.slice(1).entries()) {
          expect(width + (names.former[index + 1] ?? NaN), number).toBeGreaterThan(widths[index] ?? NaN);
        }
      }
    }
  });

  test('names a kommune on its largest part, but Stavanger and Bodø on the one with the town', () => {
    const elsewhere = kommuner.filter(({ id, geometry }) => {
      if (geometry.type === 'Polygon') return false;
      const [lon = NaN, lat = NaN] = names.kommuner[String(id)] ?? [];
      const areas = geometry.coordinates.map((coordinates) => areaKm2({ type: 'Polygon', coordinates }));
      const held = geometry.coordinates.findIndex(
        (coordinates) => depthInside(toPlane([lon, lat]), planeRings({ type: 'Polygon', coordinates })) > 0,
      );
      return areas[held] !== Math.max(...areas);
    });
    expect(elsewhere.map(({ id }) => id)).toEqual(['1103', '1804']);
  });
});

describe('faultsOfNames', () => {
  const numbers = readRegister();
  const faultsOf = (change: (file: LabelFile) => void): string[] => {
    const file = JSON.parse(TEXT) as LabelFile;
    change(file);
    return faultsOfNames(file, builtLevels(), numbers);
  };

  test('tells of a place that is missing', () => {
    expect(faultsOf(({ kommuner: rows }) => delete rows['1103'])).toEqual([
      'navn: expected 357 kommuner, found 356',
    ]);
    expect(faultsOf(({ fylker: rows }) => delete rows['56'])).toEqual(['navn: expected 15 fylker, found 14']);
  });

  test('tells of a point outside, and of no room', () => {
    const faults = faultsOf(({ kommuner: rows }) => {
      rows['0301'] = [5.3, 60.4, 100, 90, 0, 0];
    });
    expect(faults).toEqual([
      'navn: 0301 has no room',
      ...['oversikt', 'kommuner', 'detalj'].map(
        (level) => `navn: the point of 0301 lies outside it in ${level}`,
      ),
    ]);
  });
});
