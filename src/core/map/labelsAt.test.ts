import { describe, expect, test } from 'vitest';
import type { Label } from './labels.ts';
import { boxOf, type Camera, labelsAt, seenAt } from './labelsAt.ts';
import type { Kommune } from '../places/places.ts';
import { fylkesnummer, kommunenummer } from '../testing/small.ts';

const place: Kommune = {
  number: kommunenummer('5612'),
  officialName: 'Guovdageaidnu - Kautokeino',
  norwegianName: 'Kautokeino',
  otherNames: ['Guovdageaidnu'],
  fylke: fylkesnummer('56'),
};
const label: Label = {
  place,
  point: [10_000, -20_000],
  weight: 'small',
  name: { lines: ['Guovdageaidnu'], halfWidth: 40, top: -9, bottom: 3, from: 0.001 },
  others: { lines: ['Kautokeino'], halfWidth: 30, top: 3, bottom: 15, from: 0.002 },
  figure: { halfWidth: 45, top: 15, bottom: 27, from: 0.004 },
};
const view = { x: 0, y: 0, width: 400, height: 300 };
/** With the point in the middle of the view. */
const at = (scale: number): Camera => ({ scale, x: 200 - 10_000 * scale, y: 150 - 20_000 * scale });

test('a point is seen where the camera has it, north upwards', () => {
  expect(seenAt(label.point, { scale: 0.01, x: 5, y: 7 })).toEqual({ x: 105, y: 207 });
});

describe('labels on a map', () => {
  test('come line by line as one looks closer, and take up what is there', () => {
    const steps = [0.0009, 0.001, 0.002, 0.004].map((scale) => {
      const [shown] = labelsAt([label], at(scale), view, [], true);
      return shown && [shown.others, shown.figure, boxOf(shown, at(scale))];
    });
    expect(steps).toEqual([
      undefined,
      [false, false, { x: 160, y: 141, width: 80, height: 12 }],
      [true, false, { x: 160, y: 141, width: 80, height: 24 }],
      [true, true, { x: 155, y: 141, width: 90, height: 36 }],
    ]);
  });

  test('have no figure where there is none to write', () => {
    expect(labelsAt([label], at(0.01), view, [], false)).toEqual([{ label, others: true, figure: false }]);
  });

  test('have no other names where there are none', () => {
    const one = { ...label, others: undefined };
    expect(labelsAt([one], at(0.01), view, [], true)).toEqual([{ label: one, others: false, figure: true }]);
  });

  test('are whole on the view, and a little from its edge', () => {
    const camera = at(0.001);
    const moved = (dx: number, dy: number): number =>
      labelsAt([label], { ...camera, x: camera.x + dx, y: camera.y + dy }, view, [], true).length;
    // 160 pixels to the left and right, 141 above and 147 below, less the edge.
    expect([moved(-156, 0), moved(-157, 0)]).toEqual([1, 0]);
    expect([moved(156, 0), moved(157, 0)]).toEqual([1, 0]);
    expect([moved(0, -137), moved(0, -138)]).toEqual([1, 0]);
    expect([moved(0, 143), moved(0, 144)]).toEqual([1, 0]);
  });

  test('stand under nothing that lies over the map', () => {
    const under = (x: number, y: number): number =>
      labelsAt([label], at(0.004), view, [{ x, y, width: 50, height: 50 }], true).length;
    // The label takes up 155 to 245 across and 141 to 177 down.
    expect([under(106, 150), under(105, 150)]).toEqual([0, 1]);
    expect([under(244, 150), under(245, 150)]).toEqual([0, 1]);
    expect([under(200, 92), under(200, 91)]).toEqual([0, 1]);
    expect([under(200, 176), under(200, 177)]).toEqual([0, 1]);
  });
});
