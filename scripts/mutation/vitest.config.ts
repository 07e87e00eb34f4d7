import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of `src/core` and `data/readers` are tried by: those in Node, without the app's components, and without
 * those that go the whole way from reports to a site, which take seconds and notice what the others notice, too.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src/core,src/svg,data}/**/*.test.ts'],
    exclude: [
      '**/*.svelte.test.ts',
      'data/{audit,fuzz,synthetic}/**',
      'data/{main,update,built}.test.ts',
      'data/anytable/forms.property.test.ts',
    ],
    testTimeout: 300_000,
  },
});
