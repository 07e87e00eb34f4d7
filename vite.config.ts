import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Unit tests are Node programs, but for runes, which only run effects where there is a DOM. */
const RUNES = ['src/**/*.svelte.test.ts'];

export default defineConfig({
  // Relative addresses: the built site works at any path of any static host.
  base: './',
  // Open data keeps stable names; everything else in the site is named by its content.
  publicDir: 'data/public',
  plugins: [svelte()],
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
