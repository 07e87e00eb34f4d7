import { relative, resolve, sep } from 'node:path';
import { root } from '../../scripts/install.mjs';

/** A style sheet of its own: the page's policy stops style attributes. */
const STYLE =
  '[data-syntetisk]{position:fixed;z-index:99;inset:auto 0 0 auto;margin:0;padding:.25rem .75rem;' +
  'font:700 1rem sans-serif;background:#b00020;color:#fff;pointer-events:none}';

/**
 * Marks the page for whoever meets it.
 * @type {import('vite').HtmlTagDescriptor[]}
 */
export const MARK = [
  { tag: 'meta', attrs: { name: 'robots', content: 'noindex' }, injectTo: 'head' },
  { tag: 'style', children: STYLE, injectTo: 'head' },
  {
    tag: 'p',
    attrs: { 'data-syntetisk': true },
    children: 'SYNTETISKE TALL, ikke statistikk',
    injectTo: 'body-prepend',
  },
];

/** @param {string} path */
const slashed = (path) => path.split(sep).join('/');

/**
 * Lets a build take its data from another folder of the form of `data/built`, and marks the page for whoever meets it.
 * The app itself has no way to do that: what `src/files/assets.ts` says of where its files lie is written anew.
 * @param {string} folder
 * @returns {import('vite').Plugin} which throws when `src/files/assets.ts` names no files of `data/built`
 */
export function syntheticData(folder) {
  const assets = slashed(resolve(root, 'src/files/assets.ts'));
  const there = `${slashed(relative(resolve(root, 'src'), resolve(folder)))}/`;
  return {
    name: 'synthetic-data',
    enforce: 'pre',
    transform(code, id) {
      if (id !== assets) return undefined;
      if (!code.includes('../data/built/')) throw new Error(`${assets} names no files of data/built`);
      return { code: code.replaceAll('../data/built/', there), map: null };
    },
    transformIndexHtml: () => MARK,
  };
}
