// The whole of a picture in one file: small, still, and with everything that the page says of it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OSLOFJORD } from '../../core/link/frame.ts';
import { allSearches, builtDataset, pictureOf } from '../../core/testing/built.ts';
import { boundaryFiles, geographyFrom } from '../../core/testing/geo.ts';
import { nb } from '../../core/words/nb/index.ts';
import { closeupShapes } from '../closeup.ts';
import { shapesOf } from '../shapes.ts';
import { webpage } from './webpage.ts';

const read = (folder: string) => (file: string) =>
  readFileSync(new URL(`../../../${folder}/${file}`, import.meta.url), 'utf8');
const dataset = builtDataset(read('data/built'));
const { catalogue } = dataset;
const geography = geographyFrom(boundaryFiles(read('geo')), catalogue);
const shapes = {
  country: shapesOf(geography, 1),
  closeup: closeupShapes(geography, OSLOFJORD),
  labelPoints: geography.labelPoints,
};
const pageOf = (search: string): string =>
  webpage(
    { picture: pictureOf(dataset, search), catalogue, text: nb, ...shapes },
    {
      link: { words: 'Åpne', href: 'https://example.org/?a=1&b=2' },
      sources: nb.about.report(catalogue),
      hint: 'Pek.',
    },
  );
const unescaped = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const MOST_BYTES = 400_000;

test('no view takes more than 400 kB', () => {
  const circles = catalogue.tiltak.map(({ id }) => `?tiltak=${id}&verdi=antall&form=sirkler`);
  for (const search of [...allSearches(catalogue), ...circles]) {
    expect([search, Buffer.byteLength(pageOf(search)) < MOST_BYTES]).toEqual([search, true]);
  }
});

test('it runs nothing and fetches nothing', () => {
  const html = pageOf('');
  expect(html).not.toMatch(/<script|<link|<img|@import|src=|\son\w+=/i);
  expect(
    html.match(/(?:href|url)[=(]"?([^")\s>]*)/g)?.filter((each) => !/#|example\.org/.test(each)),
  ).toEqual([]);
  expect(html).toContain("default-src 'none'");
});

test('every kommune has its figure where it is pointed at, and in the table', () => {
  const picture = pictureOf(dataset, '');
  const html = unescaped(pageOf(''));
  for (const mark of picture.marks.values()) {
    const { officialName, number } = mark.place;
    expect(html).toContain(`<title>${officialName}: ${nb.place.figure(mark, picture)}</title>`);
    expect(html).toContain(`<td>${number}<th scope="row" lang="nb">${officialName}`);
  }
});

test('it says what hidden figures are, whose the figures are, and where they are from', () => {
  const html = unescaped(pageOf(''));
  const [report = ''] = nb.about.report(catalogue);
  for (const words of [nb.about.suppressed, report, nb.attribution('2026-03-04'), nb.place.absentWords]) {
    expect(html).toContain(words);
  }
  expect(html).toContain('href="https://example.org/?a=1&b=2"');
});
