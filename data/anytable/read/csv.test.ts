import { describe, expect, test } from 'vitest';
import { delimiterOf, readCsv } from './csv.ts';

const rowsOf = (text: string) =>
  readCsv(text).pages[0]?.rows.map((row) => row.map((cell) => (cell?.kind === 'text' ? cell.text : null)));

describe('what parts the cells', () => {
  test.each([
    ['a;b\n1,5;2,5\n3,5;4,5', ';'],
    ['a,b\n1.5,2\n3,4', ','],
    ['a\tb\n1 000\t2', '\t'],
    ['a|b\n1|2', '|'],
    // Titles have other signs than the table under them.
    ['Tall, etter kommune, og år\n\na;b\n1;2\n3;4\n5;6', ';'],
    ['"a,b";"c,d"\n"1,2";"3,4"', ';'],
    ['one column', ';'],
  ])('of %j is %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  test('may be declared', () => {
    expect(rowsOf('sep=,\na;b,c\n1;2,3')).toEqual([
      ['a;b', 'c'],
      ['1;2', '3'],
    ]);
    expect(rowsOf('"sep=;"\r\na;b')).toEqual([['a', 'b']]);
  });
});

test('rows may be ragged, and cells hold quotes, signs and lines', () => {
  expect(rowsOf('a;b;c\n"x;""y""\nz";2\n\n;;3')).toEqual([
    ['a', 'b', 'c'],
    ['x;"y"\nz', '2'],
    [null],
    [null, null, '3'],
  ]);
});

test('a quotation mark that does not end is told by its line', () => {
  expect(() => readCsv(`a;b\n1;2\n"3;${'4'.repeat(30_000)}`)).toThrow(
    expect.objectContaining({ why: 'open-quote', params: { line: 3 } }) as Error,
  );
});
