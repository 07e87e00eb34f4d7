import { copyFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeCatalogue } from '../src/core/figures/dataset.ts';
import type { RevisionsFile } from '../src/core/figures/revisions.ts';
import { PDF_PATH, REPORT_NAME, committed, read, readTablesNow, reportText } from './testing/project.ts';
import { give, inProject, names, snapshot } from './testing/root.ts';
import { PLAIN_SHEETS, sheetsOf } from './testing/sheets.ts';
import { writeWorkbook } from './testing/workbook.ts';
import { update } from './update.ts';

/** Milliseconds that reading some PDFs may take on a busy machine. */
const SLOW = 60_000;
const STORED = `data/reports/${REPORT_NAME}`;

test('takes in a report under its own name and builds what is committed', () =>
  inProject(async (root) => {
    await update(root, [await give(root, reportText())]);
    expect(await readFile(join(root, STORED), 'utf8')).toBe(reportText());
    expect(await names(root, 'data/reports')).toEqual([REPORT_NAME]);
    for (const path of ['data/built/catalogue.json', 'data/public/datapackage.json']) {
      expect(await readFile(join(root, path), 'utf8')).toBe(committed(path));
    }
  }));

test('without reports to take in, or with one that is there already, builds from those that are there', () =>
  inProject(async (root) => {
    await update(root, [await give(root, reportText())]);
    await rm(join(root, 'data/built'), { recursive: true });
    await update(root, []);
    await update(root, [join(root, STORED)]);
    expect(await names(root, 'data/built')).toContain('catalogue.json');
    expect(await names(root, 'data/reports')).toEqual([REPORT_NAME]);
  }));

test('touches nothing when a report has a fault', () =>
  inProject(async (root) => {
    const path = await give(root, reportText().replace('1103 Stavanger\t282', '1103 Stavanger\t284'));
    await expect(update(root, [path])).rejects.toThrow(/given\.txt, line 705, .*: found 284, expected 282/);
    expect(await names(root, 'data')).toEqual(expect.not.arrayContaining(['built', 'public', 'reports']));
  }));

/** A report with a number in the place of a hidden one, which no sum forbids. */
const shown = (text: string) => text.replace(/^1112 Lund\t\*\t\*\t\*$/m, '1112 Lund\t*\t*\t4');

test('keeps every version of a report, the newest under its plain name, in whatever order they come', async () => {
  const revised = shown(reportText()).replace('04.03.2026', '05.03.2026');
  const made: Record<string, string>[] = [];
  for (const order of [
    [reportText(), revised],
    [revised, reportText()],
  ]) {
    await inProject(async (root) => {
      for (const text of order) await update(root, [await give(root, text)]);
      await rm(join(root, 'given.txt'));
      expect(await names(root, 'data/reports')).toEqual([
        'TILT120-2026-02-oppdatert-2026-03-04.txt',
        'TILT120-2026-02.txt',
      ]);
      expect(await readFile(join(root, STORED), 'utf8')).toBe(revised);
      expect((await update(root, [])).changes.size).toBe(0);
      const log = JSON.parse(
        await readFile(join(root, 'data/built/revisjoner.json'), 'utf8'),
      ) as RevisionsFile;
      expect(log.revisions).toEqual([
        {
          report: 'TILT120',
          updated: '2026-03-05',
          changes: { 'arbeidsforberedende-trening': { kommune: { '1112': { '2026-02': 'vist' } } } },
        },
      ]);
      made.push(await snapshot(root));
    });
  }
  expect(made[0]).toEqual(made[1]);
});

test('refuses two reports of the same months and date with other figures, since nothing tells which is newer', () =>
  inProject(async (root) => {
    await update(root, [await give(root, reportText())]);
    // Other bytes, the same figures.
    expect((await update(root, [await give(root, `${reportText()}\n`)])).tally.revised).toBe(0);
    const differs = shown(reportText());
    await expect(update(root, [await give(root, differs)])).rejects.toThrow(
      /the report TILT120-2026-02 updated 2026-03-04, with other figures than in .*, expected one of them/,
    );
  }));

test(
  'of one report in files of several kinds keeps the workbook before the text, and the text before the PDF',
  { timeout: SLOW },
  () =>
    inProject(async (root) => {
      const tables = readTablesNow();
      // As NAV may publish it: without the title in it, under a name that tells the period.
      const sheets = sheetsOf(read(reportText(), tables), tables, { ...PLAIN_SHEETS, head: 'none' });
      const workbook = writeWorkbook(sheets, { created: '2026-03-04T07:30:00Z' });
      const path = await give(root, workbook, '202602_TILT120 Tiltaksdeltakere på arbeidspraksis.xlsx');
      const csv = committed('data/public/tiltaksdeltakere.csv');
      const steps = [
        [PDF_PATH, 'TILT120-2026-02.pdf', []],
        [await give(root, reportText()), 'TILT120-2026-02.txt', ['data/reports/TILT120-2026-02.pdf']],
        [path, 'TILT120-2026-02.xlsx', [STORED]],
        [PDF_PATH, 'TILT120-2026-02.xlsx', []],
      ] as const;
      for (const [given, name, removed] of steps) {
        expect((await update(root, [given])).removed).toEqual(removed);
        expect(await names(root, 'data/reports')).toEqual([name]);
        expect(await readFile(join(root, 'data/public/tiltaksdeltakere.csv'), 'utf8')).toBe(csv);
        // And again from what is kept.
        expect((await update(root, [])).reports.map(({ title }) => title)).toEqual([
          'Tiltaksdeltakere på arbeidspraksis. Demografi. Tidsserie måned',
        ]);
      }
    }),
);

test('takes away what is left over among the files that it makes', { timeout: SLOW }, () =>
  inProject(async (root) => {
    await update(root, [await give(root, reportText())]);
    await copyFile(PDF_PATH, join(root, 'data/reports/TILT120-2026-02.pdf'));
    await writeFile(join(root, 'data/built/tiltak/gammelt.json'), '{}');
    const { removed } = await update(root, []);
    expect(removed).toEqual(['data/built/tiltak/gammelt.json', 'data/reports/TILT120-2026-02.pdf']);
    expect(await names(root, 'data/built/tiltak')).not.toContain('gammelt.json');
    expect(await names(root, 'data/reports')).toEqual([REPORT_NAME]);
  }),
);

test.each([
  ['no-such.txt', /no-such\.txt: found ENOENT.*, expected a file that can be read/],
  ['report.doc', /report\.doc: found no title of a report, expected a line "TILT120 <title>"/],
])('says what to do about %s', (name, message) =>
  inProject(async (root) => {
    await give(root, 'no report', 'report.doc');
    await expect(update(root, [join(root, name)])).rejects.toThrow(message);
  }),
);

test('says what to do when there is no report at all, or one under a wrong name', () =>
  inProject(async (root) => {
    await expect(update(root, [])).rejects.toThrow('expected one: npm run data -- <report>');
    await update(root, [await give(root, reportText())]);
    await cp(join(root, STORED), join(root, 'data/reports/februar.txt'));
    await expect(update(root, [])).rejects.toThrow(
      `data/reports/februar.txt: found the report ${REPORT_NAME}, expected a file of that name: rename it`,
    );
  }));

test('reckons by the nearest population where the year has none, and has the catalogue say so', () =>
  inProject(async (root) => {
    const path = join(root, 'data/tables/folkemengde.csv');
    const rows = (await readFile(path, 'utf8')).split('\n').filter((row) => !row.includes(',2026,'));
    await writeFile(path, rows.join('\n'));
    await update(root, [await give(root, reportText())]);
    const catalogue = decodeCatalogue(
      JSON.parse(await readFile(join(root, 'data/built/catalogue.json'), 'utf8')),
    );
    expect([...catalogue.populationFrom]).toEqual([['2026', '2025']]);
    expect([...catalogue.population.keys()]).toEqual(['2025']);
    await writeFile(path, rows.slice(0, 1).join('\n'));
    await expect(update(root, [])).rejects.toThrow(
      'folkemengde.csv: found no population, expected the population on',
    );
  }));
