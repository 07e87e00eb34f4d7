// The change log and checksums of a release: pure parts of release.mjs.
import { createHash } from 'node:crypto';

/** @param {string} version @returns {boolean} whether it is one like 1.2.3 */
export const isVersion = (version) => /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/.test(version);

/**
 * The newest of the tags that name a release.
 * @param {readonly string[]} tags
 */
export const lastRelease = (tags) =>
  tags
    .filter((tag) => tag.startsWith('v') && isVersion(tag.slice(1)))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);

/**
 * A release's section of the change log.
 * @param {string} version
 * @param {string} date as 2026-03-04
 * @param {readonly string[]} subjects of the commits since the last release, the newest first
 */
export const section = (version, date, subjects) =>
  `## ${version} – ${date}\n\n${subjects.map((subject) => `- ${subject}`).join('\n') || '- Nothing but the version.'}\n`;

const HEAD = `# Changes

Written by \`npm run release\` from the subjects of the commits.
`;

/**
 * The change log with a section before the older ones, or in place of its own where it was written before.
 * @param {string} log as it stands, or nothing
 * @param {string} version
 * @param {string} own its section
 */
export function withSection(log, version, own) {
  const older = log
    .split(/^(?=## )/m)
    .slice(1)
    .map((each) => each.trimEnd())
    .filter((each) => !each.startsWith(`## ${version} `));
  return `${[HEAD.trimEnd(), own.trimEnd(), ...older].join('\n\n')}\n`;
}

/**
 * Checksums as `sha256sum --check` reads them, in an order that no machine's language changes.
 * @param {ReadonlyMap<string, Uint8Array>} files by their path, with forward slashes
 */
export const checksums = (files) =>
  [...files.keys()]
    .sort((a, b) => (a < b ? -1 : 1))
    .map(
      (path) =>
        `${createHash('sha256')
          .update(/** @type {Uint8Array} */ (files.get(path)))
          .digest('hex')}  ${path}\n`,
    )
    .join('');

/** What is not committed: the lines of `git status --porcelain`. @param {string} status */
export const dirt = (status) => status.split('\n').filter((line) => line !== '');
