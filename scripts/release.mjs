// npm run release: a site that is checked, with its checksums, and what has changed since the release before.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checksums, dirt, isVersion, lastRelease, section, withSection } from './changes.mjs';
import { command, Fault } from './command.mjs';
import { install, root } from './install.mjs';
import { replaceFile } from './replace.mjs';

const USAGE = `npm run release [-- --checked] [--dry-run]
Makes a release of the version in package.json: runs npm run test:all and npm run check:deps, builds dist/, and writes SHA256SUMS of its
files and the release's section of CHANGELOG.md. It commits, tags and sends nothing.
  --checked  npm run test:all has passed on this very commit: it is not run again
  --dry-run  says what it would do, and writes nothing`;

const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });

/** @param {string} script of this folder @param {string[]} args */
function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Fault(`${script} failed: there is no release.`);
}

/** @param {string} folder @returns {Map<string, Uint8Array>} its files */
const filesOf = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => {
        const path = join(file.parentPath, file.name);
        return [relative(folder, path).split(sep).join('/'), readFileSync(path)];
      }),
  );

/** The release's section, of the commits since the one before. @param {string} version */
function sectionOf(version) {
  const before = lastRelease(git('tag', '--merged', 'HEAD').split('\n'));
  if (before === `v${version}`) {
    throw new Fault(
      `package.json: version: expected one after ${before}, which is released, found ${version}`,
    );
  }
  const range = before === undefined ? ['HEAD'] : [`${before}..HEAD`];
  const subjects = git('log', '--no-merges', '--format=%s', ...range)
    .split('\n')
    .filter((line) => line !== '');
  // The day of the commit, so that the same commit makes the same release on any day.
  const date = git('log', '-1', '--format=%cs').trim();
  return { before, subjects, text: section(version, date, subjects) };
}

await command(async (args) => {
  if (args.includes('--help')) {
    console.log(USAGE);
    return;
  }
  const unknown = args.find((arg) => !['--checked', '--dry-run'].includes(arg));
  if (unknown !== undefined) throw new Fault(`${unknown}: not an option.\n${USAGE}`);
  const dry = args.includes('--dry-run');
  const changed = dirt(git('status', '--porcelain'));
  if (changed.length > 0) {
    throw new Fault(`A release is of what is committed, and this is not:\n${changed.join('\n')}`);
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!isVersion(version))
    throw new Fault(`package.json: version: expected one like 1.2.3, found ${version}`);
  const own = sectionOf(version);
  console.log(
    `Release ${version} of ${git('rev-parse', '--short', 'HEAD').trim()}, ${own.subjects.length} commits since ${own.before ?? 'the beginning'}`,
  );
  if (dry) {
    const checks = args.includes('--checked') ? 'check-deps.mjs' : 'test.mjs, check-deps.mjs';
    console.log(
      `It would run ${checks} and build.mjs, write SHA256SUMS, and put this into CHANGELOG.md:\n\n${own.text}`,
    );
    return;
  }
  await install();
  if (!args.includes('--checked')) run('test.mjs', '--all');
  run('check-deps.mjs');
  run('build.mjs');
  // Beside the site, not in it: somebody who could change a file of the site could also change its checksum there.
  const files = filesOf(join(root, 'dist'));
  replaceFile(join(root, 'SHA256SUMS'), checksums(files));
  const log = join(root, 'CHANGELOG.md');
  replaceFile(log, withSection(existsSync(log) ? readFileSync(log, 'utf8') : '', version, own.text));
  console.log(`\n${files.size} files in dist/. SHA256SUMS and CHANGELOG.md are written.
Check them with: (cd dist && sha256sum --check --quiet ../SHA256SUMS)
Then commit them, and tag that commit v${version}. Nothing has been sent anywhere.`);
});
