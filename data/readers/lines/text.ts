import type { Report } from '../../report.ts';
import type { Tables } from '../../tables.ts';
import { interpret } from '../interpret/interpret.ts';
import { decodeText } from '../kind.ts';
import { knownFrom } from './known.ts';
import { checkLength, linesOf, splitLines } from './lines.ts';
import { proseOf } from './notes.ts';

/**
 * Reads a report from text taken out of its pages. The text may have page breaks, repeated headings, broken and misread
 * labels and any kind of space; kommuner and fylker are recognised by number alone.
 * @throws SourceError with every fault: line, row, column, what was found and expected.
 */
export function readText(file: string, bytes: Uint8Array, tables: Tables): Report {
  const known = knownFrom(tables);
  const printed = splitLines(decodeText(file, bytes));
  checkLength(file, printed.length);
  const lines = linesOf(printed, known.says);
  const { notes, strays, aside } = proseOf(lines, known);
  const expected = 'a row with tabs between its cells';
  const faults = strays.map(({ where, text }) => ({ file, where, found: `"${text}"`, expected }));
  return interpret(file, { sections: [{ where: 'tables', lines }], notes, faults, aside }, tables);
}
