import { readFileSync } from 'node:fs';
import { scaleLinear } from 'd3-scale';
import { describe, expect, test } from 'vitest';
import { TINT } from '../core/classes/hatch.ts';
import { paletteFor, type Theme } from '../core/picture/colours.ts';
import { fillKey, type FillKey, type Picture } from '../core/picture/picture.ts';
import { builtDataset, pictureOf } from '../core/testing/built.ts';
import { difference, rgbOf } from '../core/testing/lab.ts';
import { kommuneStates, type KommuneState } from './states.ts';

const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../data/built/${file}`, import.meta.url), 'utf8'),
);
const SEE_THROUGH = 'rgba(0,0,0,0)';
const KEYS: readonly FillKey[] = ['0', '1', '2', '3', '4', 'suppressed', 'absent'];
const THEMES: readonly Theme[] = ['light', 'dark'];

const pictureIn = (theme: Theme): Picture => ({
  ...pictureOf(dataset, ''),
  theme,
});

/** The state that all kommuner of each fill share; fails where two of one fill differ. */
function statesByFill(picture: Picture, emphasised?: FillKey): ReadonlyMap<FillKey, KommuneState> {
  const states = new Map<FillKey, KommuneState>();
  for (const [number, state] of kommuneStates(picture, emphasised)) {
    const mark = picture.marks.get(number);
    if (!mark) throw new RangeError(`${number} is not in the picture`);
    const key = fillKey(mark.fill);
    expect(state).toEqual(states.get(key) ?? state);
    states.set(key, state);
  }
  return states;
}

/** What is seen of a colour where a half transparent one, `rgba(…)`, lies over it. */
function through(glaze: string, below: string): string {
  const [r = NaN, g = NaN, b = NaN, alpha = NaN] = (glaze.match(/[\d.]+/g) ?? []).map(Number);
  const back = rgbOf(below);
  const mixed = [r, g, b].map((channel, i) => Math.round(channel * alpha + (back[i] ?? NaN) * (1 - alpha)));
  return `rgb(${mixed.join(', ')})`;
}

/** A colour of the form #rrggbbaa laid over an opaque one. */
function over(veil: string, below: string): string {
  const alpha = parseInt(veil.slice(7, 9), 16) / 255;
  const [front, back] = [rgbOf(veil.slice(0, 7)), rgbOf(below)];
  const mixed = front.map((channel, i) => Math.round(channel * alpha + (back[i] ?? NaN) * (1 - alpha)));
  return `rgb(${mixed.join(', ')})`;
}

describe.each(THEMES)('the states of a %s picture', (theme) => {
  const picture = pictureIn(theme);
  const { classes, suppressed, absent } = paletteFor(picture);

  test('are there for each of the 357 kommuner', () => {
    expect([...kommuneStates(picture, undefined).keys()]).toEqual([...picture.marks.keys()]);
  });

  test('let the hatch through where suppressed, and give the classes their colours', () => {
    const states = statesByFill(picture);
    expect(states.get('suppressed')).toEqual({ colour: SEE_THROUGH, outline: 'suppressed' });
    expect(states.get('absent')).toEqual({ colour: absent.ground, outline: 'absent' });
    for (const [index, colour] of classes.entries()) {
      expect(states.get(`${index}`)).toEqual({ colour, outline: 'none' });
    }
    expect(states.size).toBe(7);
  });

  test.each(KEYS)('with %s emphasised keep it as it is, and change all others', (emphasised) => {
    const [plain, states] = [statesByFill(picture), statesByFill(picture, emphasised)];
    expect(states.get(emphasised)).toEqual(plain.get(emphasised));
    for (const key of KEYS.filter((other) => other !== emphasised)) {
      expect(states.get(key)?.colour, key).not.toBe(plain.get(key)?.colour);
      expect(states.get(key)?.outline, key).toBe(plain.get(key)?.outline);
    }
  });

  test.each(KEYS)('with %s emphasised bring the classes closer to the ground', (emphasised) => {
    const states = statesByFill(picture, emphasised);
    for (const [index, colour] of classes.entries()) {
      if (`${index}` === emphasised) continue;
      const faded = states.get(`${index}`)?.colour ?? '';
      expect(difference(faded, suppressed.ground)).toBeLessThan(difference(colour, suppressed.ground) / 2);
    }
  });

  test.each(KEYS.filter((key) => key !== 'suppressed'))(
    'with %s emphasised still show a veiled hatch where suppressed, and no colour of a class',
    (emphasised) => {
      const veil = statesByFill(picture, emphasised).get('suppressed')?.colour ?? '';
      expect(veil).toMatch(/^#[0-9a-f]{8}$/);
      const [ink, ground] = [over(veil, suppressed.ink), over(veil, suppressed.ground)];
      // Its lines can still be seen, and its ground is the hatch's own.
      expect(difference(ink, ground)).toBeGreaterThan(2.3);
      expect(difference(ground, suppressed.ground)).toBeLessThan(1);
      for (const colour of classes) expect(difference(ink, colour)).toBeGreaterThan(23);
    },
  );
});

describe.each(THEMES)('the tinted hatch of a %s picture of answers', (theme) => {
  const picture = { ...pictureOf(dataset, '?periode=2026-02&verdi=mot-landet'), theme };
  const { classes, suppressed } = paletteFor(picture);
  const keys = [...statesByFill(picture).keys()].filter((key) => key.startsWith('suppressed-'));

  test('is the hatch with the colour of the answer over it, half transparent', () => {
    expect(keys.toSorted()).toEqual(['suppressed-0', 'suppressed-2']);
    for (const key of keys) {
      const { colour, outline } = statesByFill(picture).get(key) ?? { colour: '' };
      expect(outline).toBe('suppressed');
      const expected = scaleLinear([suppressed.ground, classes[Number(key.at(-1))] ?? ''])(TINT);
      expect(difference(through(colour, suppressed.ground), expected)).toBeLessThan(1);
    }
  });

  test('fades as the rest of the map does, and keeps its lines', () => {
    for (const key of keys) {
      const [plain, faded] = [undefined, '4' as const].map(
        (emphasised) => statesByFill(picture, emphasised).get(key)?.colour ?? '',
      );
      const [ground, ink] = [suppressed.ground, suppressed.ink].map((below) => through(faded ?? '', below));
      expect(difference(ground ?? '', ink ?? '')).toBeGreaterThan(1);
      expect(difference(ground ?? '', suppressed.ground)).toBeLessThan(
        difference(through(plain ?? '', suppressed.ground), suppressed.ground) / 2,
      );
    }
  });
});
