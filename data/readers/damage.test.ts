// Reports that can't be read, one for each kind of damage, made from the real one: each fault says where.
import { expect, test } from 'vitest';
import { damaged, encode, faultsOf } from '../testing/damage.ts';

test.each<[string, Uint8Array, string[]]>([
  [
    'nothing in it',
    encode(''),
    [
      ': found no title of a report, expected a line "TILT120 <title>": is this one of the reports TILT100 to TILT180?',
    ],
  ],
  [
    'no report at all',
    encode('Handleliste\n\nmelk\nbrød\n'),
    [
      ': found no title of a report, expected a line "TILT120 <title>": is this one of the reports TILT100 to TILT180?',
    ],
  ],
  [
    'two encodings',
    Uint8Array.from([0xe5, ...encode('på')]),
    [': found a text in two encodings, expected a text in one encoding: save it in UTF-8 and try again'],
  ],
  [
    'bytes of no kind',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00]),
    [': found bytes of no kind that is known, expected a report as text, as a workbook (.xlsx) or as a PDF'],
  ],
  [
    'a date that is none',
    damaged('04.03.2026', '34.03.2026'),
    [', line 92: found "Rapport oppdatert: 34.03.2026", expected "Rapport oppdatert: dd.mm.yyyy"'],
  ],
  [
    'no date',
    damaged('Rapport oppdatert: 04.03.2026', ''),
    [': found no such line, expected "Rapport oppdatert: dd.mm.yyyy"'],
  ],
  [
    'a report nobody described',
    damaged('TILT120', 'TILT190'),
    [
      ': found TILT190, expected a report that tables/tiltak.json names: TILT100, TILT110, TILT120, TILT130, TILT140, TILT150, TILT160, TILT170, TILT180. Describe its tiltak there',
    ],
  ],
  [
    'a period line of two years',
    damaged('Januar 2026 -', 'Januar 2025 -'),
    [
      ', line 11: found "Januar 2025 - Februar 2026", expected "Januar <year> - <month> <year>", both of one year',
    ],
  ],
  [
    'a heading of another month',
    damaged('\tJanuar\tFebruar', '\tJanuar\tMars', '46 Vestland'),
    [
      ', line 63, row "headings": found Gjennom snitt hittil i år, Januar, Mars, expected Gjennomsnitt hittil i år, Januar, Februar, as the period line says',
    ],
  ],
  [
    'an unreadable number',
    damaged('1103 Stavanger\t282', '1103 Stavanger\t28Z'),
    [
      ', line 705, row "1103 Stavanger", column "Gjennomsnitt hittil i år": found "28Z", expected a whole number or *',
    ],
  ],
  [
    'a cell missing',
    damaged('1103 Stavanger\t282\t275\t289', '1103 Stavanger\t282\t275'),
    [', line 705, row "1103 Stavanger": found 2 cells, expected 3 cells'],
  ],
  [
    'a row without tabs',
    damaged('1103 Stavanger\t282\t275\t289', '1103 Stavanger 282 275 289'),
    [', line 705: found "1103 Stavanger 282 275 289", expected a row with tabs between its cells'],
  ],
  [
    'a label nobody knows',
    damaged('Kvinner', 'Hunkjønn'),
    [
      ', line 104: found "Hunkjønn", expected a number of a kommune or fylke, or a label of tables/tiltak.json or tables/dimensjoner.json',
    ],
  ],
  [
    'a label equally near to two',
    damaged('Ikke innvandrere', 'Kkinnvandrere'),
    [
      ', line 140: found "Kkinnvandrere", expected one label, but it is equally near to "Ikke innvandrere" and "Innvandrere"',
    ],
  ],
  [
    'a total nobody knows',
    damaged('I alt arbeidstrening', 'I alt lønnstilskudd', 'Finmarkku'),
    [
      ', line 64: found "I alt lønnstilskudd", expected the total of a tiltak that tables/tiltak.json names for this report: add it, or this spelling of it',
    ],
  ],
  [
    'a total under the wrong measure',
    damaged('I alt arbeidstrening', 'I alt', 'Ukjent\t*'),
    [
      ', line 64, table "i-alt, i-alt", row "I alt", column "Januar": found 6859, expected 14356, as on line 14',
      ', line 65, row "03 Oslo": found a row of a table, expected the row of a measure under this total; the rest of the block is not read',
    ],
  ],
  [
    'a total that differs from page to page',
    damaged('7 105\t6 859', '7 105\t6 895', '1865 Vågan\t8'),
    [
      ', line 832, table "i-alt, arbeidstrening", row "I alt arbeidstrening", column "Januar": found 6895, expected 6859, as on line 16',
    ],
  ],
])('a report with %s is refused, and the fault says where', async (_, bytes, faults) => {
  expect(await faultsOf(bytes)).toEqual(faults);
});
