// The page speaks of tables in these terms too, so they are the app's.
export * from '../../../src/core/figures/table.ts';
