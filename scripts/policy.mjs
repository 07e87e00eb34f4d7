// The Content-Security-Policy of every page of the site, computed from what the page holds. It stands in the page itself, so
// that it holds on any host; hosting.mjs has what only a server can say.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './command.mjs';
import { root } from './install.mjs';
import { replaceFile } from './replace.mjs';

/** The place of the policy in a page: before anything that it applies to. */
export const PLACE = '<!--policy-->';

/** An element's opening tag, with values that may hold `>`. */
const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /\s([^\s=>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** @param {string} text */
export const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param {string} page @param {RegExp} element whose first group are its attributes, and the second its content */
const inside = (page, element) =>
  [...page.matchAll(element)].map(([, attributes = '', content = '']) => ({ attributes, content }));

/**
 * What a page holds itself and that a policy must name.
 * @param {string} page
 */
export function inlined(page) {
  const scripts = inside(page, /<script\b([^>]*)>([\s\S]*?)<\/script>/gi)
    .filter(({ attributes }) => !/\ssrc=/i.test(attributes))
    // A block of data is no script, and no browser runs it.
    .filter(({ attributes }) => !/\stype="application\/ld\+json"/i.test(attributes));
  const styles = inside(page, /<style\b([^>]*)>([\s\S]*?)<\/style>/gi);
  const hashes = (/** @type {{ content: string }[]} */ found) => [
    ...new Set(found.map(({ content }) => hashOf(content))),
  ];
  return { scripts: hashes(scripts), styles: hashes(styles) };
}

/**
 * The attributes that no policy without `unsafe-inline` lets work: handlers of events, and styles.
 * @param {string} page
 * @returns {string[]}
 */
export const forbidden = (page) =>
  [...page.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '').matchAll(TAG)].flatMap(
    ([, element, attributes = '']) =>
      [...attributes.matchAll(ATTRIBUTE)]
        .filter(
          ([, name = '', value = '']) => /^(?:on\w+|style)$/i.test(name) || /^["']?javascript:/i.test(value),
        )
        .map(([attribute]) => `<${element}${attribute}>`),
  );

/**
 * A page's policy. Nothing is allowed but what the page is seen to need.
 * @param {string} page
 */
export function policyOf(page) {
  const { scripts, styles } = inlined(page);
  const list = (/** @type {string[]} */ ...sources) => sources.join(' ') || "'none'";
  const runs = /<script\b[^>]*\ssrc=/i.test(page);
  const own = runs ? ["'self'"] : [];
  return Object.entries({
    'default-src': "'none'",
    'script-src': list(...own, ...scripts),
    'script-src-attr': "'none'",
    'style-src': list(...own, ...styles),
    'style-src-attr': "'none'",
    // The page makes PNG files from drawings of its own.
    'img-src': runs ? "'self' blob:" : "'none'",
    'connect-src': list(...own),
    'worker-src': list(...own),
    'manifest-src': list(...own),
    // The preview of what an embedded map looks like.
    'frame-src': list(...own),
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    // Svelte's templates, our drawings (src/svg/markup.ts), and addresses of workers (src/start/trusted.ts).
    'trusted-types': runs ? 'svelte-trusted-html tiltakskart default' : "'none'",
  })
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}

/**
 * Gives a page its policy.
 * @param {string} page
 * @param {string} name of its file
 * @throws {Fault} when it has no place for one, or holds what the policy would stop
 */
export function withPolicy(page, name) {
  if (!page.includes(PLACE)) throw new Fault(`${name}: expected ${PLACE} in its head, found none`);
  const found = forbidden(page);
  if (found.length > 0) {
    throw new Fault(`${name}: the page's policy stops ${found.join(', ')}: use a class or an attribute`);
  }
  const policy = policyOf(page);
  return page.replace(PLACE, () => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}

/** Gives each page of the site its policy. @param {string} site the folder of the built site */
export function policies(site = join(root, 'dist')) {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  for (const name of pages) {
    const path = join(site, name);
    replaceFile(path, withPolicy(readFileSync(path, 'utf8'), name));
  }
}
