// node scripts/run.mjs data/testing/fixtures.ts <folder>: reports as workbooks, for tests of the page, which know none of this.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { madeUp } from './madeUp.ts';
import { read, readTablesNow, reportText } from './project.ts';
import { sheetsOf } from './sheets.ts';
import { writeWorkbook } from './workbook.ts';

/** Returns the exit code: 1 without a folder. */
export async function main([folder]: string[]): Promise<number> {
  if (folder === undefined) {
    process.stderr.write('usage: node scripts/run.mjs data/testing/fixtures.ts <folder>\n');
    return 1;
  }
  const tables = readTablesNow();
  const reports = {
    // The committed report, and others that have made-up numbers and measures that are not published.
    'TILT120-2026-02.xlsx': read(reportText(), tables),
    'TILT130-2025-03.xlsx': madeUp('TILT130', tables),
    'TILT100-2025-03.xlsx': madeUp('TILT100', tables),
  };
  const whole = sheetsOf(reports['TILT120-2026-02.xlsx'], tables);
  const oneMeasure = reports['TILT120-2026-02.xlsx'].rows.filter(
    ({ tiltak }) => tiltak !== 'arbeidsforberedende-trening',
  );
  /** The committed report without some of its sheets, or one of its measures. */
  const lacking = {
    'kommuner.xlsx': whole.filter(({ name }) => name === 'Tiltak og kommune'),
    'fylker.xlsx': whole.filter(({ name }) => name === 'Tiltak og fylke'),
    'uten-status.xlsx': whole.filter(({ name }) => !name.startsWith('Arbeidsmarkedsstatus')),
    'uten-i-alt.xlsx': whole.filter(({ name }) => name !== 'Tiltak'),
    'ett-tiltak.xlsx': sheetsOf({ ...reports['TILT120-2026-02.xlsx'], rows: oneMeasure }, tables),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, report] of Object.entries(reports)) {
    await writeFile(join(folder, name), writeWorkbook(sheetsOf(report, tables)));
  }
  for (const [name, sheets] of Object.entries(lacking)) {
    await writeFile(join(folder, name), writeWorkbook(sheets));
  }
  return 0;
}
