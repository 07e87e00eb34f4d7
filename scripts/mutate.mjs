// npm run mutate [-- files…]: puts small faults into the code, one at a time, and lists those that no test notices
// (StrykerJS).
import { spawnSync } from 'node:child_process';
import { command, Fault } from './command.mjs';
import { install, root } from './install.mjs';

const USAGE = `npm run mutate [-- file or glob…]
Tries src/core and data/readers, which takes hours, or only what is named: npm run mutate -- src/core/classes/breaks.ts`;

await command(async (args) => {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  await install();
  const only = args.length > 0 ? ['--mutate', args.join(',')] : [];
  const stryker = `${root}node_modules/@stryker-mutator/core/bin/stryker.js`;
  const { status, error } = spawnSync(
    process.execPath,
    [stryker, 'run', 'scripts/mutation/stryker.config.json', ...only],
    { cwd: root, stdio: 'inherit' },
  );
  if (error) throw new Fault('StrykerJS could not be started.', { cause: error });
  return status ?? 1;
});
