import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OSLOFJORD } from '../core/link/frame.ts';
import { decodeLabelPlaces } from '../core/map/labelPlaces.ts';
import { en } from '../core/words/en/index.ts';
import { nb } from '../core/words/nb/index.ts';
import { builtDataset, pictureOf } from '../core/testing/built.ts';
import { boundaryFiles, geographyFrom } from '../core/testing/geo.ts';
import { closeupShapes } from './closeup.ts';
import { labelsFor, namesSvg } from './names.ts';
import { poster, POSTER_PARTS, type PosterOptions } from './poster/poster.ts';
import { shapesOf } from './shapes.ts';

const read = (folder: string) => (file: string) =>
  readFileSync(new URL(`../../${folder}/${file}`, import.meta.url), 'utf8');
const dataset = builtDataset(read('data/built'));
const { catalogue } = dataset;
const geography = geographyFrom(boundaryFiles(read('geo')), catalogue);
const labelPlaces = decodeLabelPlaces(JSON.parse(read('geo')('navn.json')));
const shapes = { country: shapesOf(geography, 1), closeup: closeupShapes(geography, OSLOFJORD) };

const PREVIEW: PosterOptions = { width: 1200, height: 630, theme: 'light', parts: POSTER_PARTS };
const drawn = (search: string, options = PREVIEW, text: typeof nb = nb): string =>
  poster({ picture: pictureOf(dataset, search), catalogue, text, ...shapes, labelPlaces }, options);

/** What is written in each group of names of a drawing: on the country, and in the close-up. */
const namesIn = (svg: string): readonly (readonly string[])[] =>
  [...svg.matchAll(/<g class="names"[^>]*>(.*?)<\/g>/g)].map(([, texts = '']) =>
    [...texts.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words),
  );

describe('the names of a preview', () => {
  it('are those of the largest places on the country, and in the close-up of what has room there', () => {
    const [country = [], closeup = []] = namesIn(drawn(''));
    expect(country).toEqual([
      'Oslo',
      'Bergen',
      'Trondheim',
      'Stavanger',
      'Kristiansand',
      'Fredrikstad',
      'Tromsø',
      'Ålesund',
      'Bodø',
    ]);
    expect(closeup).toEqual(['Oslo', 'Fredrikstad', 'Skien', 'Lier', 'Nes', 'Våler', 'Flesberg']);
  });

  it('are the same in both months, and of fylker with their figures', () => {
    expect(namesIn(drawn('?periode=2026-01'))).toEqual(namesIn(drawn('?periode=2026-02')));
    const [fylker = []] = namesIn(drawn('?nivaa=fylke'));
    expect(fylker.slice(0, 4)).toEqual(['Akershus', '1,8', 'Vestland', '1,8']);
    expect(fylker.filter((words) => /^\d/.test(words))).toHaveLength(fylker.length / 2);
  });

  it('are none where the link asks for none, or where they stand is not known', () => {
    expect(namesIn(drawn('?navn=nei'))).toEqual([]);
    const subject = { picture: pictureOf(dataset, ''), catalogue, text: nb, ...shapes };
    expect(namesIn(poster(subject, PREVIEW))).toEqual([]);
  });

  it('are as large as the picture', () => {
    const scaleOf = (svg: string) => /<g class="names" transform="scale\(([\d.]+)\)"/.exec(svg)?.[1];
    expect(scaleOf(drawn(''))).toBe('0.9000');
    expect(scaleOf(drawn('', { ...PREVIEW, width: 1600, height: 1200 }))).toBe('1.3333');
  });
});

describe('names on a map close by', () => {
  /** A map so large that every place has its name and its figure. */
  const close = (search: string, text: typeof nb = nb): string => {
    const picture = pictureOf(dataset, search);
    const { width, height } = shapes.country.box;
    const clip = { x: 0, y: 0, width: width * 60, height: height * 60 };
    const names = {
      labels: labelsFor(picture, catalogue, labelPlaces, text),
      text,
      scale: 1,
      ink: '#000',
      halo: '#fff',
    };
    return namesSvg(picture, names, { clip, place: clip, shapes: shapes.country }, []);
  };

  it('say of a hidden figure that it is hidden, of a missing row nothing, and of the others the figure', () => {
    const picture = pictureOf(dataset, '');
    const [words = []] = namesIn(close(''));
    const below = (name: string) => words[words.indexOf(name) + 1];
    expect(words).toContain('Kvitsøy');
    for (const { place, value } of picture.marks.values()) {
      const [first = ''] = place.officialName.split(' - ');
      if (place.officialName !== first || words.filter((each) => each === first).length !== 1) continue;
      if (value.kind === 'suppressed') expect(below(first)).toBe('skjult');
      if (value.kind === 'count') expect(below(first)).toBe(nb.value(value, picture.scale, picture.decimals));
      if (value.kind === 'absent') expect(below(first) ?? '').not.toMatch(/\d|skjult/);
    }
    expect(words.filter((each) => each === 'skjult').length).toBe(picture.suppressed);
  });

  it('are in the reader’s language, and changes have their signs', () => {
    const [words = []] = namesIn(close('?verdi=antall&sammenlign=2026-01', en));
    expect(words).toContain('hidden');
    expect(words.filter((each) => /^[+\u2212]\d+$/.test(each)).length).toBeGreaterThan(100);
  });

  it('have no figures among circles', () => {
    const [words = []] = namesIn(close('?verdi=antall&form=sirkler'));
    expect(words.filter((each) => /^[\d*]|skjult/.test(each))).toEqual([]);
  });
});
