// Makes dist/sw.js, so that a visited map opens without a network (see sw.js).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { replaceFile } from './replace.mjs';

/** What is kept only once it has been used: MapLibre, the full detail, and what a built page never asks for. */
const LATER = /GlMap|maplibre|detalj|oversikt|overview|historie/;

/** The files that the map on SVG needs, relative to the page. @param {readonly string[]} assets */
export const kept = (assets) => [
  'index.html',
  ...assets
    .filter((name) => !LATER.test(name))
    .sort()
    .map((name) => `assets/${name}`),
];

/** Writes the service worker for what `dist` holds now; a changed page or file makes it another release. */
export function serviceWorker() {
  const dist = join(root, 'dist');
  const files = kept(readdirSync(join(dist, 'assets')));
  // Assets are named by their content; the page is not.
  const release = createHash('sha256')
    .update(files.join('\n'))
    .update(readFileSync(join(dist, 'index.html')))
    .digest('hex')
    .slice(0, 12);
  const text = readFileSync(join(import.meta.dirname, 'sw.js'), 'utf8');
  replaceFile(
    join(dist, 'sw.js'),
    `const RELEASE = ${JSON.stringify(release)};\nconst FILES = ${JSON.stringify(files)};\n${text}`,
  );
}
