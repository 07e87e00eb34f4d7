import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictureTable } from '../../core/picture/csvTables.ts';
import { loadMessages } from '../../core/words/index.ts';
import { takeAwayMessages } from '../../core/words/takeaway.ts';
import { toldOf } from '../../core/words/compose/finding.ts';
import { monthsIn } from '../../core/figures/period.ts';
import { decode, LANGUAGES } from '../../core/link/permalink.ts';
import { draw } from '../../core/picture/picture.ts';
import { seriesOf } from '../../core/figures/series.ts';
import { builtDataset } from '../../core/testing/built.ts';
import { marksOf } from './marks.ts';

const NAME = 'min rapport.xlsx';
const dataset = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const { catalogue } = dataset;
const months = monthsIn(catalogue.periods);
const { view } = decode('?verdi=antall', catalogue);

/** A picture of the built files, which a reader's own may equal. */
function drawn() {
  const series = seriesOf(dataset, view.tiltak);
  if (!series) throw new RangeError('the built files lack the usual tiltak');
  return draw({ view, catalogue, series, classes: series.classes.antall, theme: 'light' });
}

test.each(LANGUAGES)('whatever shows figures names the file they are from: %s', async (language) => {
  const published = await loadMessages(language);
  const marks = marksOf(NAME);
  const text = marks.reword(published);
  const words = marks.takeAway(takeAwayMessages[language], text);
  const picture = drawn();
  const told = [
    text.mapTitle(picture, months),
    text.documentTitle(text.mapTitle(picture, months)),
    text.attribution('2026-03-04'),
    text.about.report(catalogue).join(' '),
    text.about.licences.join(' '),
    words.sentence.write(toldOf(undefined, picture, catalogue, undefined), months),
    ...pictureTable(picture, catalogue, words.csv)
      .slice(1)
      .map((row) => JSON.stringify(row.at(-1))),
  ];
  expect(told.length).toBe(6 + 357);
  for (const each of told) expect(each).toContain(NAME);
  // NAV is not said to have published what was read from it.
  expect(text.attribution('2026-03-04')).not.toMatch(/NAV/);
  expect(text.link.copied).toContain(marks.words(text).link);
  expect(words.share.hint).toBe(marks.words(text).link);
  // The published texts are as they were.
  expect(published.mapTitle(picture, months)).not.toContain(NAME);
});

test('published tables have no column for whose they are', () => {
  const [heading = []] = pictureTable(drawn(), catalogue, takeAwayMessages.nb.csv);
  expect(JSON.stringify(heading)).not.toContain('Kilde');
});
