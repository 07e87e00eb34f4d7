import { expect, test } from 'vitest';
import type { Picture } from '../../core/picture/picture.ts';
import { kommunenummer } from '../../core/testing/small.ts';
import { LiveCloseup } from './LiveCloseup.ts';
import type { Shapes } from '../shapes.ts';

const OSLO = kommunenummer('0301');
const shapes: Shapes = {
  kommuner: new Map([[OSLO, 'M0 0l1 1 1-1z']]),
  areaOf: (place) => (place === OSLO ? 'M0 0l1 1 1-1z' : undefined),
  kommuneBorders: '',
  fylkeBorders: '',
  land: '',
  landBorders: '',
  box: { x: 0, y: 0, width: 290, height: 290 },
};

/** All that a close-up asks of a picture. */
const picture = (index: number) =>
  ({
    level: 'kommune',
    form: 'flate',
    selected: [],
    fills: new Map([[OSLO, { kind: 'class', index }]]),
  }) as unknown as Picture;

function begin() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const live = new LiveCloseup(
    svg,
    {
      picture: picture(0),
      shapes,
      side: 290,
      load: () => Promise.reject(new Error('nothing is loaded')),
    },
    { onhover: () => undefined, onselect: () => undefined },
  );
  return { live, fill: () => svg.querySelector('#c0301')?.getAttribute('class') };
}

test('a picture is shown at once, as on the map', () => {
  const { live, fill } = begin();
  expect(fill()).toBe('f-0');
  live.paint(picture(1));
  expect(fill()).toBe('f-1');
});
