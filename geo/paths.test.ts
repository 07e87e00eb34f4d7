import { describe, expect, test } from 'vitest';
import { pathOf } from './paths.ts';
import { inUnits, offUnit } from './units.ts';
import { fromPlane } from '../src/core/places/projection.ts';

const at = (x: number, y: number) => [...fromPlane([x, y])];

describe('pathOf', () => {
  test('writes rings and lines as steps of whole units, y down', () => {
    expect(
      pathOf([
        {
          points: [
            [10, 20],
            [10, 23],
            [14, 20],
          ],
          closed: true,
        },
        {
          points: [
            [-3, -4],
            [-4, -2],
          ],
          closed: false,
        },
      ]),
    ).toBe('M10-20l0-3 4 3zM-3 4l-1-2');
  });

  test('leaves out what rounding has made a point', () => {
    expect(pathOf([{ points: [[1, 1]], closed: true }])).toBe('');
  });
});

describe('inUnits', () => {
  test('rounds to units of 500 m and drops points that come together', () => {
    const points = [at(-100, 40), at(120, -60), at(980, 1040), at(1040, 0), at(90, 0)];
    expect(inUnits({ points, closed: true }).points.join(' ')).toBe('2,2 2,0 0,0');
  });

  test('measures how far a place lies from the nearest unit', () => {
    expect(offUnit(at(1030, 540))).toBeCloseTo(50, 3);
  });
});
