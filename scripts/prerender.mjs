// Draws the default view into the built page, so that the map is there before any script has run.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';
import { replaceFile } from './replace.mjs';

const json = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Puts parts into a built page.
 * @param {string} page
 * @param {Record<string, string>} parts by their placeholder
 */
export function fill(page, parts) {
  return Object.entries(parts).reduce((text, [placeholder, content]) => {
    if (!text.includes(placeholder)) throw new Error(`index.html has no ${placeholder}`);
    return text.replace(placeholder, () => content);
  }, page);
}

const SCRIPTS = /^ *<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?\n/gm;
const STYLES = /^ *<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>\n/gm;

/**
 * Lets the map load first: the styles go into the page, and the scripts to its end, where the browser finds them after it has
 * all of the map. Otherwise, on a slow line, scripts would compete with the page, which can be shown without them.
 * @param {string} page as the bundler left it
 * @param {(file: string) => string} read gives a file of the site
 */
export function mapFirst(page, read) {
  const scripts = page.match(SCRIPTS) ?? [];
  if (scripts.length === 0) throw new Error('index.html asks for no scripts');
  return page
    .replace(SCRIPTS, '')
    .replace(STYLES, (_, /** @type {string} */ file) => `    <style>${read(file).trim()}</style>\n`)
    .replace(/^ *<\/body>/m, (end) => `${scripts.join('')}${end}`);
}

/**
 * Builds the app for Node, renders it, and puts the result into the site's `index.html`.
 * @param {string} site the folder of the built site
 * @param {string} data the folder of the data that it was built on
 */
export async function prerender(site = join(root, 'dist'), data = join(root, 'data/built')) {
  const { build } = await import('vite');
  const folder = join(root, 'node_modules/.cache/prerender');
  try {
    await build({
      root,
      logLevel: 'error',
      build: { ssr: 'src/drawn/prerender.ts', outDir: folder, emptyOutDir: true, copyPublicDir: false },
    });
    const drawn = (await import(pathToFileURL(join(folder, 'prerender.js')).href)).prerender({
      catalogue: json(join(data, 'catalogue.json')),
      tiltak: (/** @type {string} */ id) => json(join(data, 'tiltak', `${id}.json`)),
      overview: json(join(root, 'geo/oversikt.topo.json')),
    });
    const page = join(site, 'index.html');
    const styled = mapFirst(readFileSync(page, 'utf8'), (file) => readFileSync(join(site, file), 'utf8'));
    const text = fill(styled, {
      '<title>Tiltakskart</title>': `<title>${drawn.title}</title>`,
      '<div id="app"><!--app--></div>': `<div id="app" data-built>${drawn.app}</div>`,
      '<!--plain-->': drawn.plain,
    });
    replaceFile(page, text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
