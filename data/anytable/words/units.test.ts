import { expect, test } from 'vitest';
import { isMark, usualMeaning } from './marks.ts';
import { headsKeys, headsMeasures, saysAll, saysNothing, saysRate, unitOf, unitWithin } from './units.ts';

test.each([
  'Andel sysselsatte',
  '% av arbeidsstyrken',
  'V_Prosent_av_befolkningen',
  'GodkjenteProsent',
  'per 1000, standardisert',
  'Frie inntekter per innbygger (kr)',
  'Sysselsettingsgrad',
  'Gjennomsnitt apr-okt',
  'Indeks',
  'Promille',
  'Sentralitetsklasse 2024, klasse',
])('%j is a rate', (words) => {
  expect(saysRate(words)).toBe(true);
});

test.each([
  'Beh personer i mnd',
  'Antall',
  'Grader',
  'Andelslag',
  'Personer',
  'Utgifter (1000 kr)',
  'Pratende',
])('%j is none', (words) => {
  expect(saysRate(words)).toBe(false);
});

test.each([
  ['Enhet: Personer', 'personer'],
  ['Enhet: Prosent', '%'],
  ['Andel (prosent)', '%'],
  ['% av arbeidsstyrken', '%'],
  ['GodkjenteProsent', '%'],
  ['Frie inntekter (kr)', 'kr'],
  ['Dødelighet per 100 000 innbyggere', 'per 100 000 innbyggere'],
  ['Oppfyller normen (antall)', undefined],
  ['Beh personer', undefined],
])('the unit of %j is %s', (heading, unit) => {
  expect(unitWithin(heading)).toBe(unit);
});

test('a unit has one spelling', () => {
  expect(['prosent', 'pst.', '%', 'Percent'].map(unitOf)).toEqual(['%', '%', '%', '%']);
  expect([unitOf('timer'), unitOf('Antall'), unitOf(' ')]).toEqual(['timer', undefined, undefined]);
});

test('a value may stand for all', () => {
  expect(
    ['Begge kjønn', 'I alt', '0 Begge kjønn', 'Kjønn samlet', 'Alle aldre', 'Totalt'].every(saysAll),
  ).toBe(true);
  expect(['Menn', 'Kvinner', '18-66 år', 'Allmenn'].some(saysAll)).toBe(false);
});

test('headings tell what a column is for', () => {
  expect(['Statistikkvariabel', 'Måltall'].every(headsMeasures)).toBe(true);
  expect(['Kjønn', 'Antall'].some(headsMeasures)).toBe(false);
  expect(['Organisasjonsnummer', 'SortKommune', 'id'].every(headsKeys)).toBe(true);
  expect(['Antall', 'Alder'].some(headsKeys)).toBe(false);
  expect([saysNothing('value'), saysNothing('Antall deltakere')]).toEqual([true, false]);
});

test('marks have their usual meanings', () => {
  expect(['*', ':', '..', '.', '-', '', 'NA'].map(usualMeaning)).toEqual([
    'hidden',
    'hidden',
    'missing',
    'impossible',
    'nought',
    'missing',
    'missing',
  ]);
  expect([usualMeaning('x'), isMark(''), isMark('*'), isMark('7')]).toEqual([undefined, false, true, false]);
});
