/**
 * How many made-up cases a property is tried on: `all` by `npm run test:all`; a third of them by `npm test`, which has other
 * ones each time.
 */
export const tries = (all: number): number => (process.env['TEST_ALL'] === '1' ? all : Math.ceil(all / 3));
