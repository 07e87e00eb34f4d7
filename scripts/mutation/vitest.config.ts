import { defineConfig } from 'vitest/config';

/** The tests that mutants of `src/core` and `data/readers` are tried by: those in Node, without the app's components. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src/core,src/svg,data}/**/*.test.ts'],
    exclude: ['**/*.svelte.test.ts', 'data/fuzz/**'],
    testTimeout: 60_000,
  },
});
