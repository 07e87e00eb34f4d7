import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Year } from '../src/core/figures/period.ts';
import { EXIT, main } from './main.ts';
import { monthlyWorkbooks } from './synthetic/monthly.ts';
import { readTablesNow, reportText, ROOT_PATH } from './testing/project.ts';
import { give, inProject, snapshot } from './testing/root.ts';
import { tablesThen, THEN } from './testing/then.ts';

/** Milliseconds that a run in its own process may take on a busy machine. */
const SLOW = 60_000;

afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs the command: its exit code, and what it says and complains of. */
async function run(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const heard = { said: '', complained: '' };
  const listen = (to: keyof typeof heard) => (chunk: string | Uint8Array) => {
    heard[to] += String(chunk);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(listen('said'));
  vi.spyOn(process.stderr, 'write').mockImplementation(listen('complained'));
  try {
    return { code: await main(args), ...heard };
  } finally {
    vi.restoreAllMocks();
  }
}

/** Made-up workbooks of the first months of a year, put into a folder of a project. */
async function giveMonths(
  root: string,
  months: number,
  year = '2026',
  tables = readTablesNow(),
): Promise<string> {
  const folder = join(root, 'rapporter');
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of monthlyWorkbooks({ seed: 2, years: [year as Year], months }, tables)) {
    await writeFile(join(folder, name), bytes);
  }
  return folder;
}

test('tells of each file, of what it changed, and of all that there is then', () =>
  inProject(async (root) => {
    const folder = await giveMonths(root, 3);
    const { code, said, complained } = await run('--root', root, folder);
    expect([code, complained]).toEqual([EXIT.done, '']);
    expect(said).toMatch(
      /^\[1\/3\] .*202601_TILT120 SYNTETISK\.xlsx: TILT120, Januar 2026, updated 2026-02-05: \d+ cells, \d+ of them \*$/m,
    );
    expect(said).toMatch(/^\[3\/3\] .*: TILT120, Januar–Mars 2026, updated 2026-04-05: /m);
    expect(said).toMatch(/^TILT120 updated 2026-04-05 revised \d+ figures of earlier reports:$/m);
    expect(said).toMatch(/^3 reports, 3 tiltak, 3 months in 1 year: 2026-01 to 2026-03$/m);
    expect(said).toMatch(/^(\d+) cells, \d+ of them \*: \1 new, 0 revised, 0 unchanged$/m);
    expect(said).toMatch(/^Written: (\d+) of \1 files$/m);
    const again = await run('--root', root, folder);
    expect(again.said).toMatch(/^(\d+) cells, \d+ of them \*: 0 new, 0 revised, \1 unchanged$/m);
    expect(again.said).toMatch(/^Nothing to write: all \d+ files are what the sources give\.$/m);
  }));

test('tells what a report added and revised of those that were there', () =>
  inProject(async (root) => {
    const folder = await giveMonths(root, 2);
    await run('--root', root, join(folder, '202601*'));
    const { said } = await run('--root', root, join(folder, '202602*'));
    const [, cells, added, revised, unchanged] =
      /^(\d+) cells, \d+ of them \*: (\d+) new, (\d+) revised, (\d+) unchanged$/m.exec(said)?.map(Number) ??
      [];
    expect((added ?? 0) + (revised ?? 0) + (unchanged ?? 0)).toBe(cells);
    // A month and its average are new; of January most stands and some is revised.
    expect(added).toBe(((cells ?? 0) * 2) / 3);
    expect(revised).toBeGreaterThan(0);
    const log = JSON.parse(await readFile(join(root, 'data/built/revisjoner.json'), 'utf8')) as object;
    expect(JSON.stringify(log).match(/"(endret|skjult|vist)"/g)).toHaveLength(revised ?? 0);
  }));

test('--dry-run and --check write nothing, and --check fails until a run has written', () =>
  inProject(async (root) => {
    await give(root, reportText());
    const before = await snapshot(root);
    const dry = await run('--root', root, '--dry-run', join(root, 'given.txt'));
    expect([dry.code, dry.said.includes('Would be written: 10 of 10 files')]).toEqual([EXIT.done, true]);
    expect(await snapshot(root)).toEqual(before);
    await run('--root', root, join(root, 'given.txt'));
    expect((await run('--root', root, '--check')).code).toBe(EXIT.done);
    await writeFile(join(root, 'data/built/catalogue.json'), '{}');
    const after = await snapshot(root);
    const check = await run('--root', root, '--check');
    expect([check.code, check.complained]).toEqual([
      EXIT.fault,
      'data/built/catalogue.json: found a file that is not what the sources give, expected it built: npm run data\n',
    ]);
    expect(await snapshot(root)).toEqual(after);
  }));

test('tells every fault of every broken file, and leaves everything as it was', () =>
  inProject(async (root) => {
    await run('--root', root, await give(root, reportText()));
    const before = await snapshot(join(root, 'data'));
    await give(root, reportText().replace('1103 Stavanger\t282', '1103 Stavanger\t284'), 'a.txt');
    await give(root, 'no report', 'b.txt');
    const { code, said, complained } = await run('--root', root, join(root, '?.txt'));
    expect(code).toBe(EXIT.fault);
    expect(said).toMatch(/^\[1\/3\] data\/reports\/TILT120-2026-02\.txt: TILT120/m);
    expect(complained).toMatch(/^\[2\/3\] .*a\.txt: 1 fault$/m);
    expect(complained).toMatch(
      /a\.txt, line 705, table "kommune, arbeidstrening", row "1103 Stavanger", column "Gjennomsnitt hittil i år": found 284, expected 282/,
    );
    expect(complained).toMatch(/b\.txt: found no title of a report/);
    expect(complained).toMatch(/^2 faults; nothing was written\.$/m);
    expect(await snapshot(join(root, 'data'))).toEqual(before);
  }));

test('takes in a report of 2023: tells which rows it can’t use and whose population it takes', () =>
  inProject(async (root) => {
    const folder = await giveMonths(root, 1, THEN, tablesThen(readTablesNow()));
    const { code, said } = await run('--root', root, folder);
    expect(code).toBe(EXIT.done);
    expect(said).toContain(
      'TILT120 of 2023, table "fylke", row "30 Viken": found an area that is 31 and 32 and 33 today, expected one that only got a new number',
    );
    expect(said).toContain('row "1507 Ålesund": found an area that is 1508 and 1580 today');
    expect(said).toContain('folkemengde.csv has no rows for 2023: rates use 2024, and the page says so.');
    const csv = await readFile(join(root, 'data/public/tiltaksdeltakere.csv'), 'utf8');
    expect(csv).toMatch(/^TILT120,2023-02-05,arbeidstrening,kommune,3101,Halden,2023-01,count,/m);
    expect(csv).not.toMatch(/,(fylke,30|kommune,(3001|1507|1508|1580)),/);
    expect(csv).toMatch(/^TILT120,2023-02-05,arbeidstrening,i-alt,,I alt,2023-01,count,\d+,published$/m);
  }));

test('an option that there is none of is told, and --help tells which there are', async () => {
  const wrong = await run('--dryrun');
  expect([wrong.code, wrong.complained]).toEqual([EXIT.usage, expect.stringContaining("'--dryrun'")]);
  const help = await run('--help');
  expect(help.code).toBe(EXIT.done);
  for (const option of ['--dry-run', '--check', '--root', 'Exit codes']) expect(help.said).toContain(option);
});

test('files that can’t be written leave everything as it was', () =>
  inProject(async (root) => {
    await give(root, reportText());
    // A file where a folder has to be.
    await writeFile(join(root, 'data/built'), '');
    const before = await snapshot(root);
    const { code, complained } = await run('--root', root, join(root, 'given.txt'));
    expect([code, complained]).toEqual([EXIT.unwritten, expect.stringContaining('Nothing was changed.')]);
    expect(await snapshot(root)).toEqual(before);
  }));

test('a run that is killed on the way leaves everything as it was', { timeout: SLOW }, () =>
  inProject(async (root) => {
    await run('--root', root, await give(root, reportText()));
    const folder = await giveMonths(root, 2);
    const before = await snapshot(join(root, 'data'));
    const child = spawn(
      process.execPath,
      [join(ROOT_PATH, 'scripts/run.mjs'), 'data/main.ts', '--root', root, folder],
      { cwd: ROOT_PATH, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(await snapshot(join(root, 'data'))).toEqual(before);
    expect((await run('--root', root, '--check')).code).toBe(EXIT.done);
  }),
);
