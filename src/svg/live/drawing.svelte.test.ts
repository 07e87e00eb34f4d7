import { expect, test } from 'vitest';
import type { Fill, Picture } from '../../core/picture/picture.ts';
import type { Form } from '../../core/link/permalink.ts';
import { kommunenummer } from '../../core/testing/small.ts';
import { mapSvg } from '../mapSvg.ts';
import type { Shapes } from '../shapes.ts';
import { Drawing } from './drawing.ts';

const [OSLO, EIGERSUND, STAVANGER] = ['0301', '1101', '1103'].map(kommunenummer) as [
  ReturnType<typeof kommunenummer>,
  ReturnType<typeof kommunenummer>,
  ReturnType<typeof kommunenummer>,
];
const shapes: Shapes = {
  kommuner: new Map([
    [OSLO, 'M1 0h1v1z'],
    [EIGERSUND, 'M2 0h1v1z'],
    [STAVANGER, 'M3 0h1v1z'],
  ]),
  areaOf: () => undefined,
  kommuneBorders: 'M4 0h1',
  fylkeBorders: 'M5 0h1',
  land: 'M6 0h1v1z',
  landBorders: 'M7 0h1',
  box: { x: 0, y: 0, width: 10, height: 10 },
};
const HIDDEN: Fill = { kind: 'suppressed' };
const ABSENT: Fill = { kind: 'absent' };
const FIRST: Fill = { kind: 'class', index: 0 };

/** All that a drawing asks of a picture. */
const pictureOf = ([oslo, eigersund, stavanger]: readonly [Fill, Fill, Fill], form: Form = 'flate') =>
  ({
    level: 'kommune',
    form,
    selected: [],
    fills: new Map([
      [OSLO, oslo],
      [EIGERSUND, eigersund],
      [STAVANGER, stavanger],
    ]),
  }) as unknown as Picture;

function begin(fills: readonly [Fill, Fill, Fill] = [FIRST, HIDDEN, ABSENT]) {
  const home = document.createElement('div');
  home.innerHTML = mapSvg(pictureOf(fills), shapes, { unitsPerPixel: 1, title: 'Kart' });
  const svg = home.querySelector<SVGSVGElement>('svg');
  if (!svg) throw new Error('no map was drawn');
  const drawn = home.innerHTML;
  const drawing = new Drawing(svg, shapes.kommuner.keys(), () => Promise.reject(new Error('nothing')));
  drawing.paint(pictureOf(fills));
  const at = (selector: string) => [...home.querySelectorAll(selector)];
  return {
    drawing,
    drawn,
    home,
    sheets: () => at('svg').map(({ classList }) => classList.value),
    edge: (kind: string) => at(`.edge-${kind}`).map((path) => path.getAttribute('d')),
    in: (sheet: string) => at(`svg.${sheet} .world > *`).map(({ classList }) => classList.value),
    isHatched: () => at('svg').every(({ classList }) => classList.contains('on-hatch')),
    isStill: () => at('svg').every(({ classList }) => classList.contains('still')),
  };
}

test('what is hidden and what has no row are outlined over the borders, and follow the picture', () => {
  const { drawing, edge } = begin();
  expect([edge('suppressed'), edge('absent')]).toEqual([['M2 0h1v1z'], ['M3 0h1v1z']]);
  drawing.paint(pictureOf([HIDDEN, { kind: 'suppressed', answer: 1 }, FIRST]));
  expect([edge('suppressed'), edge('absent')]).toEqual([['M2 0h1v1z', 'M1 0h1v1z'], []]);
});

test('they follow the boundaries as they are drawn, too', () => {
  const { drawing, edge } = begin();
  drawing.paths = {
    kommuner: new Map([[EIGERSUND, 'M9 9h1v1z']]),
    layers: new Map(),
    areaOf: () => undefined,
  };
  expect(edge('suppressed')).toEqual(['M9 9h1v1z']);
});

test('an outline that is not to be seen stays where it is', () => {
  const { drawing, edge, home } = begin();
  const outline = home.querySelector('.suppressed path');
  drawing.paint(pictureOf([FIRST, FIRST, ABSENT]));
  expect(edge('class')).toEqual(['M2 0h1v1z']);
  drawing.paint(pictureOf([FIRST, HIDDEN, ABSENT]));
  expect(home.querySelector('.suppressed path')).toBe(outline);
  expect(edge('suppressed')).toEqual(['M2 0h1v1z']);
});

test('an area stays where it is when its kind changes', () => {
  const { drawing, home } = begin();
  const places = () => [...home.querySelectorAll('.published path')].map(({ id }) => id);
  const before = places();
  expect(before).toHaveLength(3);
  drawing.paint(pictureOf([ABSENT, FIRST, HIDDEN]));
  expect(places()).toEqual(before);
});

test('layers: the land and the hatch under the fills, what is chosen over them', () => {
  const { drawing, sheets, in: within, home } = begin();
  drawing.spread();
  expect(sheets().map((sheet) => /under|over|gathered/.exec(sheet)?.[0])).toEqual([
    'under',
    'gathered',
    'over',
  ]);
  expect(within('under')).toEqual(['of-land', 'of-land-borders', 'hatched']);
  expect(within('over')).toEqual(['of-fylke-borders', 'outlines']);
  expect(home.querySelector('.hatched')?.getAttribute('d')).toBe('M1 0h1v1zM2 0h1v1zM3 0h1v1z');
});

test('all layers move together', () => {
  const { drawing, home } = begin();
  drawing.spread();
  drawing.move({ k: 2, x: 3, y: 4 });
  const moved = [...home.querySelectorAll('.world')].map((world) => world.getAttribute('transform'));
  expect(moved).toEqual(Array(3).fill('translate(3 4) scale(2)'));
});

test('the whole country is hatched at rest only, and not under faded fills or circles', () => {
  const { drawing, isHatched, isStill } = begin();
  drawing.spread();
  const told = () => ({ hatched: isHatched(), still: isStill() });
  expect(told()).toEqual({ hatched: false, still: false });
  drawing.rest();
  expect(told()).toEqual({ hatched: true, still: true });
  drawing.emphasise('1');
  expect(told()).toEqual({ hatched: false, still: true });
  drawing.emphasise(undefined);
  expect(told()).toEqual({ hatched: true, still: true });
  drawing.paint(pictureOf([FIRST, HIDDEN, ABSENT], 'sirkler'));
  expect(told()).toEqual({ hatched: false, still: true });
  drawing.paint(pictureOf([FIRST, HIDDEN, ABSENT]));
  drawing.move({ k: 2, x: 3, y: 4 });
  expect(told()).toEqual({ hatched: false, still: false });
});

test('a map that is let go is as it was drawn', () => {
  const { drawing, drawn, home } = begin();
  drawing.spread();
  drawing.move({ k: 2, x: 3, y: 4 });
  drawing.rest();
  drawing.paint(pictureOf([HIDDEN, FIRST, ABSENT]));
  drawing.paint(pictureOf([FIRST, HIDDEN, ABSENT]));
  drawing.release();
  // Of the attributes that a live map sets, a drawn one needs none taken away.
  const told = (html: string) =>
    html
      .replace(/ patternTransform="[^"]*"| class="map-svg[^"]*"| href="[^"]*"/g, '')
      .replace(/ data-level="kommune"/, '');
  expect(told(home.innerHTML)).toBe(told(drawn));
});
