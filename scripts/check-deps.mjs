// npm run check:deps: licences, known vulnerabilities, and unused, duplicate and loosely pinned packages.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, Fault } from './command.mjs';
import {
  duplicates,
  installed,
  integrityFaults,
  licenceFaults,
  pinFaults,
  readAudit,
  unusedFaults,
} from './deps.mjs';
import { install, root } from './install.mjs';

const USAGE = `npm run check:deps [-- --online]
Checks the packages of package-lock.json: licences, hashes, exact versions, unused and duplicate ones, and what the registry
knows of vulnerabilities. Where it does not answer, that is said and the rest counts; with --online it is a fault.`;

/** Packages that no file names, and why they are there. @type {Readonly<Record<string, string>>} */
const UNSAID = {
  '@napi-rs/canvas': 'stands in for a native package that pdfjs-dist would install',
  '@types/geojson': 'types that those of d3-geo and MapLibre share',
  '@types/node': 'types of the scripts',
  typescript: 'asked for by svelte-check and typescript-eslint',
};

/** Packages whose licence is in no list; a person has read these licences. @type {Readonly<Record<string, string>>} */
const READ = {
  'dejavu-fonts-ttf 2.37.3':
    'Bitstream Vera: free to use and embed; draws the previews, and is not in the site',
  'parse-cache-control 1.0.1': 'BSD-3-Clause, by the LICENSE file beside it; a tool of a tool',
};

/** Tools and tests may have several versions of a package; what a visitor loads may not. @param {any} lock */
function loadedTwice(lock) {
  const shipped = installed(lock).filter(([, entry]) => !entry.dev && !entry.devOptional);
  return [...duplicates({ packages: Object.fromEntries(shipped) })].map(
    ([name, versions]) => `${name}: visitors would load it in versions ${versions.join(' and ')}`,
  );
}

const json = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** @param {string} path of a package */
function declared(path) {
  const file = join(path, 'package.json');
  const { license } = existsSync(join(root, file)) ? json(file) : {};
  return typeof license === 'string' ? license : license?.type;
}

/** All that the project's people wrote and that may name a package. */
function ownText() {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => /\.(?:[cm]?[jt]s|svelte|json|html)$/.test(file))
    // These name them without using them.
    .filter(
      (file) =>
        !/package(?:-lock)?\.json$|^e2e\/bench\/|^data\/(?:built|public|reports)\/|^geo\/.*\.json$/.test(
          file,
        ),
    )
    .filter((file) => !/^scripts\/(?:check-deps|deps)\./.test(file) && existsSync(join(root, file)));
  return files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
}

function audit() {
  // It fails both when it finds something and when the server does not answer; its report tells which.
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  });
  return readAudit(stdout ?? '');
}

await command(async (args) => {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const unknown = args.find((arg) => arg !== '--online');
  if (unknown !== undefined) throw new Fault(`${unknown}: not an option.\n${USAGE}`);
  await install();
  const [lock, manifest, text] = [json('package-lock.json'), json('package.json'), ownText()];
  const known = audit();
  /** @type {[title: string, faults: string[]][]} */
  const checks = [
    ['licences', licenceFaults(lock, declared, READ)],
    ['hashes', integrityFaults(lock)],
    ['exact versions', pinFaults(manifest)],
    ['unused', unusedFaults(manifest, text, UNSAID)],
    ['loaded twice', loadedTwice(lock)],
  ];
  if (known.answered) checks.push(['known vulnerabilities', known.faults]);
  else if (args.includes('--online'))
    checks.push(['known vulnerabilities', [`nobody answered: ${known.reason}`]]);
  for (const [title, faults] of checks) {
    console.log(`${title}: ${faults.length === 0 ? 'none wrong' : faults.length}`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
  const count = Object.keys(lock.packages).filter((path) => path.includes('node_modules/')).length;
  const twice = [...duplicates(lock)].map(([name, versions]) => `${name} (${versions.join(', ')})`);
  console.log(`\n${count} packages, of which tools have in several versions: ${twice.join(', ') || 'none'}`);
  if (!known.answered) {
    console.log(`Known vulnerabilities were NOT checked, since the registry did not answer: ${known.reason}`);
  }
  return checks.some(([, faults]) => faults.length > 0) ? 1 : 0;
});
