/** A cell of a table that is written as CSV. Every spreadsheet shows text unchanged, and reads a number as a number. */
export type CsvCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number };

export type CsvRow = readonly CsvCell[];

/** How a spreadsheet or a program expects CSV. */
export interface Dialect {
  /** The byte order mark at the start of the file: without it Excel reads the file in the machine's old code page. */
  readonly mark: string;
  readonly separator: string;
  readonly decimal: string;
  readonly newline: string;
}

/** `excel`: what Excel reads with Norway's settings. `plain`: RFC 4180 with a line feed, for programs. */
export const DIALECTS = {
  excel: { mark: '\ufeff', separator: ';', decimal: ',', newline: '\r\n' },
  plain: { mark: '', separator: ',', decimal: '.', newline: '\n' },
} as const satisfies Record<string, Dialect>;
export type DialectName = keyof typeof DIALECTS;

export const text = (value: string): CsvCell => ({ kind: 'text', text: value });
export const number = (value: number, decimals: number): CsvCell => ({ kind: 'number', value, decimals });
export const NOTHING: CsvCell = text('');

/**
 * Text that a spreadsheet would run as a formula, by how it begins: the signs that OWASP lists under "CSV injection",
 * their full-width forms, and both after space, since some programs trim space first.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
/** An apostrophe makes a spreadsheet take the rest for text. */
const AS_TEXT = "'";

/** A number with fixed decimals and a given decimal sign, without a thousands separator. */
function digits(value: number, decimals: number, decimal: string): string {
  const written = value.toFixed(decimals);
  // A number that rounds to zero has no sign.
  const unsigned = Number(written) === 0 ? written.replace('-', '') : written;
  return unsigned.replace('.', decimal);
}

/**
 * Text with these characters must be quoted: separators of both dialects, so that a file read as the other dialect is not
 * split into wrong cells; and spaces at either end, which some programs drop without quotes.
 */
const UNSAFE = /[",;\t\r\n]|^\s|\s$/;

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;

function written(cell: CsvCell, { decimal }: Dialect): string {
  switch (cell.kind) {
    case 'number':
      return digits(cell.value, cell.decimals, decimal);
    case 'text': {
      const safe = FORMULA.test(cell.text) ? AS_TEXT + cell.text : cell.text;
      return UNSAFE.test(safe) ? quoted(safe) : safe;
    }
    default:
      return cell satisfies never;
  }
}

/** A table as CSV, each row with a line end of its own. */
export function csv(rows: readonly CsvRow[], name: DialectName): string {
  const dialect = DIALECTS[name];
  const lines = rows.map((row) => row.map((cell) => written(cell, dialect)).join(dialect.separator));
  return dialect.mark + lines.map((line) => line + dialect.newline).join('');
}
