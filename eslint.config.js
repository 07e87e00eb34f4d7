import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The import rules of ARCHITECTURE.md, one row a folder: what its files may not import, and why.
 * Written as "no-restricted-imports" patterns, so that no plugin is needed for them.
 */
const PURE = ['svelte', 'svelte/*', 'maplibre-gl', 'maplibre-gl/*'];
const boundary = (files, rules) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: rules.map(([group, message]) => ({
          ...(Array.isArray(group) ? { group } : { regex: group }),
          message,
        })),
      },
    ],
  },
});

export default ts.config(
  {
    ignores: ['dist/', 'node_modules/', 'data/built/', 'data/public/', 'test-results/', 'playwright-report/'],
  },
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  { files: ['**/*.js', '**/*.mjs'], ...ts.configs.disableTypeChecked },
  // Commands talk to the person who runs them.
  { files: ['scripts/**', 'data/main.ts', 'geo/main.ts', 'e2e/bench/**'], rules: { 'no-console': 'off' } },
  // `core` is pure: itself, and the seven libraries that DESIGN names.
  boundary(
    ['src/core/**/*.ts'],
    [
      [
        '^(?!\\.{1,2}/|d3-(array|scale|scale-chromatic|geo)$|topojson-client$|topojson-specification$|geojson$|valibot$|vitest$|fast-check$|node:fs$)',
        'core imports only core, d3-array, d3-scale, d3-scale-chromatic, d3-geo, topojson-client and valibot.',
      ],
      ['^(\\.\\./)+(map|svg|ui|App|main|view|data|geo|e2e)', 'core knows nothing outside core.'],
    ],
  ),
  // The two painters know `core`, not Svelte and not each other; only `map` knows MapLibre.
  boundary(
    ['src/map/**/*.ts'],
    [
      [['svelte', 'svelte/*'], 'map knows core, not Svelte.'],
      ['^(\\.\\./)+(svg|ui|App|main|view|data|geo|e2e)', 'map knows core only.'],
    ],
  ),
  boundary(
    ['src/svg/**/*.ts'],
    [
      [PURE, 'svg knows core, not Svelte and not MapLibre.'],
      ['^(\\.\\./)+(map|ui|App|main|view|data|geo|e2e)', 'svg knows core only.'],
    ],
  ),
  // Everything else in the app meets the map in one component.
  boundary(
    ['src/*.ts', 'src/*.svelte', 'src/ui/**/*.{ts,svelte}'],
    [
      [['maplibre-gl', 'maplibre-gl/*'], 'only src/map imports maplibre-gl.'],
      [
        '^(\\.\\./)+(geo|data|e2e)/(?!built/|public/|kommuner\\.topo\\.json|naboland\\.topo\\.json)',
        'the app takes nothing but built files from geo and data.',
      ],
    ],
  ),
  { files: ['src/ui/MapView.svelte', 'src/main.ts', 'src/assets.ts'], rules: {} },
  boundary(
    ['src/ui/!(MapView).svelte', 'src/*.{ts,svelte}'],
    [
      [['maplibre-gl', 'maplibre-gl/*'], 'only src/map imports maplibre-gl.'],
      ['(^|/)map/', 'ui meets the map in one component: MapView.svelte.'],
      [
        '^(\\.\\./)+(geo|data|e2e)/(?!built/|public/|kommuner\\.topo\\.json|naboland\\.topo\\.json)',
        'the app takes nothing but built files from geo and data.',
      ],
    ],
  ),
  // The pipelines may use core, so that readers are tested against the decoder that the app uses.
  boundary(
    ['data/**/*.ts', 'geo/**/*.ts'],
    [
      ['^(\\.\\./)+src/(?!core/)', 'data and geo may import core, and nothing else of the app.'],
      [PURE, 'the pipelines run in Node, without Svelte and MapLibre.'],
    ],
  ),
  // Published links are a contract: e2e writes them out and imports nothing of the app.
  boundary(['e2e/**/*.ts'], [['^(\\.\\./)+(src|data|geo)/', 'e2e meets the app through its page only.']]),
);
