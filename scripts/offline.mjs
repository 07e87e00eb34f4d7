// Makes dist/sw.js, so that a visited map opens without a network (see sw.js).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { replaceFile } from './replace.mjs';

/**
 * Files kept only after they have been used: MapLibre, the full detail, the readers of reports, and files that a built page
 * never requests.
 */
const LATER = /^reader-|GlMap|maplibre|detalj|oversikt|overview|historie/;

/** The files that the map on SVG needs, relative to the page. @param {readonly string[]} assets */
export const kept = (assets) => [
  'index.html',
  ...assets
    .filter((name) => !LATER.test(name))
    .sort()
    .map((name) => `assets/${name}`),
];

/** @param {Uint8Array} bytes @returns {string} in the form of an integrity attribute */
export const digestOf = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** Writes the service worker for what a site holds now; a changed page or file makes it another release. */
export function serviceWorker(site = join(root, 'dist')) {
  const assets = readdirSync(join(site, 'assets')).sort();
  const files = kept(assets);
  // Digests of every asset, kept at first or not: a file is kept only if it is right to the byte.
  const digests = Object.fromEntries(
    ['index.html', ...assets.map((name) => `assets/${name}`)].map((file) => [
      file,
      digestOf(readFileSync(join(site, file))),
    ]),
  );
  const release = createHash('sha256').update(JSON.stringify(digests)).digest('hex').slice(0, 12);
  const text = readFileSync(join(import.meta.dirname, 'sw.js'), 'utf8');
  const told = Object.entries({ RELEASE: release, FILES: files, DIGESTS: digests });
  replaceFile(
    join(site, 'sw.js'),
    `${told.map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`).join('')}${text}`,
  );
}
