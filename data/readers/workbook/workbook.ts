import { SourceError } from '../../faults.ts';
import { packageOf, partsIn } from './opc.ts';
import type { Workbook } from './sheet.ts';
import { sharedIn } from './strings.ts';
import { dateStylesIn, percentStylesIn } from './styles.ts';
import { rowsOf } from './worksheet.ts';
import { elementsOf, textsOf } from './xml.ts';
import { TooLarge, unpack } from './zip.ts';

/** Bytes: ten tiltak in twelve months take about five million. */
const MOST_UNPACKED = 30e6;
// Days are counted from one of these two.
const EPOCH = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

const READ_ANEW = 'a whole .xlsx file: fetch it again, or open it in Excel and save it anew';

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The days in elements of these names. */
export const daysIn = (xml: string, ...names: readonly string[]): Date[] =>
  names
    .flatMap((name) => textsOf(xml, name).slice(0, 1))
    // A time without a zone must not be read in the reader's own zone.
    .map((text) => new Date(/T[\d:.]+$/.test(text) ? `${text}Z` : text))
    .filter((date) => !Number.isNaN(date.getTime()));

/** What reading a workbook gives, or the fault that it ends with. @throws SourceError */
export function workbookFrom(
  file: string,
  bytes: Uint8Array,
  expected: string,
  read: (files: ReadonlyMap<string, Uint8Array>) => Workbook,
): Workbook {
  try {
    return read(unpack(bytes, (name) => /\.(xml|rels)$/i.test(name), MOST_UNPACKED));
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    if (cause instanceof TooLarge) {
      throw new SourceError([
        { file, why: 'too-large', found: cause.message, expected: 'a report: none is as large' },
      ]);
    }
    const found = `a broken workbook (${cause instanceof Error ? cause.message : String(cause)})`;
    throw new SourceError([{ file, why: 'broken', found, expected }]);
  }
}

/**
 * Everything in the sheets of a workbook (.xlsx), free of what only Node has. `columns` is how far a sheet may reach, where
 * that is further than a report. @throws SourceError for one that is broken.
 */
export const readWorkbook = (file: string, bytes: Uint8Array, columns?: number): Workbook =>
  workbookFrom(file, bytes, READ_ANEW, (files) => {
    const parcel = packageOf(files);
    const { workbook, sheets, strings = '', styles = '', properties = '' } = partsIn(parcel);
    const [settings = {}] = elementsOf(workbook, 'workbookPr');
    const [calculation = {}] = elementsOf(workbook, 'calcPr');
    const common = {
      shared: sharedIn(strings),
      dates: dateStylesIn(styles),
      percents: percentStylesIn(styles),
      epoch: isOn(settings['date1904']) ? EPOCH_1904 : EPOCH,
      isStale: isOn(calculation['fullCalcOnLoad']),
      ...(columns !== undefined && { columns }),
    };
    return {
      sheets: sheets.map(({ name, path }) => ({ name, rows: rowsOf(parcel.text(path) ?? '', common) })),
      made: daysIn(properties, 'created', 'modified'),
    };
  });
