import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, type CsvCell, DIALECTS, NOTHING, number, text } from './csv.ts';
import { parseCsv } from '../testing/csv.ts';

const NAMES = ['excel', 'plain'] as const;
/** What would make a spreadsheet run a cell: OWASP's list. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text with more than its share of what is dangerous or has to be quoted. */
const unruly = fc
  .array(
    fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ';', ',', "'", ' ', '＝', '－', '.', '0'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));
const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(
    fc.array(
      fc.oneof<fc.Arbitrary<CsvCell>[]>(
        unruly.map(text),
        fc
          .record({
            value: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
            decimals: fc.integer({ min: 0, max: 6 }),
          })
          .map(({ value, decimals }) => number(value, decimals)),
      ),
      { minLength: width, maxLength: width },
    ),
    { minLength: 1 },
  ),
);

const parsed = (file: string, name: (typeof NAMES)[number]) =>
  parseCsv(file.slice(DIALECTS[name].mark.length), DIALECTS[name].separator);

describe.each(NAMES)('the dialect %s', (name) => {
  const { decimal, mark } = DIALECTS[name];

  test('gives back every text and every number, whatever they are', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        // A lone empty field is a line with nothing in it, which means one empty field all the same.
        const read = parsed(csv(rows, name), name);
        expect(read).toHaveLength(rows.length);
        rows.forEach((row, y) => {
          row.forEach((cell, x) => {
            const field = read[y]?.[x] ?? 'missing';
            if (cell.kind === 'text') {
              expect(field.startsWith("'") && !cell.text.startsWith("'") ? field.slice(1) : field).toBe(
                cell.text,
              );
            } else {
              expect(field).toMatch(decimal === ',' ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/);
              const back = Number(field.replace(decimal, '.'));
              expect(Math.abs(back - cell.value)).toBeLessThanOrEqual(0.500001 * 10 ** -cell.decimals);
            }
          });
        });
      }),
    );
  });

  test('has no text that a spreadsheet would run, also where it trims first', () => {
    fc.assert(
      fc.property(fc.array(unruly, { minLength: 1 }), (texts) => {
        for (const field of parsed(csv([texts.map(text)], name), name)[0] ?? []) {
          expect(field).not.toMatch(RUNS);
          expect(field.trimStart()).not.toMatch(RUNS);
        }
      }),
    );
  });

  test('keeps a fall a number, and says nothing of the sign of nought', () => {
    const rows = [[number(-1234.5, 1), number(-0.0004, 3), number(1_234_567, 0)]];
    const fields = [`-1234${decimal}5`, `0${decimal}000`, '1234567'];
    expect(parsed(csv(rows, name), name)).toEqual([fields]);
  });

  test('begins with its mark, once, and ends every row', () => {
    const file = csv([[text('a')], [text('b')]], name);
    expect(file.lastIndexOf(mark)).toBe(mark === '' ? file.length : 0);
    expect(file.slice(mark.length)).toBe(name === 'excel' ? 'a\r\nb\r\n' : 'a\nb\n');
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+47', "'+47"],
  ['-', "'-"],
  [' =1', "' =1"],
  ['\t=1', `"'\t=1"`],
  ['*', '*'],
  ['0301', '0301'],
  ['Unjárga - Nesseby', 'Unjárga - Nesseby'],
  ['say "hi"', '"say ""hi"""'],
  ['a,b', '"a,b"'],
  ['a;b', '"a;b"'],
  ['Oslo ', '"Oslo "'],
])('the text %j is written %s', (given, written) => {
  expect(csv([[text(given)]], 'plain')).toBe(`${written}\n`);
});

test('what is not there is empty', () => {
  expect(csv([[NOTHING, text('b'), NOTHING]], 'excel')).toBe('\ufeff;b;\r\n');
});
