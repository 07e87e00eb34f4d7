import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPORT_NAME, ROOT, committed, reportText } from './testing/project.ts';
import { update } from './update.ts';

/** Runs `use` in a project of its own that has the tables and no report. */
async function inProject(use: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'tiltakskart-'));
  try {
    await cp(new URL('data/tables', ROOT), join(root, 'data/tables'), { recursive: true });
    await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

async function give(root: string, text: string, name = 'given.txt'): Promise<string> {
  const path = join(root, name);
  await writeFile(path, text);
  return path;
}

const names = async (root: string, folder: string) =>
  (await readdir(join(root, folder), { recursive: true })).sort();
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

test('a revised report of the same month takes the place of the one that is there, never the other way round', () =>
  inProject(async (root) => {
    const revised = reportText().replace('04.03.2026', '05.03.2026');
    await update(root, [await give(root, reportText())]);
    const { reports } = await update(root, [await give(root, revised)]);
    expect(reports.map(({ updated }) => updated)).toEqual(['2026-03-05']);
    await expect(update(root, [await give(root, reportText())])).rejects.toThrow(
      `given.txt: found a report updated 2026-03-04, expected one not older than ${STORED}, updated 2026-03-05`,
    );
    expect(await readFile(join(root, STORED), 'utf8')).toBe(revised);
  }));

test.each([
  ['no-such.txt', /no-such\.txt: found ENOENT.*, expected a file that can be read/],
  ['report.doc', /report\.doc: found "\.doc", expected a file ending in \.txt/],
])('says what to do about %s', (name, message) =>
  inProject(async (root) => {
    await give(root, reportText(), 'report.doc');
    await expect(update(root, [join(root, name)])).rejects.toThrow(message);
  }),
);

test('says what to do when there is no report at all, or one under a wrong name', () =>
  inProject(async (root) => {
    await expect(update(root, [])).rejects.toThrow('expected one: npm run data -- <report.txt>');
    await update(root, [await give(root, reportText())]);
    await cp(join(root, STORED), join(root, 'data/reports/februar.txt'));
    await expect(update(root, [])).rejects.toThrow(
      `data/reports/februar.txt: found the report ${REPORT_NAME}, expected a file of that name: rename it`,
    );
  }));

test('says which population is missing', () =>
  inProject(async (root) => {
    const path = join(root, 'data/tables/folkemengde.csv');
    const rows = (await readFile(path, 'utf8')).split('\n').filter((row) => !row.includes(',2026,'));
    await writeFile(path, rows.join('\n'));
    await expect(update(root, [await give(root, reportText())])).rejects.toThrow(
      'folkemengde.csv: found no rows for 2026',
    );
  }));
