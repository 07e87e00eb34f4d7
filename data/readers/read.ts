import { MOST_BYTES } from '../../src/core/figures/own.ts';
import { SourceError } from '../faults.ts';
import type { Report } from '../report.ts';
import type { Tables } from '../tables.ts';
import { type Kind, kindOf } from './kind.ts';
import { cellsIn } from './lines/cells.ts';
import { readText } from './lines/text.ts';

/** A library that a kind of file is read with could not be loaded; in a browser it is fetched. */
export class Unloaded extends Error {
  override readonly name = 'Unloaded';
}

/** Waits for a library to load. @throws Unloaded where it could not be loaded. */
export async function loaded<T>(library: Promise<T>): Promise<T> {
  try {
    return await library;
  } catch (cause) {
    throw new Unloaded('what reads this kind of file could not be loaded', { cause });
  }
}

/**
 * Reads a report from a file of any kind, told by its content. The libraries for workbooks and PDFs are loaded only when such
 * a file is met, and run without Node.
 * @throws SourceError with every fault, Unloaded where a library could not be had.
 */
export async function readReport(
  file: string,
  bytes: Uint8Array,
  tables: Tables,
): Promise<{ readonly kind: Kind; readonly report: Report }> {
  if (bytes.length > MOST_BYTES) {
    const found = `${Math.ceil(bytes.length / 1e6)} MB`;
    const expected = `a report: none is larger than ${MOST_BYTES / 1e6} MB`;
    throw new SourceError([{ file, why: 'too-large', found, expected }]);
  }
  const kind = kindOf(file, bytes);
  switch (kind) {
    case 'text': {
      const cells = cellsIn(file, bytes);
      if (cells === undefined) return { kind, report: readText(file, bytes, tables) };
      const { readCells } = await loaded(import('./workbook/xlsx.ts'));
      return { kind, report: readCells(file, cells, tables) };
    }
    case 'xlsx': {
      const { readXlsx } = await loaded(import('./workbook/xlsx.ts'));
      return { kind, report: readXlsx(file, bytes, tables) };
    }
    case 'ods': {
      const { readOdsReport } = await loaded(import('./workbook/xlsx.ts'));
      return { kind, report: readOdsReport(file, bytes, tables) };
    }
    case 'pdf': {
      const { readPdf } = await loaded(import('./pdf/pdf.ts'));
      return { kind, report: await readPdf(file, bytes, tables) };
    }
  }
}
