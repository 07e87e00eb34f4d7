import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../scripts/command.mjs';
import { root } from '../../scripts/install.mjs';

/** The bench's folder: its packages and its pages. */
export const folder = join(root, 'e2e', 'bench');

/**
 * Makes the bench's own packages what its lockfile says; does nothing when they already are.
 * @throws Fault when npm cannot install
 */
export function installLibraries(): void {
  const stamp = join(folder, 'node_modules', '.tiltakskart-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the other libraries (npm ci in e2e/bench) …');
  try {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch (cause) {
    throw new Fault('npm ci could not install the libraries of e2e/bench: its reason is above.', { cause });
  }
  // Written last, so that an installation cut short is done again.
  writeFileSync(stamp, wanted);
}

/**
 * Checks the pages' types. `npm test` leaves them alone, since the project does not have their libraries.
 * @throws Fault when they do not fit
 */
export function checkPages(): void {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', join(folder, 'pages')], { cwd: root, stdio: 'inherit' });
  } catch (cause) {
    throw new Fault('The pages of e2e/bench have wrong types: see above.', { cause });
  }
}

/** The version of an installed package, the bench's own or the project's. @throws Fault when there is none */
export function versionOf(library: string): string {
  const file = [folder, root]
    .map((home) => join(home, 'node_modules', library, 'package.json'))
    .find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Fault(`${library} is not installed.`);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
