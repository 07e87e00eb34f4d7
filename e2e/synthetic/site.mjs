// node e2e/synthetic/site.mjs <folder>: the site on made-up data, for tests and benches only. It makes `<folder>/data` and
// `<folder>/site`; `npm run build` knows nothing of either.
import { join } from 'node:path';
import { command } from '../../scripts/command.mjs';
import { install } from '../../scripts/install.mjs';
import { buildSite, folderOutside, runData } from './build.mjs';

await command(async ([given]) => {
  const folder = folderOutside(given, 'node e2e/synthetic/site.mjs');
  await install();
  runData(['data/synthetic/main.ts', join(folder, 'data')]);
  await buildSite(join(folder, 'data'), join(folder, 'site'));
});
