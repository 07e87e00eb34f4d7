import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { paletteOf } from './src/core/colours.ts';
import { CLASS_COUNT } from './src/core/picture.ts';
import { emphasisRules, mapRules, paletteRule } from './src/svg/css.ts';

/** `virtual:map.css`: how SVG maps are drawn, and the palettes of both themes, which the app may change later. */
function mapStyleSheet(): Plugin {
  const id = '\0virtual:map.css';
  return {
    name: 'map-style-sheet',
    resolveId: (source) => (source === 'virtual:map.css' ? id : undefined),
    load: (loaded) =>
      loaded === id
        ? [
            paletteRule(':root', paletteOf('light', CLASS_COUNT)),
            `@media(prefers-color-scheme:dark){${paletteRule(':root', paletteOf('dark', CLASS_COUNT))}}`,
            mapRules((property) => `var(${property})`),
            emphasisRules(),
          ].join('\n')
        : undefined,
  };
}

/** Unit tests are Node programs, but for runes, which only run effects where there is a DOM. */
const RUNES = ['src/**/*.svelte.test.ts'];

export default defineConfig({
  // Relative addresses: the built site works at any path of any static host.
  base: './',
  // Open data keeps stable names; everything else in the site is named by its content.
  publicDir: 'data/public',
  plugins: [svelte(), mapStyleSheet()],
  build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,data,geo,scripts}/**/*.test.ts'],
          exclude: RUNES,
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: { name: 'runes', environment: 'happy-dom', include: RUNES },
      },
    ],
  },
});
