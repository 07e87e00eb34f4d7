// What is told of a text that is no report, on made-up figures.
import { expect, test } from 'vitest';
import { SourceError, formatFault } from '../../faults.ts';
import { encode } from '../../testing/damage.ts';
import { SMALL_TABLES } from '../../testing/tables.ts';
import { readText } from './text.ts';

const HEAD = ['TILT120 Tiltak', 'Rapport oppdatert: 04.03.2026', '', 'Om noe.', '', 'Januar 2026'];
const HEADINGS = '\tGjennomsnitt hittil i år\tJanuar';
const TOTAL = 'I alt arbeidstrening\t7\t7';

const read = (...lines: readonly string[]) => readText('a.txt', encode(lines.join('\n')), SMALL_TABLES);
function faultsOf(...lines: readonly string[]): string[] {
  try {
    read(...lines);
    return [];
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return error.faults.map(formatFault);
  }
}

test('a text has its notes and its rows', () => {
  const report = read(...HEAD, HEADINGS, TOTAL);
  expect(report).toMatchObject({ code: 'TILT120', notes: ['Om noe.'], rows: [{ where: 'line 8' }] });
});

test('headings are missed in its tables', () => {
  expect(faultsOf(...HEAD, TOTAL)).toEqual([
    'a.txt, tables, row "headings": found none, expected Gjennomsnitt hittil i år, Januar, as the period line says',
  ]);
});

test('a line among its tables that is no row is told as one that lost its tabs', () => {
  expect(faultsOf(...HEAD, HEADINGS, TOTAL, '0301 Oslo 7 7')).toEqual([
    'a.txt, line 9: found "0301 Oslo 7 7", expected a row with tabs between its cells',
  ]);
});

test('of what is no report at all that alone is told', () => {
  expect(faultsOf('Handleliste', 'melk')).toEqual([
    'a.txt: found no title of a report, expected a line "TILT120 <title>": is this one of the reports TILT100 to TILT180?',
  ]);
});
