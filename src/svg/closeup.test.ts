import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OSLOFJORD } from '../core/link/frame.ts';
import { builtDataset } from '../core/testing/built.ts';
import { boundaryFiles, geographyFrom } from '../core/testing/geo.ts';
import { kommunenummer } from '../core/testing/small.ts';
import { closeupShapes } from './closeup.ts';
import { UNIT } from './path.ts';
import { boxOf } from './shapes.ts';

const read = (folder: string) => (file: string) =>
  readFileSync(new URL(`../../${folder}/${file}`, import.meta.url), 'utf8');
const { catalogue } = builtDataset(read('data/built'));
const shapes = closeupShapes(geographyFrom(boundaryFiles(read('geo')), catalogue), OSLOFJORD);

test('the box is the frame, in units', () => {
  const { width, height } = boxOf(OSLOFJORD);
  expect(width * UNIT).toBe(OSLOFJORD.km * 1000);
  expect(height).toBe(width);
  expect(shapes.box).toEqual(boxOf(OSLOFJORD));
});

test('nothing reaches more than a little outside the frame', () => {
  const { x, y, width, height } = shapes.box;
  const slack = width * 0.02 + 0.01;
  for (const d of [...shapes.kommuner.values(), shapes.kommuneBorders, shapes.fylkeBorders, shapes.land]) {
    for (const [, across, down] of d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)) {
      expect(Math.abs(Number(across) - x - width / 2)).toBeLessThanOrEqual(width / 2 + slack);
      expect(Math.abs(Number(down) - y - height / 2)).toBeLessThanOrEqual(height / 2 + slack);
    }
  }
});

test('the kommuner of the frame are there, and no others', () => {
  for (const inside of ['0301', '3107', '3909'])
    expect(shapes.kommuner.has(kommunenummer(inside))).toBe(true);
  for (const outside of ['1103', '4601', '5601']) {
    expect(shapes.kommuner.has(kommunenummer(outside))).toBe(false);
  }
});
