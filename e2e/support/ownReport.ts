import { openMenu } from './page.ts';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Locator, type Page, expect } from '@playwright/test';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The committed report in each kind of file. The workbooks are made by a script of the project. */
export interface Reports {
  readonly txt: string;
  readonly pdf: string;
  readonly xlsx: string;
  /** Made-up numbers of measures that are not published, from January to March 2025. */
  readonly other: string;
  /** The same of all measures together. */
  readonly all: string;
  /** The published report without some of its tables, or one of its measures: `kommuner.xlsx` has those of kommuner alone. */
  readonly lacking: Readonly<
    Record<'kommuner' | 'fylker' | 'uten-status' | 'uten-i-alt' | 'ett-tiltak', string>
  >;
  /** A byte more than is read, and none at all. */
  readonly large: string;
  readonly empty: string;
}

/** Makes the workbooks that are in no folder of the project. */
export function makeReports(): Reports {
  const folder = mkdtempSync(join(tmpdir(), 'tiltakskart-'));
  execFileSync(process.execPath, ['scripts/run.mjs', 'data/testing/fixtures.ts', folder], { cwd: ROOT });
  const [large, empty] = [join(folder, 'stor.pdf'), join(folder, 'tom.xlsx')];
  for (const file of [large, empty]) writeFileSync(file, '');
  truncateSync(large, 10_000_001);
  return {
    large,
    empty,
    txt: join(ROOT, 'data/reports/TILT120-2026-02.txt'),
    pdf: join(ROOT, 'data/testing/TILT120-2026-02.pdf'),
    xlsx: join(folder, 'TILT120-2026-02.xlsx'),
    other: join(folder, 'TILT130-2025-03.xlsx'),
    lacking: {
      kommuner: join(folder, 'kommuner.xlsx'),
      fylker: join(folder, 'fylker.xlsx'),
      'uten-status': join(folder, 'uten-status.xlsx'),
      'uten-i-alt': join(folder, 'uten-i-alt.xlsx'),
      'ett-tiltak': join(folder, 'ett-tiltak.xlsx'),
    },
    all: join(folder, 'TILT100-2025-03.xlsx'),
  };
}

export const ownDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Åpne en fil' });
export const banner = (page: Page): Locator => page.getByRole('region', { name: /^Din egen fil: / });

/** Chooses a file in the dialog: one that is there, or made of bytes. */
export async function choose(page: Page, file: string | { name: string; buffer: Buffer }): Promise<void> {
  if (!(await ownDialog(page).isVisible())) {
    await openMenu(page);
    await page.getByRole('button', { name: 'Åpne en fil' }).click();
  }
  const mimeType = 'application/octet-stream';
  await ownDialog(page)
    .locator('input[type=file]')
    .setInputFiles(typeof file === 'string' ? file : { ...file, mimeType });
}

/** Chooses a file that is shown. */
export async function open(page: Page, file: string): Promise<void> {
  await choose(page, file);
  await shows(page, basename(file));
}

/** Waits until a file is shown; the page itself waits longer for each step of its reading. */
export const shows = (page: Page, name: string): Promise<void> =>
  expect(banner(page)).toContainText(name, { timeout: 30_000 });

/** Drags files over the page as the system does, and lets go if so asked. */
export async function drag(page: Page, files: readonly string[], end: 'drop' | 'leave'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const at = { x: 700, y: 500, data };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await expect(page.getByText('Slipp filen for å åpne den.')).toBeVisible();
  if (end === 'drop') await session.send('Input.dispatchDragEvent', { type: 'drop', ...at });
  // The protocol's own way to give up tells the page nothing.
  else await page.dispatchEvent('body', 'dragleave');
  await session.detach();
}
