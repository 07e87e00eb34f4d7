import { expect, test } from 'vitest';
import { Aim } from './aim.ts';
import type { Padding } from './livemap.ts';

const CLEAR: Padding = { top: 0, right: 0, bottom: 0, left: 0, over: [] };
const FRAME = { lat: 60, lon: 10, km: 100 };

/** Notes how it is sent, and is on its way for as long as nobody stops it. */
class Painter extends Aim {
  readonly sent: boolean[] = [];
  protected override place(animate: boolean): void {
    this.sent.push(animate);
    this.going = animate;
  }
  stop(): void {
    this.arrive();
  }
}
const painter = (frame?: typeof FRAME) => new Painter({ frame, padding: CLEAR });

test('goes where the link says, and nowhere where it is told to look already', () => {
  const map = painter();
  map.frame(FRAME);
  map.frame({ ...FRAME });
  map.frame(undefined);
  expect(map.sent).toEqual([true, true]);
});

test('goes to where it is told to look again, though it was told before: the reader has moved it', () => {
  const map = painter(FRAME);
  map.recentre(FRAME);
  expect(map.sent).toEqual([true]);
});

test('moves clear of what lies over it where it shows the whole country, and not from the reader’s frame', () => {
  const whole = painter();
  whole.pad({ ...CLEAR });
  expect(whole.sent).toEqual([]);
  whole.pad({ ...CLEAR, left: 40 });
  expect(whole.sent).toEqual([true]);
  const framed = painter(FRAME);
  framed.pad({ ...CLEAR, left: 40 });
  expect(framed.sent).toEqual([]);
});

test('a move on its way is ended at its end, once', () => {
  const map = painter();
  map.stop();
  expect(map.sent).toEqual([]);
  map.recentre(FRAME);
  map.stop();
  map.stop();
  expect(map.sent).toEqual([true, false]);
});
