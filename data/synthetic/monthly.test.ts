import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Year } from '../../src/core/figures/period.ts';
import { decodeRevisions } from '../../src/core/figures/revisions.ts';
import { checkReport } from '../checks.ts';
import { readTablesNow } from '../testing/project.ts';
import { give, inProject, snapshot } from '../testing/root.ts';
import { update } from '../update.ts';
import { monthlyReports, monthlyWorkbooks, TWENTY } from './monthly.ts';
import { main } from './project.ts';
import { MARK } from './synthetic.ts';

const tables = readTablesNow();
/** Over a new year, with few months: what is asked does not need more. */
const SIX = { seed: 4, years: ['2025', '2026'] as Year[], months: 2 };

test('made-up months keep all that is checked of a real report, and say what they are', () => {
  const reports = monthlyReports(TWENTY, tables);
  expect(reports.map(({ months }) => months.length)).toEqual([
    ...Array.from({ length: 12 }, (_, i) => i + 1),
    ...Array.from({ length: 8 }, (_, i) => i + 1),
  ]);
  for (const report of reports) {
    expect(checkReport({ file: report.updated, report, tables })).toEqual([]);
    expect(report.title).toContain(MARK);
  }
});

test('the same files give the same bytes, in whatever order and however many at a time', async () => {
  const workbooks = [...monthlyWorkbooks(SIX, tables)].slice(9);
  const made: Record<string, string>[] = [];
  const others = process.env['TEST_ALL'] === '1' ? [[[4, 2, 0, 3, 1]]] : [];
  for (const batches of [[[0, 1, 2, 3, 4]], [[3], [0], [4, 1], [2]], ...others]) {
    await inProject(async (root) => {
      const paths: string[] = [];
      for (const [name, bytes] of workbooks) paths.push(await give(root, bytes, name));
      for (const batch of batches) {
        await update(
          root,
          batch.map((i) => paths[i] ?? ''),
        );
      }
      made.push(await snapshot(join(root, 'data')));
      const log = decodeRevisions(
        JSON.parse(await readFile(join(root, 'data/built/revisjoner.json'), 'utf8')),
      );
      expect(log.revisions.map(({ updated }) => updated)).toEqual(
        ['2026-03-05', '2025-12-05', '2026-01-05'].sort().reverse(),
      );
    });
  }
  expect(Object.keys(made[0] ?? {})).toHaveLength(7 + 12 + 7);
  for (const other of made.slice(1)) expect(other).toEqual(made[0]);
});

test('are never written into the project', async () => {
  for (const folder of ['data', '.']) expect(await main([folder])).toBe(1);
});
