import { expect, test, vi } from 'vitest';
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

/** A close-up, and what it has put off. */
function begin() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const put: (() => void)[] = [];
  const callOff = vi.fn();
  const live = new LiveCloseup(
    svg,
    {
      picture: picture(0),
      shapes,
      side: 290,
      load: () => Promise.reject(new Error('nothing is loaded')),
      later: (act) => {
        put.push(act);
        return callOff;
      },
    },
    { onhover: () => undefined, onselect: () => undefined },
  );
  return { live, put, callOff, fill: () => svg.querySelector('#c0301')?.getAttribute('class') };
}

test('a picture is shown later, and of several only the last', () => {
  const { live, put, fill } = begin();
  expect(fill()).toBe('f-0');
  live.paint(picture(1));
  live.paint(picture(2));
  expect(fill()).toBe('f-0');
  expect(put).toHaveLength(1);
  put[0]?.();
  expect(fill()).toBe('f-2');
  live.paint(picture(3));
  expect(put).toHaveLength(2);
});

test('the picture that it began with asks for nothing', () => {
  const { live, put } = begin();
  const same = picture(1);
  live.paint(same);
  put[0]?.();
  live.paint(same);
  expect(put).toHaveLength(1);
});

test('what is gone paints nothing any more', () => {
  const { live, callOff } = begin();
  live.destroy();
  expect(callOff).not.toHaveBeenCalled();
  const other = begin();
  other.live.paint(picture(1));
  other.live.destroy();
  expect(other.callOff).toHaveBeenCalledTimes(1);
});
