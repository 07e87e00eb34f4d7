// Installs the project's packages when they are missing or older than the lockfile.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Fault } from './command.mjs';

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.tiltakskart-lock`;

/**
 * Makes `node_modules` what package-lock.json says; does nothing when it already is.
 * @throws {Fault} when npm cannot install
 */
export async function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (npm ci) …');
  try {
    // With the development packages, whatever NODE_ENV says: they build and check the site.
    execFileSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch (cause) {
    throw new Fault(
      'npm ci could not install the packages: its reason is above. It needs npm and its registry.',
      {
        cause,
      },
    );
  }
  // Written last, so that an installation cut short is done again.
  writeFileSync(stamp, wanted);
}
