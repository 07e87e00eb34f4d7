// The import rules of ARCHITECTURE.md as an ESLint rule: which folder may import which.
import { posix, relative, sep } from 'node:path';
import { root } from './install.mjs';

/** The few libraries that `core` stands on, and the packages that only hold types. */
const CORE_LIBRARIES =
  'd3-array|d3-scale|d3-scale-chromatic|d3-geo|topojson-client|valibot|topojson-specification|geojson';
const CORE_WORDS = 'd3-array, d3-scale, d3-scale-chromatic, d3-geo, topojson-client and valibot';
const BUILT = '/data/built/|/geo/[^/]+\\.json$';
const NOT = (/** @type {string} */ packages) => `(?!/|(?:${packages})(?:[:/]|$))`;

/** The rooms of `core`, from the lowest up: each may import the rooms before it, and none after it. */
const CORE_ROOMS = [
  'places',
  'figures',
  'classes',
  'link',
  'chance',
  'picture',
  'compare',
  'country',
  'words',
  'map',
];

/** @typedef {{ files: string, may: string, says: string, tests?: string }} Row */

/** @type {Row[]} */
const CORE = CORE_ROOMS.map((room, i) => {
  const lower = CORE_ROOMS.slice(0, i + 1);
  return {
    files: `/src/core/${room}/`,
    may: `/src/core/(?:${lower.join('|')})/|(?:${CORE_LIBRARIES})$`,
    says: `${room} is a room of core: it imports only ${lower.join(', ')}, ${CORE_WORDS}`,
    // Tests look at a room from outside, too.
    tests: '/src/core/',
  };
});

/**
 * One row a folder; the first that fits a file decides. `files` and `may` are beginnings: files of the project begin
 * with a slash, packages with their name. `tests` is what its tests may import besides.
 * @type {Row[]}
 */
const HOUSE = [
  ...CORE,
  {
    files: '/src/core/',
    may: `/src/core/|(?:${CORE_LIBRARIES})$`,
    says: `core imports only core, ${CORE_WORDS}`,
  },
  {
    files: '/src/map/',
    may: `/src/(?:core|map)/|${NOT('svelte|node')}`,
    says: 'map knows core and MapLibre, and neither Svelte nor the rest of the app',
  },
  {
    files: '/src/svg/',
    may: `/src/(?:core|svg)/|${NOT('svelte|maplibre-gl|node')}`,
    says: 'svg knows core, and neither Svelte, MapLibre nor the rest of the app',
  },
  {
    files: '/src/ui/map/MapView\\.svelte$',
    may: `/src/|${BUILT}|${NOT('maplibre-gl|node')}`,
    says: 'only src/map imports maplibre-gl, and the app takes nothing but built files from geo and data',
  },
  {
    files: '/src/ui/own/startReader\\.ts$',
    may: '/data/own/reader\\.ts\\?worker$',
    says: 'the app meets data in this one file, as the worker that reads a report',
  },
  {
    files: '/src/files/',
    may: `/src/(?:core|files|svg)/|${BUILT}|${NOT('svelte|maplibre-gl|node')}`,
    says: 'files fetches what is built, and knows core and svg, not who shows it',
  },
  {
    files: '/src/state/',
    may: `/src/(?:core|files|svg|state)/|${BUILT}|${NOT('maplibre-gl|node')}`,
    says: 'state knows core, files and svg, not the components that show it',
  },
  {
    files: '/src/ui/',
    may: `/src/(?:core|files|svg|ui)/|${BUILT}|${NOT('maplibre-gl|node')}`,
    says: 'ui gets its state by props, and knows core, files and svg; only MapView knows the map',
  },
  {
    files: '/src/leaks/',
    may: `/src/|${BUILT}|${NOT('maplibre-gl|node')}`,
    says: 'leaks looks at all that the app says and draws, and takes only built files from geo and data',
  },
  {
    files: '/src/',
    may: `/src/(?!map/)|${BUILT}|${NOT('maplibre-gl|node')}`,
    says: 'the app meets the map in one component, src/ui/map/MapView.svelte, and takes only built files from geo and data',
  },
  {
    files: '/data/audit(?:/|\\.)',
    may: `/(?:data|src/core)/|${NOT('svelte|maplibre-gl')}`,
    says: 'data may import core, and nothing else of the app',
  },
  {
    // Only data/audit may work out hidden numbers; other code gets its counts.
    files: '/(?:data|geo)/',
    may: `/(?:data(?!/audit/)|geo|scripts|src/core)/|${NOT('svelte|maplibre-gl')}`,
    says: 'data and geo may import core and nothing else of the app, and of the audit only its counts',
  },
  {
    files: '/e2e/',
    may: `/(?:e2e|scripts)/|${NOT('svelte|maplibre-gl')}`,
    says: 'e2e meets the app through its page and imports nothing of it: published links are a contract',
  },
];

/** What a test may import besides: tools for testing, and the built files that the code it tests is for. */
const TESTS_MAY = `vitest$|fast-check$|node:|@maplibre/|${BUILT}`;

/**
 * Says what is wrong with an import; undefined when nothing is.
 * @param {string} file the importing file, `/src/core/cell.ts`
 * @param {string} specifier as the file writes it
 */
export function fault(file, specifier) {
  const row = HOUSE.find(({ files }) => new RegExp(`^(?:${files})`).test(file));
  if (!row) return undefined;
  const whole = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
  const target = whole.replace(/\?.*$/, ''); // Vite's `?url` and `?raw`
  const may = /\.test\.ts$/.test(file) ? [row.may, row.tests, TESTS_MAY].filter(Boolean).join('|') : row.may;
  const allowed = new RegExp(`^(?:${may})`);
  // Only the exception for the worker names how it may be imported.
  return allowed.test(target) || allowed.test(whole) ? undefined : `${specifier}: ${row.says}.`;
}

/**
 * Looks at every way to import: `import`, `export … from`, `import(…)`, and `import(…)` as a type.
 * @type {import('eslint').Rule.RuleModule}
 */
export const rule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = `/${relative(root, context.filename).split(sep).join('/')}`;
    /** @param {import('eslint').Rule.Node} node */
    const look = (node) => {
      const source = /** @type {{ source?: { value?: unknown } | null }} */ (node).source?.value;
      const message = typeof source === 'string' ? fault(file, source) : undefined;
      if (message !== undefined) context.report({ node, message });
    };
    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
      TSImportType: look,
    };
  },
};
