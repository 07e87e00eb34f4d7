import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OSLOFJORD } from '../../core/link/frame.ts';
import { nb } from '../../core/words/nb/index.ts';
import { decode } from '../../core/link/permalink.ts';
import { draw, type Picture } from '../../core/picture/picture.ts';
import { seriesOf } from '../../core/figures/series.ts';
import { builtDataset } from '../../core/testing/built.ts';
import { boundaryFiles, geographyFrom } from '../../core/testing/geo.ts';
import { closeupShapes } from '../closeup.ts';
import { poster, POSTER_PARTS } from './poster.ts';
import { shapesOf } from '../shapes.ts';
import { scaleOf } from '../../core/figures/scale.ts';

const read = (folder: string) => (file: string) =>
  readFileSync(new URL(`../../../${folder}/${file}`, import.meta.url), 'utf8');
const dataset = builtDataset(read('data/built'));
const { catalogue } = dataset;
const geography = geographyFrom(boundaryFiles(read('geo')), catalogue);
const country = shapesOf(geography, 10);
const closeup = closeupShapes(geography, OSLOFJORD);

function pictureOf(search: string): Picture {
  const { view } = decode(search, catalogue);
  const series = seriesOf(dataset, view.tiltak);
  if (!series) throw new RangeError('not loaded');
  const classes = series.classes[scaleOf(view.value)];
  return draw({ view, catalogue, series, classes, theme: 'light', since: view.since });
}

const exported = (picture: Picture, link?: string): string =>
  poster(
    { picture, catalogue, text: nb, country, closeup, link },
    { width: 1600, height: 1200, theme: picture.theme, parts: POSTER_PARTS },
  );
const wordsIn = (svg: string): string =>
  [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)]
    .map(([, content = '']) => content.replace(/<[^>]*>/g, ''))
    .join('')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('a poster for saving', () => {
  it('has all of its link as text, however long, and nothing that a browser would fetch', () => {
    const link =
      'https://eksempel.no/tiltakskart/?tiltak=arbeidsforberedende-trening&periode=2026-02&verdi=per1000&valgt=0301,1103,4601,5001,5501,3201,3301,4204&utsnitt=59.91,10.75,120';
    const svg = exported(pictureOf(''), link);
    expect(wordsIn(svg)).toContain(link);
    expect(wordsIn(svg)).toContain('NAV, 4.\u00a0mars\u00a02026');
    expect(svg).not.toMatch(/href|url\((?!#)|@import|<image|<foreignObject/);
    expect(wordsIn(exported(pictureOf('')))).not.toContain('https:');
  });

  it('says nothing of a hidden figure but how many there are', () => {
    const picture = pictureOf('?valgt=5636');
    const named = [...picture.marks.values()].filter(({ place }) => place.officialName.length > 5);
    const words = wordsIn(exported(picture));
    for (const { place } of named) expect(words).not.toContain(place.officialName);
    // Lines are broken at spaces.
    const counted = `${nb.legend.suppressed(picture.tiltak)}${picture.suppressed}`;
    expect(words.replaceAll(' ', '')).toContain(counted.replaceAll(' ', ''));
  });

  it('draws each fylke as one area, so that no outline of the hidden runs inside it', () => {
    const picture = pictureOf('?nivaa=fylke');
    const [first] = picture.marks.values();
    if (!first) throw new RangeError('no fylke');
    const hidden = { ...first, value: { kind: 'suppressed' }, fill: { kind: 'suppressed' } } as const;
    const marks = new Map(picture.marks).set(first.place.number, hidden);
    const svg = exported({ ...picture, marks });
    const drawn = /class="country".*?<path class="f-suppressed" d="([^"]*)"/s.exec(svg)?.[1];
    expect(drawn).toBe(country.areaOf(first.place.number));
    expect(svg).not.toContain('<path class="kommune-borders"');
  });

  it('tells of a change from when to when', () => {
    const picture = pictureOf('?sammenlign=2026-01&verdi=antall');
    const words = wordsIn(exported(picture)).replaceAll('\u00a0', ' ');
    expect(words).toMatch(/endring.*januar.*februar 2026/i);
    const hidden = nb.legend.suppressed(picture.tiltak, picture.since);
    expect(words.replaceAll(' ', '')).toContain(hidden.replaceAll(' ', ''));
  });
});
