// What a browser needs to put the site among a machine's apps: app.webmanifest and the icons, drawn from src/icon.svg.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { replaceFile } from './replace.mjs';
import { fill } from './prerender.mjs';
import { drawingPng } from './raster.mjs';

/** Of a maskable icon, the share that no shape of mask cuts off, and the colour beyond: that of the icon's own ground. */
const SAFE = 0.8;
const GROUND = '#0b5c7a';

/** The icon on a ground to all its edges, `share` of the size. @param {string} icon @param {number} share */
export function onGround(icon, share) {
  const [side, rest] = [32 * share, 16 * (1 - share)].map((units) => units.toFixed(2));
  const inner = icon.replace('<svg ', `<svg x="${rest}" y="${rest}" width="${side}" height="${side}" `);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${GROUND}"/>${inner}</svg>`;
}

/** @param {string} description */
export const manifestOf = (description) => ({
  name: 'Tiltakskart',
  short_name: 'Tiltakskart',
  description,
  lang: 'nb',
  start_url: '.',
  display: 'standalone',
  theme_color: '#ffffff',
  background_color: '#ffffff',
  icons: [
    { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
});

/** The links that `index.html` has to them. */
const LINKS = `<link rel="manifest" href="app.webmanifest" />
    <link rel="apple-touch-icon" href="icons/apple-touch-icon.png" />`;

/** Writes the manifest and the icons into `dist`, and links them from `dist/index.html`. */
export function manifest() {
  const dist = join(root, 'dist');
  const icon = readFileSync(join(root, 'src/icon.svg'), 'utf8');
  const index = readFileSync(join(dist, 'index.html'), 'utf8');
  const description = /<meta\s+name="description"\s+content="([^"]+)"/.exec(index)?.[1];
  if (description === undefined) throw new Error('index.html has no description');
  mkdirSync(join(dist, 'icons'), { recursive: true });
  const write = (/** @type {string} */ path, /** @type {string | Uint8Array} */ content) => {
    replaceFile(join(dist, path), content);
  };
  write('icons/icon.svg', icon);
  write('icons/icon-192.png', drawingPng(icon, 192));
  write('icons/icon-512.png', drawingPng(icon, 512));
  write('icons/maskable-512.png', drawingPng(onGround(icon, SAFE), 512));
  write('icons/apple-touch-icon.png', drawingPng(onGround(icon, 1), 180));
  write('app.webmanifest', `${JSON.stringify(manifestOf(description), null, 2)}\n`);
  write('index.html', fill(index, { '<!--install-->': LINKS }));
}
