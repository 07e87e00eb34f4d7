import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkReport } from '../../checks.ts';
import { SourceError } from '../../faults.ts';
import { interpretPages } from '../../readers/pdf/pdf.ts';
import type { Page, Run } from '../../readers/pdf/turned.ts';
import { readPages } from '../../readers/pdf/runs.ts';
import type { Report } from '../../report.ts';
import { openReport } from '../../open.ts';
import { writeOds } from '../../testing/ods.ts';
import { PDF_PATH, read, readTablesNow, reportText } from '../../testing/project.ts';
import { sheetsOf } from '../../testing/sheets.ts';
import { writeWorkbook } from '../../testing/workbook.ts';
import { damagedBytes } from '../bytes.ts';
import type { Kind, Outcome } from '../kind.ts';
import { type Random, below, pick } from '../random.ts';
import { damagedText } from '../words.ts';

const tables = readTablesNow();
const original = read(reportText(), tables);

/** The figures of a report, in whatever order. The rest of it is words. */
const figuresOf = ({ months, rows }: Report): string =>
  JSON.stringify([
    months,
    ...rows
      .map(({ tiltak, dimension, code, cells }) => JSON.stringify([tiltak, dimension, code, cells]))
      .sort(),
  ]);
const meant = figuresOf(original);
const MTIME = '2026-01-01T00:00:00';
/** What a reader can be expected to read of one fault. */
const LONGEST_FAULT = 2_000_000;

/** What became of a report: all that passes the checks is taken, all else is refused with its faults. */
async function outcomeOf(work: () => Report | Promise<Report>): Promise<Outcome> {
  try {
    return figuresOf(await work()) === meant ? 'same' : 'other';
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const isReadable = error.faults.every(({ found, expected }) => found !== '' && expected !== '');
    if (error.faults.length === 0 || !isReadable || error.message.length > LONGEST_FAULT) {
      throw new Error(`${error.faults.length} faults in ${error.message.length} characters`, {
        cause: error,
      });
    }
    return 'refused';
  }
}
const open = (file: string, bytes: Uint8Array) =>
  outcomeOf(async () => (await openReport(file, bytes, tables)).report);

export const text: Kind = {
  name: 'text',
  prepare: () => {
    const whole = reportText();
    const bytes = new TextEncoder().encode(whole);
    return Promise.resolve((random) =>
      open(
        'report.txt',
        random() < 0.5 ? damagedBytes(random, bytes) : new TextEncoder().encode(damagedText(random, whole)),
      ),
    );
  },
};

/** A workbook with the text of one of its files changed, and whole but for that. */
function withOtherXml(random: Random, files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const path = pick(random, Object.keys(files));
  const xml = damagedText(random, strFromU8(files[path] ?? new Uint8Array()));
  return zipSync({ ...files, [path]: strToU8(xml) }, { mtime: MTIME, level: 1 });
}

export const xlsx: Kind = {
  name: 'xlsx',
  prepare: () => {
    const bytes = writeWorkbook(sheetsOf(original, tables));
    const files = unzipSync(bytes);
    return Promise.resolve((random) =>
      open('report.xlsx', random() < 0.5 ? damagedBytes(random, bytes) : withOtherXml(random, files)),
    );
  },
};

export const ods: Kind = {
  name: 'ods',
  prepare: () => {
    const bytes = writeOds(sheetsOf(original, tables));
    const files = unzipSync(bytes);
    return Promise.resolve((random) =>
      open('report.ods', random() < 0.5 ? damagedBytes(random, bytes) : withOtherXml(random, files)),
    );
  },
};

export const pdf: Kind = {
  name: 'pdf',
  prepare: async () => {
    const bytes = new Uint8Array(await readFile(PDF_PATH));
    return (random) => open('report.pdf', damagedBytes(random, bytes));
  },
};

/** A piece of text that says something else, stands elsewhere, is gone, or is there twice. */
function damagedRun(random: Random, run: Run): Run[] {
  const off = () => (random() - 0.5) * 10 ** below(random, 4);
  const moved = { ...run, left: run.left + off(), right: run.right + off(), base: run.base + off() };
  return pick(random, [
    [],
    [run, run],
    [moved],
    [run, moved],
    [{ ...run, text: damagedText(random, run.text) }],
    [{ ...run, size: pick(random, [0, 1e-9, 1e9]) }],
  ]);
}

export const pages: Kind = {
  name: 'pages',
  prepare: async () => {
    const whole = await readPages('report.pdf', new Uint8Array(await readFile(PDF_PATH)));
    return (random) => {
      const at = below(random, whole.length);
      const run = below(random, whole[at]?.length ?? 0);
      const page = (runs: Page): Page =>
        runs.flatMap((each, i) => (i === run ? damagedRun(random, each) : [each]));
      const damaged = whole.map((runs, i) => (i === at ? page(runs) : runs));
      return outcomeOf(() => {
        const report = interpretPages('report.pdf', damaged, tables);
        const faults = checkReport({ file: 'report.pdf', report, tables });
        if (faults.length > 0) throw new SourceError(faults);
        return report;
      });
    };
  },
};
