import { expect, test } from 'vitest';
import { decode } from '../../core/link/permalink.ts';
import { draw } from '../../core/picture/picture.ts';
import { seriesOf } from '../../core/figures/series.ts';
import { pictureOf as anyPictureOf } from '../../core/testing/built.ts';
import { smallDataset } from '../../core/testing/small.ts';
import { pictureFile, seriesFile } from './fileName.ts';
import { scaleOf } from '../../core/figures/scale.ts';

const dataset = smallDataset();

function pictureOf(search: string) {
  const { catalogue } = dataset;
  const { view } = decode(search, catalogue);
  const series = seriesOf(dataset, view.tiltak);
  if (!series) throw new RangeError('not loaded');
  const classes = series.classes[scaleOf(view.value)];
  return draw({ view, catalogue, series, classes, theme: 'light', since: view.since });
}

test.each([
  ['', 'tiltakskart-arbeidstrening-2026-02-per1000-18-66.png'],
  ['?tiltak=i-alt&periode=2026&verdi=antall', 'tiltakskart-i-alt-2026-antall.png'],
  ['?nivaa=fylke', 'tiltakskart-arbeidstrening-2026-02-per1000-18-66-fylke.png'],
  ['?sammenlign=2026-01&verdi=per1000', 'tiltakskart-arbeidstrening-2026-02-siden-2026-01-per1000.png'],
  ['?verdi=antall&form=sirkler', 'tiltakskart-arbeidstrening-2026-02-antall-sirkler.png'],
])('a picture of %s is called %s', (search, name) => {
  expect(pictureFile(pictureOf(search), 'png')).toBe(name);
});

test('answers are called by the link’s own name for them, and all periods by the figures that they have', () => {
  const answers = anyPictureOf(dataset, '?verdi=mot-landet');
  expect(pictureFile(answers, 'csv')).toBe('tiltakskart-arbeidstrening-2026-02-mot-landet.csv');
  expect(seriesFile(answers, 'csv')).toBe('tiltakskart-arbeidstrening-alle-perioder-per1000-18-66.csv');
});

test('a table is called by its figures, however they are drawn, and by its dialect', () => {
  const circles = pictureOf('?verdi=antall&form=sirkler');
  expect(pictureFile(circles, 'csv', 'excel')).toBe('tiltakskart-arbeidstrening-2026-02-antall-excel.csv');
  expect(seriesFile(pictureOf('?sammenlign=2026-01&nivaa=fylke'), 'csv')).toBe(
    'tiltakskart-arbeidstrening-alle-perioder-per1000-18-66-fylke.csv',
  );
});
