import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { rule as importRules } from './scripts/import-rules.mjs';
import svelteConfig from './svelte.config.js';

// Components are read into the one program of types as what they are checked as. Otherwise each makes a program of its own, which
// is half of the time of checking them, and its neighbours know no types of its props.
process.env['SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK'] ??= '1';
const { default: svelte } = await import('eslint-plugin-svelte');

export default defineConfig(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'data/built/',
      'data/public/',
      'test-results/',
      'playwright-report/',
      'e2e/bench/pages/',
    ],
  },
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
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
    plugins: { house: { rules: { imports: importRules } } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      'house/imports': 'error',
      // The project has no enums (tsconfig.json forbids them), and looking for them takes ten seconds. MapLibre has some.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    },
  },
  { files: ['src/map/**'], rules: { '@typescript-eslint/no-unsafe-enum-assignment': 'error' } },
  {
    // What stands in for a class in a test is no fault of the app, and looking for it takes as long.
    files: ['**/*.test.ts', 'e2e/**'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    // ESLint's parser sees components and their callbacks as `any`; svelte-check knows their types and checks them.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  // The one place for a string of markup: what our own painter drew, with every text in it escaped.
  { files: ['src/ui/map/MapView.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
  { files: ['**/*.js', '**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
  // Commands talk to the person who runs them.
  {
    files: [
      'scripts/**',
      'e2e/picture.ts',
      'data/main.ts',
      'geo/main.ts',
      'data/fuzz/main.ts',
      'e2e/bench/**',
    ],
    rules: { 'no-console': 'off' },
  },
);
