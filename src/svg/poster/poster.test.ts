import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paletteOf } from '../../core/picture/colours.ts';
import { OSLOFJORD } from '../../core/link/frame.ts';
import { nb } from '../../core/words/nb/index.ts';
import { monthsIn } from '../../core/figures/period.ts';
import type { Picture } from '../../core/picture/picture.ts';
import type { PlaceNumber } from '../../core/places/places.ts';
import { allSearches, builtDataset, pictureOf } from '../../core/testing/built.ts';
import { boundaryFiles, geographyFrom } from '../../core/testing/geo.ts';
import { closeupShapes } from '../closeup.ts';
import { lengthOf } from './lettering.ts';
import { poster, POSTER_PARTS, type PosterOptions, type PosterSubject } from './poster.ts';
import { shapesOf } from '../shapes.ts';

const read = (folder: string) => (file: string) =>
  readFileSync(new URL(`../../../${folder}/${file}`, import.meta.url), 'utf8');
const dataset = builtDataset(read('data/built'));
const { catalogue } = dataset;
const geography = geographyFrom(boundaryFiles(read('geo')), catalogue);
const shapes = { country: shapesOf(geography, 1), closeup: closeupShapes(geography, OSLOFJORD) };

const WIDE: PosterOptions = { width: 1200, height: 630, theme: 'light', parts: POSTER_PARTS };
const subjectOf = (picture: Picture): PosterSubject => ({ picture, catalogue, text: nb, ...shapes });
const subject = (search: string) => subjectOf(pictureOf(dataset, search));

const unescaped = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

interface Written {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly fromRight: boolean;
}

/** Every text of a poster, in order. */
const writtenIn = (svg: string): readonly Written[] =>
  [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].map(([, attributes = '', content = '']) => {
    const number = (name: string) => Number(new RegExp(` ?\\b${name}="([^"]+)"`).exec(attributes)?.[1]);
    return {
      words: unescaped(content.replace(/<[^>]*>/g, '')),
      x: number('x'),
      y: number('y'),
      size: number('font-size'),
      bold: attributes.includes('font-weight="700"'),
      fromRight: attributes.includes('text-anchor="end"'),
    };
  });
const wordsOf = (svg: string): string =>
  writtenIn(svg)
    .map(({ words }) => words)
    .join(' ');

describe('poster', () => {
  it('gives the same string for the same subject, whichever was drawn in between', () => {
    const first = poster(subject(''), WIDE);
    poster(subject('?verdi=antall'), { ...WIDE, theme: 'dark' });
    expect(poster(subject(''), WIDE)).toBe(first);
  });

  it('has every row of the legend with the count of the picture, for every picture of the data', () => {
    for (const search of allSearches(catalogue)) {
      const { picture, ...rest } = subject(search);
      const words = wordsOf(poster({ picture, ...rest }, WIDE));
      picture.classCounts.forEach((count, index) => {
        const label = nb.legend.class(picture.classes, index, picture.scale, picture.classes.decimals);
        expect(words).toContain(`${label} ${nb.legend.count(count, picture.level)}`);
      });
      expect(words).toContain(`${nb.legend.suppressed(picture.tiltak)} ${picture.suppressed}`);
      expect(words).toContain(`${nb.legend.absent(picture)} ${picture.absent}`);
    }
  });

  it('says the heading, the sentence of the map, the coverage, the notes and the sources', () => {
    const { picture, ...rest } = subject('?tiltak=i-alt&periode=2026');
    const words = wordsOf(poster({ picture, ...rest }, WIDE));
    const { choice, rest: finding } = nb.heading(picture, monthsIn(catalogue.periods));
    expect(words).toContain(nb.mapTitle(picture, monthsIn(catalogue.periods)));
    expect(words).toContain(nb.coverage(picture));
    expect(words).toContain(nb.legend.denominator(picture.scale, picture.period));
    expect(words).toContain(nb.legend.observed(picture.classes, picture.scale, picture.decimals));
    expect(words).toContain('Tall: NAV, 4.\u00a0mars\u00a02026 · Grenser: © Kartverket, CC BY 4.0');
    expect(words).toContain(choice);
    expect(words).toContain(finding.split(': ')[1]);
  });
});

describe('a poster of circles', () => {
  const { labelPoints } = geography;
  // What is suppressed is one path with a ring for each place.
  const rings = (d: string) => d.split(/(?=M)/).map(() => 'suppressed');
  const kindsOf = (svg: string): readonly string[] => [
    ...[...svg.matchAll(/<circle class="s-(\w+)"[^>]* r="[\d.]+"/g)].map(([, kind = '']) => kind),
    ...[...svg.matchAll(/<path class="s-suppressed" d="([^"]+)"/g)].flatMap(([, d = '']) => rings(d)),
  ];
  const drawn = { ...subject('?verdi=antall&form=sirkler&valgt=0301'), labelPoints };

  it('has one for every kommune in each map, and keys to their sizes in the legend', () => {
    const svg = poster(drawn, { ...WIDE, parts: ['legend'] });
    const kinds = kindsOf(svg);
    // 240, 110 and 7 on the map; four sizes and two rings in the legend.
    expect(kinds.filter((kind) => kind === 'class')).toHaveLength(244);
    expect(kinds.filter((kind) => kind === 'suppressed')).toHaveLength(111);
    expect(kinds.filter((kind) => kind === 'absent')).toHaveLength(8);
    expect(kindsOf(poster(drawn, WIDE)).length).toBe(2 * 357 + 6);
  });

  it('has no classes, in the map or in the legend', () => {
    const svg = poster(drawn, WIDE);
    expect(svg).not.toMatch(/class="f-/);
    const words = wordsOf(svg);
    expect(words).toContain('500 deltakere 100 deltakere 10 deltakere');
    expect(words).toContain('Skjult: færre enn fire deltakere 110');
    expect(words).toContain(nb.legend.denominator('antall', drawn.picture.period));
    expect(svg).not.toMatch(/var\(|NaN|undefined|Infinity|vector-effect/);
  });

  it('is one of areas where nobody says where circles stand, and where there are rates', () => {
    const without = subject('?verdi=antall&form=sirkler&valgt=0301');
    expect(poster(without, WIDE)).toBe(poster(subject('?verdi=antall&valgt=0301'), WIDE));
    expect(kindsOf(poster({ ...subject(''), labelPoints }, WIDE))).toEqual([]);
  });

  it('draws the outline of a chosen kommune over its circle', () => {
    const svg = poster(drawn, WIDE);
    expect(svg.indexOf('class="selected"')).toBeGreaterThan(svg.indexOf('class="s-absent"'));
  });
});

it('a poster of changes has signs, and says that a change is hidden where one of its figures is', () => {
  const words = wordsOf(poster(subject('?sammenlign=2026-01'), WIDE));
  expect(words).toContain('0,0');
  expect(words).toContain('Skjult i minst én av periodene');
  expect(words).toContain('Ingen rad i minst én av periodene');
});

describe('the words of a poster', () => {
  const sizes = [
    [1200, 630],
    [1600, 900],
    [900, 1200],
    [800, 800],
    [600, 315],
  ] as const;

  it.each(sizes)(
    'stay inside %i × %i, and inside the panel where there is one beside the map',
    (width, height) => {
      for (const search of [
        '',
        '?tiltak=arbeidsforberedende-trening&periode=2026',
        '?verdi=antall&tiltak=i-alt',
      ]) {
        const svg = poster(subject(search), { ...WIDE, width, height });
        const right = width > height * 1.15 ? width * 0.4 : width;
        for (const { words, x, y, size, bold, fromRight } of writtenIn(svg)) {
          if (words === nb.map.oslofjord) continue;
          const length = lengthOf(words, { size, bold });
          expect(fromRight ? x - length : x).toBeGreaterThan(0);
          expect(fromRight ? x : x + length).toBeLessThanOrEqual(right);
          expect(y - size).toBeGreaterThan(0);
          expect(y).toBeLessThan(height);
        }
      }
    },
  );

  it('never lie on one another', () => {
    const lines = writtenIn(poster(subject('?tiltak=i-alt'), WIDE)).filter(
      ({ words, fromRight }) => !fromRight && words !== nb.map.oslofjord,
    );
    lines.slice(1).forEach(({ y, size }, index) => {
      expect(y - size).toBeGreaterThanOrEqual(lines[index]?.y ?? 0);
    });
  });

  it('are refused a poster that they have no room in', () => {
    expect(() => poster(subject(''), { ...WIDE, width: 400, height: 200 })).toThrow('400 × 200 pixels');
  });

  it('are escaped, whatever a file says', () => {
    const hostile = `</text><script>alert("'&")</script>`;
    const { picture, ...rest } = subject('');
    const tiltak = { ...picture.tiltak, names: { nb: hostile, nn: hostile, en: hostile } };
    const svg = poster({ ...rest, picture: { ...picture, tiltak } }, WIDE);
    expect(svg).not.toContain('<script');
    expect(svg.match(/<\/text>/g)?.length).toBe(svg.match(/<text /g)?.length);
    expect(wordsOf(svg).replaceAll(' ', '')).toContain(hostile.replaceAll(' ', ''));
  });
});

describe('the map of a poster', () => {
  it('stands alone: its own colours, no variable, no address, no number that is none', () => {
    for (const theme of ['light', 'dark'] as const) {
      const svg = poster(subject('?valgt=0301'), { ...WIDE, theme });
      expect(svg).not.toMatch(/var\(|NaN|undefined|Infinity|vector-effect|href/);
      expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
      const palette = paletteOf(theme, 5);
      for (const colour of [palette.sea, palette.land, ...palette.classes]) expect(svg).toContain(colour);
    }
  });

  it('has a rule for each class, and every id once', () => {
    const svg = poster(subject(''), WIDE);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    for (const [, key] of svg.matchAll(/<path class="(f-\w+)"/g))
      expect(svg).toContain(`.country .${key ?? ''}{`);
  });

  it('draws and says the same whatever may be behind a hidden number', () => {
    const { picture, ...rest } = subject('');
    const other = (number: number) =>
      new Map(
        [...picture.marks].map(([kommune, mark]): [PlaceNumber, typeof mark] => [
          kommune,
          mark.value.kind === 'suppressed'
            ? {
                ...mark,
                upperBound: number,
                denominator: mark.denominator && { ...mark.denominator, persons: number },
              }
            : mark,
        ]),
      );
    const svg = poster({ picture, ...rest }, WIDE);
    expect(poster({ ...rest, picture: { ...picture, marks: other(987_654) } }, WIDE)).toBe(svg);
  });

  it('leaves out what is not asked for, but never the sources', () => {
    const svg = poster(subject(''), { ...WIDE, parts: [] });
    expect(wordsOf(svg)).toMatch(/^Tiltakskart Tall: NAV/);
    expect(svg).not.toContain('class="closeup"');
  });

  it.each([
    [1200, 630],
    [900, 1200],
    [800, 800],
    [2000, 700],
  ])('keeps the close-up clear of the country on %i × %i', (width, height) => {
    const svg = poster(subject(''), { ...WIDE, width, height });
    const placed = /class="country".*?translate\(([-\d.]+) ([-\d.]+)\) scale\(([\d.]+)\)/.exec(svg);
    const [dx = NaN, dy = NaN, scale = NaN] = placed?.slice(1).map(Number) ?? [];
    const corner = /id="closeup-clip"><rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/.exec(svg);
    const [left = NaN, top = NaN, side = NaN] = corner?.slice(1).map(Number) ?? [];
    expect(side).toBeGreaterThan(Math.min(width, height) / 5);
    for (const { geometry } of geography.kommuner.features) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const [x = NaN, y = NaN] of polygons.flat(2)) {
        const covered = dx + (x / 500) * scale > left && dy - (y / 500) * scale > top;
        if (covered) expect.fail(`${x}, ${y} lies under the close-up`);
      }
    }
  });
});
