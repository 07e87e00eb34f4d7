import { expect, test } from 'vitest';
import { cellsOf, ofSheets, understood } from '../testing/forms.ts';

test('kommuner may stand across, however few they are', () => {
  const own = ofSheets({
    Ark1: [
      ['Måned', 'Oslo', 'Osen'],
      ['2000M01', ':', 0],
      ['2000M02', 0, ':'],
    ],
  });
  expect([cellsOf(own, '0301'), cellsOf(own, '5020')]).toEqual([
    ['*', 0],
    [0, '*'],
  ]);
  expect(own.notices).toEqual([{ code: 'turned' }]);
});

test('tables side by side are not across', () => {
  const own = understood('Kommune;2025;;Kommune;2025\nOslo;1;;Bergen;2\nSkien;3;;Bodø;4\nTromsø;5;;Alta;6');
  expect([own.tables.length, own.notices]).toEqual([2, []]);
});
