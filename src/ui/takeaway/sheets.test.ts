import { expect, test } from 'vitest';
import { LANGUAGES } from '../../core/link/permalink.ts';
import { text } from '../../core/picture/csv.ts';
import { takeAwayMessages } from '../../core/words/takeaway.ts';
import { workbookSheets } from './sheets.ts';

const rows = [[text('A')], [text('0301')]];
const taken = {
  title: 'T',
  periods: ['P1', 'P2'],
  scale: 'S',
  sources: ['R'],
  link: 'https://example.org/?a&b',
};

test.each(LANGUAGES)('a workbook explains its figures on a second sheet: %s', (language) => {
  const words = takeAwayMessages[language];
  const { workbook } = words;
  const [figures, about] = workbookSheets(rows, taken, words);
  expect(figures).toEqual({ name: workbook.figures, rows, headed: true });
  expect(about?.name).toBe(workbook.about);
  expect(about?.rows.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : '')))).toEqual([
    [workbook.title, 'T'],
    [workbook.period, 'P1'],
    ['', 'P2'],
    [workbook.scale, 'S'],
    [workbook.source, 'R'],
    [...workbook.hidden],
    [...workbook.empty],
    [...workbook.uncertain],
    ...workbook.licences.slice(1).map((licence, i) => [i === 0 ? workbook.licences[0] : '', licence]),
    [workbook.link, 'https://example.org/?a&b'],
  ]);
});

test('a workbook of a reader’s own figures has no link', () => {
  const words = takeAwayMessages.nb;
  const [, about] = workbookSheets(rows, { ...taken, link: undefined }, words);
  expect(about?.rows.flat()).not.toContainEqual(text(words.workbook.link));
});
