// node e2e/synthetic/site.mjs <folder>: the site on made-up data, for tests and benches only. It makes `<folder>/data` and
// `<folder>/site`; `npm run build` knows nothing of either.
import { spawnSync } from 'node:child_process';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { command, Fault } from '../../scripts/command.mjs';
import { install, root } from '../../scripts/install.mjs';
import { prerender } from '../../scripts/prerender.mjs';
import { syntheticData } from './plugin.mjs';

await command(async ([given]) => {
  const folder = resolve(given ?? root);
  const path = relative(root, folder);
  if (!path.startsWith('..') && !isAbsolute(path)) {
    throw new Fault('usage: node e2e/synthetic/site.mjs <folder outside the project>');
  }
  await install();
  const [data, site] = [join(folder, 'data'), join(folder, 'site')];
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'scripts/run.mjs'), 'data/synthetic/main.ts', data],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) throw new Fault('The made-up data could not be made: see above.');
  const { build } = await import('vite');
  await build({
    root,
    logLevel: 'error',
    // No open data beside it: those are NAV's.
    publicDir: false,
    plugins: [syntheticData(data)],
    build: { outDir: site, emptyOutDir: true },
  });
  await prerender(site, data);
  process.stdout.write(`The site on made-up data is in ${site}\n`);
});
