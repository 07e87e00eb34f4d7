// Reports that can be read and are not sound, one for each check, made from the real one: each fault says where.
import { describe, expect, test } from 'vitest';
import { SUPPRESSED, count } from '../src/core/figures/cell.ts';
import { roundedMean } from './checks/averages.ts';
import { compare } from './checks/sums.ts';
import { damaged, encode, faultsOf } from './testing/damage.ts';
import { reportText } from './testing/project.ts';

test('the report as published has no fault', async () => {
  expect(await faultsOf(encode(reportText()))).toEqual([]);
});

test.each<[string, Uint8Array, string[]]>([
  [
    'a kommune number nobody knows',
    damaged('1101 Eigersund', '1199 Eigersund'),
    [
      ', line 193, table "kommune, arbeidsforberedende-trening", row "1199 Eigersund": found number 1199, expected the number of a kommune in tables/kommuner.csv',
    ],
  ],
  [
    'a number misread as that of another kommune',
    damaged('1135 Sauda', '1133 Sauda'),
    [
      ', line 213, table "kommune, arbeidsforberedende-trening", row "1133 Sauda": found the number of 1133 Hjelmeland, expected that of 1135 Sauda, whose name is nearer to the one printed',
    ],
  ],
  [
    'a fylke number nobody knows',
    damaged('11 Rogaland', '12 Rogaland'),
    [
      ', line 42, table "fylke, arbeidsforberedende-trening", row "12 Rogaland": found number 12, expected the number of a fylke in tables/kommuner.csv',
      ', table "fylke, arbeidsforberedende-trening", row "11": found no such row, expected one',
    ],
  ],
  [
    'a row twice',
    damaged('Menn\t', 'Menn\t3 678\t3 660\t3 695\nMenn\t'),
    [
      ', line 106, table "kjonn, arbeidsforberedende-trening", row "Menn": found a row that is there already, expected it once: it is on line 105 too',
    ],
  ],
  [
    'a row missing',
    damaged('Menn\t2 947\t2 823\t3 071\n', ''),
    [', table "kjonn, arbeidstrening", row "menn": found no such row, expected one'],
  ],
  [
    'a table missing',
    damaged('Kvinner\t4 158\t4 036\t4 279\nMenn\t2 947\t2 823\t3 071\n', ''),
    [
      ', table "kjonn, arbeidstrening": found no such table, expected its rows, in a workbook in a sheet such as "Tiltak og kjønn": TILT120 is published with all of its tables (tables/rapporter.json)',
    ],
  ],
  [
    'a number that should be hidden',
    damaged('1112 Lund\t*\t*\t*', '1112 Lund\t*\t*\t2'),
    [
      ', line 198, table "kommune, arbeidsforberedende-trening", row "1112 Lund", column "Februar": found a number from 1 to 3, expected *',
    ],
  ],
  [
    'a wrong average',
    damaged('1103 Stavanger\t282', '1103 Stavanger\t284'),
    [
      ', line 705, table "kommune, arbeidstrening", row "1103 Stavanger", column "Gjennomsnitt hittil i år": found 284, expected 282, the mean of its months',
    ],
  ],
  [
    'an average hidden for nothing',
    damaged('1103 Stavanger\t282', '1103 Stavanger\t*'),
    [
      ', line 705, table "kommune, arbeidstrening", row "1103 Stavanger", column "Gjennomsnitt hittil i år": found *, expected a number: all its months are visible',
      ', line 704, table "kommune, arbeidstrening", row "11 Rogaland", column "Gjennomsnitt hittil i år": found rows that fall short of the total by more than their hidden cells can hold, expected rows that add up to the total on line 66',
    ],
  ],
  [
    'sexes that do not add up',
    damaged('3 832\t3 837', '3 832\t3 838'),
    [
      ', line 104, table "kjonn, arbeidsforberedende-trening", row "Arbeidsforberedende trening", column "Januar": found rows that add up to 7498, expected the total on line 15, 7497',
    ],
  ],
  [
    'statuses that do not add up',
    damaged('7 476\t7 463', '7 476\t7 464'),
    [
      ', line 27, table "status, arbeidsforberedende-trening", row "Arbeidsforberedende trening", column "Gjennomsnitt hittil i år": found 7476, expected 7477, the mean of its months',
      ', line 27, table "status, i-alt", row "I alt Nedsatt arbeidsevne, på tiltak", column "Januar": found rows that add up to 12045, expected the total on line 26, 12044',
      ', line 22, table "status, arbeidsforberedende-trening", row "Arbeidsforberedende trening", column "Januar": found rows that add up to 7498, expected the total on line 15, 7497',
    ],
  ],
  [
    'measures that do not add up',
    damaged('I alt\t14 614\t14 356', 'I alt\t14 614\t14 357'),
    [
      ', line 15, table "i-alt, i-alt", row "I alt", column "Januar": found rows that add up to 14356, expected the total on line 14, 14357',
      ', line 21, table "status, i-alt", row "I alt", column "Januar": found rows that add up to 14356, expected the total on line 14, 14357',
    ],
  ],
  [
    'kommuner that exceed their fylke',
    damaged('1114 Bjerkreim\t*\t*', '1114 Bjerkreim\t*\t900'),
    [
      ', line 193, table "kommune, arbeidsforberedende-trening", row "11 Rogaland", column "Januar": found visible rows that exceed the total, expected rows that add up to the total on line 42',
    ],
  ],
  [
    'kommuner that fall short of their fylke',
    damaged('1103 Stavanger\t171\t170', '1103 Stavanger\t*\t*'),
    [
      ', line 193, table "kommune, arbeidsforberedende-trening", row "11 Rogaland", column "Januar": found rows that fall short of the total by more than their hidden cells can hold, expected rows that add up to the total on line 42',
      ', line 193, table "kommune, arbeidsforberedende-trening", row "11 Rogaland", column "Gjennomsnitt hittil i år": found rows that fall short of the total by more than their hidden cells can hold, expected rows that add up to the total on line 42',
    ],
  ],
  [
    'a fylke whose only kommune is lost',
    damaged('0301 Oslo\t640\t614\t665\n', ''),
    [
      ', line 65, table "kommune, arbeidstrening", row "03 Oslo", column "Januar": found rows that fall short of the total by more than their hidden cells can hold, expected rows that add up to the total on line 65',
      ', line 65, table "kommune, arbeidstrening", row "03 Oslo", column "Februar": found rows that fall short of the total by more than their hidden cells can hold, expected rows that add up to the total on line 65',
      ', line 65, table "kommune, arbeidstrening", row "03 Oslo", column "Gjennomsnitt hittil i år": found rows that fall short of the total by more than their hidden cells can hold, expected rows that add up to the total on line 65',
    ],
  ],
  [
    'a break in the series that nobody described',
    damaged('fra april 2025', 'fra mai 2027'),
    [
      ': found a note about a break: "Det er brudd i statistikken over arbeidssøkere på tiltak og "andre på tiltak" fra mai 2027. Gruppen "andre på tiltak" inneholder nå flere ulike statuser og vi tolker nå denne gruppen som "andre personer under arbeidsrettet oppfølging i Nav, på tiltak". Se "Om statistikken - Arbeidssøkere"", expected a note that tables/merknader.json knows, with the month it begins in',
    ],
  ],
])('a report with %s is refused, and the fault says where', async (_, bytes, faults) => {
  expect(await faultsOf(bytes)).toEqual(faults);
});

test('all faults are told, not the first', async () => {
  const text = reportText()
    .replace('1103 Stavanger\t282', '1103 Stavanger\t284')
    .replace('1506 Molde\t48', '1506 Molde\t59');
  expect(await faultsOf(encode(text))).toHaveLength(2);
});

describe('roundedMean', () => {
  test.each([
    [[7497, 7521], 7509],
    [[6859, 7350], 7105],
    [[4, 4, 5], 4],
    [[4, 5, 5], 5],
    [[0], 0],
  ])('of %j is %i', (values, mean) => {
    expect(roundedMean(values)).toBe(mean);
  });
});

describe('compare', () => {
  test.each([
    [count(12), [count(5), count(7)], 0, 'right'],
    [count(11), [count(5), count(7)], 0, 'too much'],
    [count(13), [count(5), count(7)], 0, 'too little'],
    [count(13), [count(5), count(7)], 1.5, 'right'],
    [count(18), [count(12), SUPPRESSED, SUPPRESSED], 0, 'right'],
    [count(19), [count(12), SUPPRESSED, SUPPRESSED], 0, 'too little'],
    [SUPPRESSED, [SUPPRESSED], 0, 'right'],
    [SUPPRESSED, [count(4)], 0, 'too much'],
    [count(4), [], 0, 'too little'],
  ] as const)('%j of %j with slack %d is %s', (total, parts, slack, result) => {
    expect(compare(total, parts, slack)).toBe(result);
  });
});
