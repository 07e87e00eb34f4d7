// All that is said of a hidden figure, in every view, language and file: nothing but what the law's interval and published
// cells give. No remainder is reckoned here: a number is on the list of what is published, or it is a fault.
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../core/link/permalink.ts';
import type { Mark, Picture } from '../core/picture/picture.ts';
import { faultsIn, faultsInMarkup, first, viewsOf } from './faults.ts';
import { type Check, checkFor } from './plain.ts';
import { cardsOf, comparisonOf, hiddenIn, linesOf, tableOf, wordsOn } from './said.ts';
import { datasetWith } from './views.ts';

const dataset = datasetWith();
const { all, few, of, published } = viewsOf(dataset);

/**
 * The hidden places of a view that are tried: a third of them, another third in the next view, so that each place is tried in
 * some; by `npm run test:all` all of them in every view.
 */
const tried = (picture: Picture, view: number): readonly Mark[] =>
  hiddenIn(picture).filter((_, place) => process.env['TEST_ALL'] === '1' || place % 3 === view % 3);

const checkOf = (picture: Picture, mark: Mark, language: Language): Check =>
  checkFor(published[language].ofHidden(picture, mark), language);

test('the views have hidden figures to tell of', () => {
  const hidden = all.map(({ picture }) => hiddenIn(picture).length);
  expect(hidden.filter((count) => count > 0).length).toBeGreaterThan(40);
  expect(Math.max(...hidden)).toBeLessThan(357);
});

test.each(LANGUAGES)('what is spoken, copied and shown of a hidden figure: %s', (language) => {
  const faults = of(language).flatMap(({ search, picture }, view) =>
    tried(picture, view).flatMap((mark) =>
      faultsIn(
        [search, mark.place.number],
        wordsOn(mark, picture, dataset, language),
        checkOf(picture, mark, language),
      ),
    ),
  );
  expect(first(faults)).toEqual([]);
});

test('its card and its tooltip, with all that is read aloud of them', () => {
  const faults = few.flatMap(({ search, picture }, view) =>
    tried(picture, view).flatMap((mark) => {
      const check = checkFor(published.nb.ofCard(picture, mark), 'nb');
      return [...cardsOf(mark, picture, dataset)].flatMap(([what, markup]) =>
        faultsInMarkup([search, mark.place.number, what], markup, check),
      );
    }),
  );
  expect(first(faults)).toEqual([]);
});

test('its row of the table', () => {
  const faults = few.flatMap(({ search, picture }, view) => {
    const { rows } = tableOf(picture, dataset);
    expect(rows.size).toBe(picture.marks.size);
    return tried(picture, view).flatMap((mark) => {
      const row = rows.get(mark.place.number) ?? '';
      return faultsInMarkup([search, mark.place.number], row, checkOf(picture, mark, 'nb'));
    });
  });
  expect(first(faults)).toEqual([]);
});

test('the comparison of it', () => {
  const newest = few.filter(({ picture }) => picture.period === '2026-02');
  const faults = newest.flatMap(({ search, picture }, view) =>
    tried(picture, view).flatMap((mark) => {
      const check = checkFor(published.nb.ofCompared(picture, mark), 'nb');
      return faultsInMarkup([search, mark.place.number], comparisonOf([mark], picture, dataset), check);
    }),
  );
  expect(first(faults)).toEqual([]);
});

test.each(LANGUAGES)('its lines of the files that readers take with them: %s', (language) => {
  const faults = of(language).flatMap(({ search, picture }, view) => {
    const checks = new Map<string, Check>(
      tried(picture, view).map((mark) => [mark.place.number, checkOf(picture, mark, language)]),
    );
    const withSeries = few.some((view) => view.search === search);
    return linesOf(picture, dataset, language, withSeries).flatMap(({ number, fields }) => {
      const check = checks.get(number);
      const told = fields.map((field, column) => [`field ${column}`, field] as const);
      return check ? faultsIn([search, number], told, check) : [];
    });
  });
  expect(first(faults)).toEqual([]);
});
