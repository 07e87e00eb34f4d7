import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LARGEST_RADIUS, RING_RADIUS } from '../../core/classes/circles.ts';
import { fylkeOf, isKommunenummer } from '../../core/places/places.ts';
import { builtDataset, pictureOf } from '../../core/testing/built.ts';
import { boundaryFiles, geographyFrom } from '../../core/testing/geo.ts';
import { kommunenummer } from '../../core/testing/small.ts';
import { UNIT } from '../path.ts';
import { scaledRadius, symbolRules, symbolsOf, symbolsSvg } from './symbols.ts';

const read = (folder: string) => (file: string) =>
  readFileSync(new URL(`../../../${folder}/${file}`, import.meta.url), 'utf8');
const dataset = builtDataset(read('data/built'));
const { labelPoints } = geographyFrom(boundaryFiles(read('geo')), dataset.catalogue);

const pictureFor = (search: string) => pictureOf(dataset, `?verdi=antall&form=sirkler${search}`);
const symbolsFor = (search: string) => symbolsOf(pictureFor(search), labelPoints);

describe.each(['', '&periode=2026-01', '&tiltak=i-alt', '&tiltak=arbeidsforberedende-trening'])(
  'the circles of %j',
  (search) => {
    const picture = pictureFor(search);
    const symbols = symbolsFor(search);

    test('are one for every kommune, on its label point', () => {
      expect(symbols.map(({ place }) => place).sort()).toEqual([...picture.marks.keys()]);
      for (const { place, kommune, x, y } of symbols) {
        expect(kommune).toBe(place);
        const [east = NaN, north = NaN] = labelPoints.get(kommune) ?? [];
        expect(x * UNIT).toBeCloseTo(east, 3);
        expect(-y * UNIT).toBeCloseTo(north, 3);
      }
    });

    test('are as large in area as the counts, and none larger than the largest of all months', () => {
      const largest = picture.classes.range?.[1] ?? NaN;
      for (const { place, kind, radius } of symbols.filter((symbol) => symbol.kind === 'class')) {
        const value = picture.marks.get(place)?.value;
        if (value?.kind !== 'count') throw new Error(`${place} has no count, but is of kind ${kind}`);
        expect((radius / LARGEST_RADIUS) ** 2).toBeCloseTo(value.value / largest, 6);
      }
    });

    test('are all of one size where there is no number, hidden or missing', () => {
      const rings = symbols.filter(({ kind }) => kind !== 'class');
      expect(rings).toHaveLength(picture.suppressed + picture.absent);
      expect(new Set(rings.map(({ radius }) => radius))).toEqual(new Set([RING_RADIUS]));
    });

    test('lie with the largest below, and rings on top', () => {
      const order = symbols.map(({ kind, radius }) =>
        kind === 'class' ? -radius : kind === 'suppressed' ? 1 : 2,
      );
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });
  },
);

test("Oslo's is the first and the largest", () => {
  expect(symbolsFor('')[0]?.place).toBe('0301');
});

test('the same size means the same in every month', () => {
  const radius = (search: string) =>
    symbolsFor(search).find(({ place }) => place === kommunenummer('0301'))?.radius ?? NaN;
  const count = (search: string) => {
    const value = pictureFor(search).marks.get(kommunenummer('0301'))?.value;
    return value?.kind === 'count' ? value.value : NaN;
  };
  const [january, february] = ['&periode=2026-01', '&periode=2026-02'];
  expect((radius(january) / radius(february)) ** 2).toBeCloseTo(count(january) / count(february), 6);
});

test('a fylke has one circle, in one of its own kommuner', () => {
  const symbols = symbolsFor('&nivaa=fylke');
  expect(symbols).toHaveLength(15);
  for (const { place, kommune } of symbols) {
    expect(isKommunenummer(place)).toBe(false);
    expect(fylkeOf(kommune)).toBe(place);
  }
});

test('a place without a point has no circle, and the others have theirs', () => {
  const without = new Map([...labelPoints].filter(([number]) => number !== '0301'));
  expect(symbolsOf(pictureFor(''), without)).toHaveLength(356);
  expect(symbolsOf(pictureFor(''), new Map())).toEqual([]);
});

describe('as SVG', () => {
  const symbols = symbolsFor('').slice(0, 3);

  test('they are found by their kommune, and sized in pixels by a style sheet', () => {
    expect(symbolsSvg(symbols)).toMatch(/^<circle id="s0301" class="s-class" cx="[\d.-]+" cy="[\d.-]+"\/>/);
    expect(symbolRules((property) => `var(${property})`)).toContain('r:calc(var(--r)*1px/var(--k))');
  });

  test('or have a radius in units where the scale is fixed', () => {
    const svg = symbolsSvg(symbols, { scale: 0.5, unitsPerPixel: 4 });
    expect(svg).toMatch(/^<circle class="s-class" cx="[\d.-]+" cy="[\d.-]+" r="56"\/>/);
    expect(svg).not.toMatch(/id=|style=/);
    const rules = symbolRules((property) => property, {
      name: 'country',
      hatchId: 'h',
      tinted: false,
      unitsPerPixel: 4,
    });
    expect(rules).not.toMatch(/px|vector-effect|map-svg|--k/);
    expect(rules).toContain('.country .circles .s-suppressed{fill:url(#h)');
  });

  test('there, all rings of what is suppressed are one path', () => {
    const all = symbolsFor('');
    const hidden = all.filter(({ kind }) => kind === 'suppressed');
    const svg = symbolsSvg(all, { scale: 1, unitsPerPixel: 4 });
    const [path, ...more] = [...svg.matchAll(/<path class="s-suppressed" d="([^"]+)"\/>/g)];
    expect(more).toEqual([]);
    expect(path?.[1]?.match(/M/g)).toHaveLength(hidden.length);
    expect(path?.[1]?.match(/a16 16 0 1 0 32 0a16 16 0 1 0 -32 0z/g)).toHaveLength(hidden.length);
  });

  test('rings stay large enough to show a hatch', () => {
    expect(scaledRadius({ kind: 'suppressed', radius: RING_RADIUS }, 0.5)).toBe(RING_RADIUS);
    expect(scaledRadius({ kind: 'suppressed', radius: RING_RADIUS }, 2)).toBe(2 * RING_RADIUS);
    expect(scaledRadius({ kind: 'class', radius: 10 }, 0.5)).toBe(5);
  });

  test('say the same whatever may be behind a hidden number', () => {
    const picture = pictureFor('');
    const other = new Map(
      [...picture.marks].map(([number, mark]) => [
        number,
        mark.value.kind === 'suppressed' ? { ...mark, upperBound: 987_654 } : mark,
      ]),
    );
    expect(symbolsOf({ ...picture, marks: other }, labelPoints)).toEqual(symbolsOf(picture, labelPoints));
  });
});
