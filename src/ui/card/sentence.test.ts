import { expect, test } from 'vitest';
import { en } from '../../core/words/en/index.ts';
import type { Messages } from '../../core/words/messages.ts';
import { nb } from '../../core/words/nb/index.ts';
import { nn } from '../../core/words/nn/index.ts';
import { monthsIn } from '../../core/figures/period.ts';
import { pictureOf } from '../../core/testing/built.ts';
import { kommunenummer, smallDataset } from '../../core/testing/small.ts';
import { marksOf, type Own } from '../own/marks.ts';
import { writeSentence } from './sentence.ts';

const dataset = smallDataset();

function written(number: string, text: Messages, search = '?periode=2026-02', own?: Own) {
  const picture = pictureOf(dataset, search);
  const mark = picture.marks.get(kommunenummer(number));
  if (!mark) throw new Error(`no ${number}`);
  return writeSentence(mark, picture, dataset, monthsIn(dataset.catalogue.periods), own, text);
}
const plain = (sentence: string) => sentence.replaceAll('\u00a0', ' ');

test.each([
  [
    nb,
    'I februar 2026 deltok 60 personer i arbeidstrening i Oslo kommune, 12,0 per 1 000 innbyggere 18–66 år (NAV; folkemengde: SSB).',
    'Setningen er kopiert.',
  ],
  [
    nn,
    'I februar 2026 deltok 60 personar i a i Oslo kommune, 12,0 per 1 000 innbyggjarar 18–66 år (NAV; folkemengd: SSB).',
    'Setninga er kopiert.',
  ],
])('a sentence is in the language of the page: %#', (text, sentence, copied) => {
  const told = written('0301', text);
  expect(plain(told.sentence)).toBe(sentence);
  expect(told.copied).toBe(copied);
});

test('in English too', () => {
  const told = written('0301', en);
  expect(told.sentence).toMatch(/^In February\s2026, 60 people took part in a in Oslo/);
  expect(told.title).toBe('Sentence');
});

test('of a hidden figure it tells what may be told, and of a change the change', () => {
  // 500 inhabitants of working age.
  expect(plain(written('1119', nb).sentence)).toContain('(0–3 personer, høyst 6,0 per 1 000');
  expect(plain(written('0301', nb, '?periode=2026-02&sammenlign=2026-01').sentence)).toMatch(
    /^Fra januar 2026 til februar 2026 økte .* fra 50 til 60/,
  );
});

test('of a reader’s own file it names the file', () => {
  const own = {
    ...marksOf('min.xlsx'),
    Banner: (() => undefined) as never,
    lacks: () => [],
    onclose: () => undefined,
  };
  expect(written('0301', nb, '?periode=2026-02', own).sentence).toMatch(/min\.xlsx/);
});
