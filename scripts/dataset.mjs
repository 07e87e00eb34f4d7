// Tells search engines, in the page itself, of the open data that lie beside it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { fill } from './prerender.mjs';
import { siteUrl } from './previews.mjs';
import { replaceFile } from './replace.mjs';

/**
 * A description as a block of data in a page: a script that no browser runs, and that a policy against scripts in the
 * page lets pass.
 * @param {Record<string, unknown>} dataset as in `data/public/dataset.jsonld`
 * @param {URL | undefined} site where it is known; search engines like their addresses whole
 */
export function datasetBlock(dataset, site) {
  const text = JSON.stringify(dataset, (key, value) =>
    site && (key === 'url' || key === 'contentUrl') ? new URL(value, site).href : value,
  );
  // `</script>` in a text would end the block.
  return `<script type="application/ld+json">${text.replaceAll('<', '\\u003c')}</script>`;
}

/** Puts the description of the open data into `dist/index.html`. */
export function dataset() {
  const page = join(root, 'dist/index.html');
  const description = JSON.parse(readFileSync(join(root, 'data/public/dataset.jsonld'), 'utf8'));
  const block = datasetBlock(description, siteUrl(process.env['TILTAKSKART_URL']));
  replaceFile(page, fill(readFileSync(page, 'utf8'), { '<!--dataset-->': block }));
}
