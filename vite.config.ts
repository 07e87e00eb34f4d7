import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { paletteOf } from './src/core/picture/colours.ts';
import { CLASS_COUNT } from './src/core/classes/classes.ts';
import { emphasisRules, mapRules, paletteRule } from './src/svg/css.ts';

/** `virtual:map.css`: how SVG maps are drawn, and the palettes of both themes, which the app may change later. */
function mapStyleSheet(): Plugin {
  const id = '\0virtual:map.css';
  const dark = paletteOf('dark', CLASS_COUNT);
  return {
    name: 'map-style-sheet',
    resolveId: (source) => (source === 'virtual:map.css' ? id : undefined),
    load: (loaded) =>
      loaded === id
        ? [
            paletteRule(':root', paletteOf('light', CLASS_COUNT)),
            `@media(prefers-color-scheme:dark){${paletteRule(":root:not([data-theme='light'])", dark)}}`,
            paletteRule(":root[data-theme='dark']", dark),
            `@media print{${paletteRule(':root:root:root', paletteOf('light', CLASS_COUNT))}}`,
            mapRules((property) => `var(${property})`),
            emphasisRules(),
          ].join('\n')
        : undefined,
  };
}

/**
 * Small modules that the first script needs, and parts that come later too: by themselves each would be a file of its own, and
 * together they are compressed better.
 */
const FIRST =
  /\/src\/core\/(?:figures\/(?:period|cell|measures|runs|scale|series)|places\/(?:places|projection)|classes\/(?:classes|hatch)|link\/(?:frame|permalink)|picture\/picture|words\/format)\.ts$/;

/** Unit tests are Node programs, but for runes, which only run effects where there is a DOM. */
const RUNES = ['src/**/*.svelte.test.ts'];

export default defineConfig({
  // Relative addresses: the built site works at any path of any static host.
  base: './',
  // Open data keeps stable names; everything else in the site is named by its content.
  publicDir: 'data/public',
  plugins: [svelte(), mapStyleSheet()],
  // The reader of reports loads what it needs for each kind of file, so its chunks are told from the app's by their names.
  worker: {
    format: 'es',
    rolldownOptions: { output: { chunkFileNames: 'assets/reader-[name]-[hash].js' } },
  },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', test: FIRST }] } },
      // Most of a build's time is the compiling of components, as it should be.
      checks: { bundlerTimings: false },
    },
    // Of the browsers that the target leaves, only Safari 16 can't preload modules, and it fetches them all the same.
    modulePreload: { polyfill: false },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  test: {
    // What takes a second here takes several where other tests run beside it.
    testTimeout: 30_000,
    // Otherwise one core would be left idle, of two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Tests share no state, so files can share their imports: a process of its own for each file took longer to start
          // than most files to run.
          pool: 'forks',
          isolate: false,
          include: ['{src,data,geo,scripts}/**/*.test.ts'],
          exclude: RUNES,
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: { name: 'runes', environment: 'happy-dom', pool: 'forks', isolate: false, include: RUNES },
      },
    ],
  },
});
