import { spawnSync } from 'node:child_process';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { Fault } from '../../scripts/command.mjs';
import { root } from '../../scripts/install.mjs';
import { policies } from '../../scripts/policy.mjs';
import { prerender } from '../../scripts/prerender.mjs';
import { syntheticData } from './plugin.mjs';

/**
 * The folder that made-up data may be put in: never one of the project.
 * @param {string | undefined} given
 * @param {string} usage
 */
export function folderOutside(given, usage) {
  const folder = resolve(given ?? root);
  const path = relative(root, folder);
  if (!path.startsWith('..') && !isAbsolute(path)) {
    throw new Fault(`usage: ${usage} <folder outside the project>`);
  }
  return folder;
}

/**
 * Runs a command of the project's data in its own process.
 * @param {readonly string[]} args the file and its arguments
 */
export function runData(args) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/run.mjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Fault('The made-up data could not be made: see above.');
}

/**
 * The site on data of the form of `data/built`.
 * @param {string} data
 * @param {string} site
 */
export async function buildSite(data, site) {
  const { build } = await import('vite');
  process.env['NODE_ENV'] = 'production';
  await build({
    root,
    logLevel: 'error',
    // No open data beside it: those are NAV's.
    publicDir: false,
    plugins: [syntheticData(data)],
    build: { outDir: site, emptyOutDir: true },
  });
  await prerender(site, data);
  policies(site);
  process.stdout.write(`The site on made-up data is in ${site}\n`);
}
