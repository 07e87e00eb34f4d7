// node e2e/synthetic/months.mjs <folder>: twenty months of made-up reports as workbooks, one for each month, taken in by the
// command as a reader would do it, and the site on what it built: `<folder>/project` and `<folder>/site`.
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { command } from '../../scripts/command.mjs';
import { install } from '../../scripts/install.mjs';
import { buildSite, folderOutside, runData } from './build.mjs';

await command(async ([given]) => {
  const folder = folderOutside(given, 'node e2e/synthetic/months.mjs');
  await install();
  const project = join(folder, 'project');
  runData(['data/synthetic/project.ts', project]);
  const start = performance.now();
  runData(['data/main.ts', '--root', project, join(project, 'rapporter')]);
  process.stdout.write(`taken in within ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  await buildSite(join(project, 'data/built'), join(folder, 'site'));
});
