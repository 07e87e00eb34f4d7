// The checker of hidden figures sees what is planted before it: everything here is made up.
import { describe, expect, test } from 'vitest';
import { elementsOf, piecesOf } from './markup.ts';
import { checkFor, plainOf } from './plain.ts';

const allowed = {
  phrases: [
    '0–3 personer',
    'færre enn fire deltakere',
    'høyst 2,9',
    'per 1\u00a0000',
    '18–66 år',
    '1103',
    'februar 2026',
  ],
  numbers: ['14', '2.7', '1034'],
};
const check = checkFor(allowed, 'nb');

test.each([
  'Skjult: færre enn fire deltakere (0–3 personer, høyst 2,9 per 1\u00a0000 innbyggere 18–66 år)',
  '1103 · Rogaland, februar\u00a02026',
  'januar: 14, 2,7 av 1\u00a0034',
  'skjult',
  '',
])('the checker lets pass what is published: %s', (text) => {
  expect(check(text)).toBeUndefined();
});

test.each([
  ['a narrower interval', 'Skjult: 1–3 personer', 'Skjult: ▮–▮ personer'],
  ['an interval that is cut', '0–2 personer', '▮–▮ personer'],
  ['a number of persons', 'Skjult, 2 deltakere', 'Skjult, ▮ deltakere'],
  ['a nought', 'ingen rad: 0', '▮ rad: ▮'],
  ['a number as a word', 'skjult, trolig to personer', 'skjult, trolig ▮ personer'],
  ['nobody', 'Ingen deltakere', '▮ deltakere'],
  ['a smaller most', 'høyst 1,9 per 1\u00a0000', 'høyst ▮ per 1000'],
  ['a larger most with the same beginning', 'høyst 2,95 per 1\u00a0000', 'høyst ▮ per 1000'],
  ['a sum', '1\u00a0034 og 1\u00a0048 til sammen', '1034 og ▮ til sammen'],
  ['a number that begins like a known one', '140 og 11031', '▮ og ▮'],
  ['fewer than another number', 'færre enn tre deltakere', 'færre enn ▮ deltakere'],
])('the checker sees %s', (_, text, told) => {
  expect(check(text)).toBe(told);
});

test('numbers are read as each language writes them', () => {
  expect(plainOf('1\u00a0000 · 2,5', 'nb')).toBe('1000 · 2.5');
  expect(plainOf('1,000 · 2.5', 'en')).toBe('1000 · 2.5');
  expect(
    checkFor(
      { phrases: ['at least one of the numbers'], numbers: [] },
      'en',
    )('Two of at least one of the numbers'),
  ).toBe('▮ of at least one of the numbers');
});

describe('the checker sees in markup', () => {
  const told = (markup: string) =>
    piecesOf(markup).flatMap(({ where, words }) => {
      const found = check(words);
      return found === undefined ? [] : [`${where}: ${found}`];
    });
  test.each([
    ['a text', '<td class="f-2"><b>skjult</b> 2</td>', ['text: ▮']],
    [
      'an accessible name',
      '<svg aria-label="skjult, 2 personer" width="2"></svg>',
      ['aria-label: skjult, ▮ personer'],
    ],
    ['a description', '<p title="2 &gt; 1">skjult</p>', ['title: ▮ > ▮']],
    ['data for scripts', '<tr data-kommune="1103" data-value="2"></tr>', ['data-value: ▮']],
    ['a comment', '<!-- 2 personer --><p>skjult</p>', ['comment:  ▮ personer ']],
    ['a value', '<input value="2" tabindex="2">', ['value: ▮']],
  ])('%s', (_, markup, found) => {
    expect(told(markup)).toEqual(found);
  });

  test('but neither what is drawn nor Svelte’s own marks', () => {
    expect(told('<!--[0--><!--[-1--><path class="svelte-1a2b3c" d="M2 2" id="s2"/><!--]-->')).toEqual([]);
  });

  test('rows one by one', () => {
    expect(elementsOf('<tr a="1"><td>x</td></tr><tr><th>y</th></tr>', 'tr')).toEqual([
      '<tr a="1"><td>x</td></tr>',
      '<tr><th>y</th></tr>',
    ]);
  });
});
