// The three kinds of file are one report: the same value, the same checks, the same built bytes.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { build } from '../build.ts';
import { openReport } from '../open.ts';
import { encode, faultsOf } from '../testing/damage.ts';
import {
  PDF_PATH,
  REPORT_NAME,
  committed,
  content,
  read,
  readTablesNow,
  reportText,
} from '../testing/project.ts';
import { tries } from '../testing/tries.ts';
import { sheetsOf } from '../testing/sheets.ts';
import { writeWorkbook } from '../testing/workbook.ts';

// Reading a PDF many times takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
const tables = readTablesNow();
const files = {
  txt: encode(reportText()),
  xlsx: writeWorkbook(sheetsOf(read(reportText(), tables), tables)),
  pdf: new Uint8Array(readFileSync(PDF_PATH)),
};
const kinds = Object.entries(files);

test.each(kinds)(
  'a report as %s is known by its content and kept under its own name',
  async (kind, bytes) => {
    const { name, report } = await openReport('download', bytes, tables);
    expect(name).toBe(`${REPORT_NAME.slice(0, -3)}${kind}`);
    expect(content(report)).toBe(content(read(reportText(), tables)));
  },
);

test.each(kinds)(
  'a report as %s builds the committed files, byte for byte but for the release',
  async (_, bytes) => {
    const { report } = await openReport('download', bytes, tables);
    const [, release = ''] = /"release":"(\w+)"/.exec(committed('data/built/catalogue.json')) ?? [];
    const built = build([report], tables, release);
    expect(built.size).toBe(9);
    const changed = [...built].filter(([path, text]) => text !== committed(path));
    expect(changed.map(([path]) => path)).toEqual([]);
  },
);

test.each(kinds)(
  'a %s that is cut, or has some of its bytes changed, ends in faults and never in a crash',
  async (_, bytes) => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    const damage = fc.record({
      end: fc.oneof(fc.constant(bytes.length), fc.nat(bytes.length)),
      changes: fc.array(change, { minLength: 1, maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ end, changes }) => {
        const damaged = bytes.slice(0, end);
        for (const [at, byte] of changes) if (at < end) damaged[at] = byte;
        // Throws what is no fault.
        for (const fault of await faultsOf(damaged, tables)) expect(fault).toMatch(/found .+, expected .+/s);
      }),
      { numRuns: tries(15) },
    );
  },
);
