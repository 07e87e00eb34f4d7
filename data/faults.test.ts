import { expect, test } from 'vitest';
import { SourceError, formatFault } from './faults.ts';

test('a fault names file, line, table, row and column, what was found and expected', () => {
  const fault = {
    file: 'a.txt',
    where: 'line 5',
    table: 'fylke, arbeidstrening',
    row: '11 Rogaland',
    column: 'Januar',
    found: '"x"',
    expected: 'a whole number or *',
  };
  expect(formatFault(fault)).toBe(
    'a.txt, line 5, table "fylke, arbeidstrening", row "11 Rogaland", column "Januar": found "x", expected a whole number or *',
  );
});

test('an error says all its faults, one a line', () => {
  const error = new SourceError([
    { file: 'a.txt', found: 'this', expected: 'that' },
    { file: 'b.txt', found: 'those', expected: 'these' },
  ]);
  expect(error.message).toBe('a.txt: found this, expected that\nb.txt: found those, expected these');
});
