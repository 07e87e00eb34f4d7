import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OSLOFJORD } from '../../core/link/frame.ts';
import { builtDataset } from '../../core/testing/built.ts';
import { boundaryFiles, geographyFrom } from '../../core/testing/geo.ts';
import { kommunenummer } from '../../core/testing/small.ts';
import { closeupShapes } from '../closeup.ts';
import { closeupContent } from './LiveCloseup.ts';
import { mapContent } from '../mapSvg.ts';

const read = (folder: string) => (file: string) =>
  readFileSync(new URL(`../../../${folder}/${file}`, import.meta.url), 'utf8');
const { catalogue } = builtDataset(read('data/built'));
const shapes = closeupShapes(geographyFrom(boundaryFiles(read('geo')), catalogue), OSLOFJORD);

const OSLO = kommunenummer('0301');
const MOSS = kommunenummer('3103');
const STAVANGER = kommunenummer('1103');
const picture = {
  level: 'kommune',
  selected: [MOSS, STAVANGER],
  fills: new Map(
    catalogue.kommuner.map(({ number }) => [
      number,
      number === OSLO
        ? ({ kind: 'suppressed' } as const)
        : number === MOSS
          ? ({ kind: 'absent' } as const)
          : ({ kind: 'class', index: 2 } as const),
    ]),
  ),
} as const;

const ids = (content: string) => [...content.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);

test('only what is inside the frame is drawn, each in the layer of its kind', () => {
  const content = closeupContent(picture, shapes, 300);
  const numbers = ids(content).filter((id) => /^c\d/.test(id));
  expect(numbers.toSorted()).toEqual([...shapes.kommuner.keys()].map((number) => `c${number}`).toSorted());
  expect(content).toMatch(/<g class="suppressed"><path id="c0301" class="f-suppressed"/);
  expect(content).toMatch(/<g class="absent"><path id="c3103" class="f-absent"/);
});

test('it shares no id with the map that it lies over', () => {
  const map = new Set(ids(mapContent(picture, shapes, { unitsPerPixel: 1 })));
  expect(map.has('k0301')).toBe(true);
  expect(ids(closeupContent(picture, shapes, 300)).filter((id) => map.has(id))).toEqual([]);
});

test('the hatch is as fine as its side asks for', () => {
  const scale = (side: number) =>
    Number(/patternTransform="scale\(([\d.]+)\)"/.exec(closeupContent(picture, shapes, side))?.[1]);
  expect(scale(290)).toBe(1);
  expect(scale(145)).toBe(2);
});
