import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from './paths.ts';

const FILES = [
  '2025/202512_TILT120 a.xlsx',
  '2026/202602_TILT110 b.xlsx',
  '2026/202602_TILT120 b.XLSX',
  '2026/rapport.pdf',
  '2026/~$rapport.xlsx',
  '2026/.skjult.txt',
  '2026/les meg.md',
  'rapport*.txt',
];

/** The files that arguments mean in a folder with these files. */
async function meant(...args: string[]): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'tiltakskart-'));
  try {
    for (const path of [...FILES, 'tom/.keep']) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), '');
    }
    const found = await filesOf(args.map((arg) => join(root, arg)));
    return found.map((path) => path.slice(root.length + 1));
  } finally {
    await rm(root, { recursive: true });
  }
}

test.each([
  ['a file, whatever it ends in', ['2026/les meg.md'], ['2026/les meg.md']],
  ['a file that is not there, so that reading it tells', ['2027/a.txt'], ['2027/a.txt']],
  ['the reports of a folder', ['2026'], FILES.slice(1, 4)],
  ['the reports of all folders in it', ['.'], [...FILES.slice(0, 4), 'rapport*.txt']],
  ['each file once', ['2026', '2026/rapport.pdf'], FILES.slice(1, 4)],
  ['what a glob matches', ['2026/*TILT120*'], ['2026/202602_TILT120 b.XLSX']],
  ['a glob with ?', ['202?/*.xlsx'], FILES.slice(0, 2)],
  ['a glob with {}', ['2026/*.{pdf,md}'], ['2026/les meg.md', '2026/rapport.pdf']],
  ['a glob with **', ['**/*TILT1?0*'], FILES.slice(0, 3)],
  ['folders that a glob matches', ['202*'], FILES.slice(0, 4)],
  ['a file whose name looks like a glob', ['rapport*.txt'], ['rapport*.txt']],
])('%s', async (_, args, expected) => {
  expect((await meant(...args)).sort()).toEqual([...expected].sort());
});

test.each([
  ['tom', /tom: found a folder without any report, expected files that end in \.txt, \.xlsx, \.ods, \.pdf/],
  ['2030*/x', /2030\*\/x: found no file of such a name, expected a file, a folder or a glob/],
])('%s is refused', async (arg, message) => {
  await expect(meant(arg)).rejects.toThrow(message);
});
