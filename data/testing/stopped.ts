// For tests, in a process of its own: writes three files and is told to stop after the first.
import { renameSync, rmSync } from 'node:fs';
import { writeAll } from '../write.ts';

export async function main([root = '']: string[]): Promise<number> {
  let renamed = 0;
  await writeAll(
    root,
    new Map([
      ['a', 'A'],
      ['b', 'B'],
      ['c', 'C'],
    ]),
    {
      rename: (from, to) => {
        renameSync(from, to);
        renamed += 1;
        if (renamed === 1) process.kill(process.pid, 'SIGTERM');
      },
      remove: rmSync,
    },
  );
  // The process ends before this does.
  await new Promise((resolve) => setTimeout(resolve, 20_000));
  return 0;
}
