// node scripts/sizes.mjs [dist]: what the built site weighs, by what a visitor loads when.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { command, Fault } from './command.mjs';
import { install, root } from './install.mjs';

/**
 * @typedef {object} Weight
 * @property {number} files
 * @property {number} raw bytes
 * @property {number} gzip bytes, at zlib's best
 * @property {number} brotli bytes, at quality 11
 */
/** @typedef {'html' | 'css' | 'entry' | 'chunks' | 'readers' | 'worker' | 'geometry' | 'data' | 'rest'} Kind */

/** @type {Record<Kind, string>} */
const SAYS = {
  html: 'HTML',
  css: 'CSS',
  entry: 'JS of the entry, with what it imports',
  chunks: 'JS loaded later',
  readers: "readers of a reader's own report",
  worker: "MapLibre's worker",
  geometry: 'boundaries',
  data: 'catalogue and tiltak',
  rest: 'all else (open data, icons, previews)',
};

const KINDS = /** @type {Kind[]} */ (Object.keys(SAYS));

/** @param {string} file @param {Set<string>} entry @returns {Kind} */
function kindOf(file, entry) {
  if (/^assets\/reader-/.test(file)) return 'readers';
  if (/-worker-[^/]*\.js$/.test(file)) return 'worker';
  if (/\.js$/.test(file)) return entry.has(file) ? 'entry' : 'chunks';
  if (/\.css$/.test(file)) return 'css';
  if (/\.html$/.test(file)) return 'html';
  if (/\.topo[^/]*\.json$/.test(file)) return 'geometry';
  // Open data lies beside index.html under stable names; what the app itself loads lies in assets/.
  return /^assets\/.*\.json$/.test(file) ? 'data' : 'rest';
}

/**
 * The chunks that the browser must have before the app starts: the module scripts of index.html and, in turn, all
 * that they import statically.
 * @param {string} dist
 * @returns {Promise<Set<string>>} paths inside dist
 */
async function entryChunks(dist) {
  const { parseAst } = await import('vite');
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+\.js)"/g)].map(([, src = '']) =>
    posix.normalize(src),
  );
  /** @type {Set<string>} */
  const seen = new Set();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const statement of parseAst(readFileSync(join(dist, file), 'utf8')).body) {
      const source = 'source' in statement ? statement.source?.value : undefined;
      if (source !== undefined) waiting.push(posix.join(posix.dirname(file), source));
    }
  }
  return seen;
}

/** @param {string} dist @returns {string[]} every file's path inside it, with forward slashes */
const filesIn = (dist) =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(dist, join(file.parentPath, file.name)).split(sep).join('/'));

/**
 * Weighs the files of a built site one by one.
 * @param {string} [dist] its folder
 * @param {readonly Kind[]} [kinds] those that are weighed; all where none are named. Compressing takes seconds.
 * @returns {Promise<{ file: string, kind: Kind, raw: number, gzip: number, brotli: number }[]>} bytes
 * @throws {Fault} when the site is not built
 */
export async function weigh(dist = join(root, 'dist'), kinds = KINDS) {
  if (!existsSync(join(dist, 'index.html')))
    throw new Fault(`${dist} holds no built site: npm run build makes it.`);
  const entry = await entryChunks(dist);
  return filesIn(dist)
    .map((file) => ({ file, kind: kindOf(file, entry) }))
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ file, kind }) => {
      const bytes = readFileSync(join(dist, file));
      return {
        file,
        kind,
        raw: bytes.length,
        gzip: gzipSync(bytes, { level: 9 }).length,
        brotli: brotliCompressSync(bytes).length,
      };
    });
}

/**
 * Weighs a built site.
 * @param {string} [dist] its folder
 * @returns {Promise<Record<Kind | 'total', Weight>>}
 * @throws {Fault} when the site is not built
 */
export async function sizes(dist) {
  const files = await weigh(dist);
  /** @param {typeof files} some @returns {Weight} */
  const sum = (some) => {
    /** @param {'raw' | 'gzip' | 'brotli'} how */
    const total = (how) => some.reduce((all, file) => all + file[how], 0);
    return { files: some.length, raw: total('raw'), gzip: total('gzip'), brotli: total('brotli') };
  };
  const weights = KINDS.map((kind) => [kind, sum(files.filter((file) => file.kind === kind))]);
  return { ...Object.fromEntries(weights), total: sum(files) };
}

/** @param {Record<Kind | 'total', Weight>} weights @returns {string} a table, in bytes */
export function table(weights) {
  const rows = Object.entries(weights).map(([kind, { files, raw, gzip, brotli }]) => [
    kind in SAYS ? SAYS[/** @type {Kind} */ (kind)] : 'total',
    ...[files, raw, gzip, brotli].map((n) => n.toLocaleString('en')),
  ]);
  return [['bytes', 'files', 'raw', 'gzip', 'brotli'], ...rows]
    .map(([name = '', ...cells]) => name.padEnd(40) + cells.map((cell) => cell.padStart(12)).join(''))
    .join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await command(async ([dist]) => {
    await install();
    console.log(table(await sizes(dist)));
  });
}
