// What is shown of the site's links where they are shared: an image and a small page for each tiltak and month.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from './command.mjs';
import { root } from './install.mjs';
import { replaceFile } from './replace.mjs';
import { PLACE } from './policy.mjs';
import { fill } from './prerender.mjs';
import { posterPng } from './raster.mjs';

/** @typedef {Pick<import('../src/drawn/posters.ts').Preview, 'name' | 'link' | 'language' | 'site' | 'title' | 'description' | 'alt' | 'open' | 'svg'>} Preview */

/** The folder of the share pages and their images, inside the site. */
const FOLDER = 'del';

/**
 * Reads TILTAKSKART_URL: where the site will live, `https://eksempel.no/tiltakskart/`. Services that show previews ask
 * for absolute addresses; without it they are relative.
 * @param {string | undefined} text
 * @returns {URL | undefined} with a slash at its end
 * @throws {Fault} when it is no web address of a folder
 */
export function siteUrl(text) {
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Fault(
      `TILTAKSKART_URL: expected an address such as https://eksempel.no/kart/, found "${text}"`,
    );
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

const escape = (/** @type {string} */ text) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/**
 * The tags that tell services what to show of a page.
 * @param {Preview} preview
 * @param {string | undefined} image its address, where it has one
 * @param {string | undefined} page the page's own address, where it is known
 */
export function tags({ site, language, title, description, alt }, image, page) {
  const size = { width: '1200', height: '630' };
  const pictured = (/** @type {[string, string][]} */ lines) => (image === undefined ? [] : lines);
  /** @type {[string, string][]} */
  const graph = [
    ['og:type', 'website'],
    ['og:site_name', site],
    ['og:locale', language === 'nb' ? 'nb_NO' : language],
    ...(page === undefined ? [] : [/** @type {[string, string]} */ (['og:url', page])]),
    ['og:title', title],
    ['og:description', description],
    ...pictured([
      ['og:image', String(image)],
      ['og:image:type', 'image/png'],
      ['og:image:width', size.width],
      ['og:image:height', size.height],
      ['og:image:alt', alt],
    ]),
  ];
  // What else a card shows is taken from the tags above.
  /** @type {[string, string][]} */
  const card = [
    ['twitter:card', image === undefined ? 'summary' : 'summary_large_image'],
    ...pictured([['twitter:image', String(image)]]),
  ];
  const tag =
    (/** @type {string} */ attribute) =>
    (/** @type {[string, string]} */ [key, value]) =>
      `<meta ${attribute}="${key}" content="${escape(value)}" />`;
  return [...graph.map(tag('property')), ...card.map(tag('name'))].join('\n    ');
}

/**
 * A page that is shared in place of a link to the app, which can have only one preview: it leads straight on.
 * @param {Preview} preview
 * @param {URL | undefined} site
 */
export function sharePage(preview, site) {
  const image = preview.svg === undefined ? undefined : `${preview.name}.png`;
  const { name, link, language, title, description, open } = preview;
  const target = escape(`../${link}`);
  const at = (/** @type {string} */ file) => (site ? new URL(`${FOLDER}/${file}`, site).href : undefined);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    ${PLACE}
    <meta name="referrer" content="no-referrer" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta http-equiv="refresh" content="0; url=${target}" />
    <title>${escape(title)}</title>
    <meta name="description" content="${escape(description)}" />
    ${tags(preview, image && (at(image) ?? image), at(`${name}.html`))}
  </head>
  <body>
    <main>
      <h1>${escape(title)}</h1>
      <p><a href="${target}">${escape(open)}</a></p>
    </main>
  </body>
</html>
`;
}

const json = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/**
 * Draws the previews into `dist/del` and tells the default view's in `dist/index.html`.
 * @throws {Fault} when TILTAKSKART_URL is no address
 */
export async function previews() {
  const site = siteUrl(process.env['TILTAKSKART_URL']);
  const { build } = await import('vite');
  const compiled = join(root, 'node_modules/.cache/previews');
  const dist = join(root, 'dist');
  try {
    await build({
      root,
      logLevel: 'error',
      build: { ssr: 'src/drawn/posters.ts', outDir: compiled, emptyOutDir: true, copyPublicDir: false },
    });
    /** @type {typeof import('../src/drawn/posters.ts')} */
    const drawn = await import(pathToFileURL(join(compiled, 'posters.js')).href);
    mkdirSync(join(dist, FOLDER), { recursive: true });
    let first = true;
    for (const preview of drawn.previews({
      data: (file) => json(`data/built/${file}`),
      overview: json('geo/oversikt.topo.json'),
      kommuner: json('geo/kommuner.topo.json'),
      neighbours: json('geo/naboland.topo.json'),
      names: json('geo/navn.json'),
    })) {
      if (preview.svg !== undefined) {
        replaceFile(join(dist, FOLDER, `${preview.name}.png`), posterPng(preview.svg));
      }
      replaceFile(join(dist, FOLDER, `${preview.name}.html`), sharePage(preview, site));
      if (first) {
        const image = `${FOLDER}/${preview.name}.png`;
        const index = join(dist, 'index.html');
        const own = tags(preview, site ? new URL(image, site).href : image, site?.href);
        replaceFile(index, fill(readFileSync(index, 'utf8'), { '<!--preview-->': own }));
      }
      first = false;
    }
  } finally {
    rmSync(compiled, { recursive: true, force: true });
  }
}
