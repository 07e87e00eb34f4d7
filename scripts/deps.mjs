// Faults of the packages that the project depends on: pure parts of check-deps.mjs.

/**
 * @typedef {object} Entry a package of the lockfile
 * @property {string} [version]
 * @property {string} [license]
 * @property {boolean} [link]
 * @property {boolean} [dev] only tools need it
 * @property {boolean} [devOptional]
 * @property {string} [resolved]
 * @property {string} [integrity]
 */
/** @typedef {{ packages: Record<string, Entry> }} Lock */
/** @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string>, overrides?: Record<string, string> }} Manifest */

/** Licences that ask for no more than their text and their author's name. MPL asks it of its own files, which are not changed. */
export const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
];

/**
 * Whether a licence is allowed: with OR one of its parts has to be, with AND all.
 * @param {string} text an SPDX expression
 * @returns {boolean}
 */
export function isAllowed(text) {
  const bare = text.trim();
  // Innermost brackets first: each gives way to a licence that is, or is not, allowed.
  const inner = /\(([^()]*)\)/.exec(bare);
  if (inner)
    return isAllowed(bare.replace(inner[0], isAllowed(String(inner[1])) ? ' MIT ' : ' NOT-ALLOWED '));
  return bare
    .split(/\s+OR\s+/i)
    .some((part) => part.split(/\s+AND\s+/i).every((licence) => ALLOWED.includes(licence.trim())));
}

/** A package's name by its place in the lockfile. @param {string} path */
export const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** @param {Lock} lock @returns {[path: string, entry: Entry][]} all that is installed, but for what is the project's own */
export const installed = (lock) =>
  Object.entries(lock.packages).filter(([path, entry]) => path.includes('node_modules/') && !entry.link);

/**
 * @param {Lock} lock
 * @param {(path: string) => string | undefined} declared what a package itself says, where the lockfile says nothing
 * @param {Readonly<Record<string, string>>} [read] packages whose licence a person has read, by name and version
 * @returns {string[]} faults
 */
export function licenceFaults(lock, declared, read = {}) {
  const all = installed(lock).map(([path, { version, license }]) => ({
    id: `${nameOf(path)} ${version}`,
    found: license ?? declared(path),
  }));
  return [
    ...all
      .filter(({ id, found }) => !(id in read) && !(found !== undefined && isAllowed(found)))
      .map(({ id, found }) => `${id}: expected one of the allowed licences, found ${found ?? 'none'}`),
    ...Object.keys(read)
      .filter((name) => !all.some(({ id }) => id === name))
      .map((name) => `${name}: its licence was read, and it is not installed`),
  ];
}

/** @param {Manifest} manifest @returns {string[]} faults: versions that another day may be other packages */
export const pinFaults = ({ dependencies, devDependencies, overrides }) =>
  Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    .filter(([, version]) => !/^(?:\d+\.\d+\.\d+(?:-[\w.]+)?|file:[\w./-]+)$/.test(version))
    .map(([name, version]) => `${name}: expected one exact version, found "${version}"`);

/** @param {Lock} lock @returns {string[]} faults: packages whose bytes nothing holds to what was once seen */
export const integrityFaults = (lock) =>
  installed(lock)
    .filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''))
    .map(([path]) => `${nameOf(path)}: expected a sha512 in the lockfile, found none`);

/**
 * Packages installed in several versions. A visitor would have to load such a package twice.
 * @param {Lock} lock
 * @returns {Map<string, string[]>} versions by name
 */
export function duplicates(lock) {
  /** @type {Map<string, Set<string>>} */
  const versions = new Map();
  for (const [path, { version = '' }] of installed(lock)) {
    const name = nameOf(path);
    versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  return new Map(
    [...versions].filter(([, all]) => all.size > 1).map(([name, all]) => [name, [...all].sort()]),
  );
}

/**
 * @param {Manifest} manifest
 * @param {string} text all that may name a package: code, settings, scripts
 * @param {Readonly<Record<string, string>>} unsaid packages that nothing names, and why they are there
 * @returns {string[]} faults
 */
export function unusedFaults(manifest, text, unsaid) {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const named = (/** @type {string} */ name) =>
    new RegExp(`(?:['"\`]|node_modules/)${name.replaceAll(/[.*+?^$\\/]/g, '\\$&')}(?:['"\`/]|$)`, 'm').test(
      text,
    );
  // Types are used where what they are of is.
  const used = (/** @type {string} */ name) =>
    name in unsaid || named(name) || (name.startsWith('@types/') && named(name.slice('@types/'.length)));
  return [
    ...names.filter((name) => !used(name)).map((name) => `${name}: nothing of the project names it`),
    ...Object.keys(unsaid)
      .filter((name) => !names.includes(name))
      .map((name) => `${name}: said to be needed, and not in package.json`),
  ];
}

/**
 * What `npm audit --json` tells.
 * @param {string} output
 * @returns {{ answered: false, reason: string } | { answered: true, faults: string[], asked: number }}
 */
export function readAudit(output) {
  /** @type {any} */
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return { answered: false, reason: 'npm gave no report' };
  }
  const total = report?.metadata?.dependencies?.total;
  if (
    typeof report?.vulnerabilities !== 'object' ||
    report.vulnerabilities === null ||
    typeof total !== 'number'
  ) {
    const reason =
      report?.message ?? report?.error?.summary ?? report?.error?.code ?? 'the answer has another form';
    // The reason may have a server's address, which is left out.
    return { answered: false, reason: String(reason).replaceAll(/https?:\/\/\S+/g, 'the registry') };
  }
  const faults = Object.entries(report.vulnerabilities).map(
    ([name, { severity, range }]) => `${name} ${range}: a known vulnerability (${severity})`,
  );
  return { answered: true, faults, asked: total };
}
