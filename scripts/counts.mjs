// What the test runners' JSON reports say in two numbers, and the line that npm test ends with.
import { Fault } from './command.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 */

/** @type {(all: Counts[]) => Counts} */
export const sum = (all) => ({
  passed: all.reduce((n, { passed }) => n + passed, 0),
  failed: all.reduce((n, { failed }) => n + failed, 0),
});

/** @type {(counts: Counts) => string} */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** Nothing failed, and something ran. @type {(counts: Counts) => boolean} */
export const isGood = ({ passed, failed }) => failed === 0 && passed > 0;

/**
 * The counts of a runner that ended with `exitCode`: when it says that something is wrong and its report names
 * nothing (an error outside every test, no test found), that counts as one failure.
 * @type {(counts: Counts, exitCode: number) => Counts}
 */
export const settle = (counts, exitCode) =>
  exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

/** @param {string} report @param {Record<string, unknown>} fields @param {string[]} names */
function numbers(report, fields, names) {
  return names.map((name) => {
    const value = fields[name];
    if (typeof value !== 'number')
      throw new Fault(`${report}: "${name}": expected a number, found ${String(value)}`);
    return value;
  });
}

/**
 * Vitest's JSON report. A skipped test counts as failed, since nothing has shown that it passes; so does a file that
 * failed before its tests.
 * @param {unknown} json
 * @returns {Counts}
 * @throws {Fault} when it is not such a report
 */
export function fromVitest(json) {
  const report = /** @type {Record<string, unknown>} */ (json);
  const [passed = 0, total = 0] = numbers("Vitest's report", report, ['numPassedTests', 'numTotalTests']);
  const files = /** @type {{ status: string, assertionResults: unknown[] }[]} */ (report['testResults']);
  const broken = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed, failed: total - passed + broken };
}

/**
 * Playwright's JSON report. A skipped test counts as failed. One that passed only when tried again counts as passed:
 * Playwright names it as flaky above, so that it is seen.
 * @param {unknown} json
 * @returns {Counts}
 * @throws {Fault} when it is not such a report
 */
export function fromPlaywright(json) {
  const { stats } = /** @type {{ stats: Record<string, unknown> }} */ (json);
  const [expected = 0, flaky = 0, unexpected = 0, skipped = 0] = numbers("Playwright's report", stats, [
    'expected',
    'flaky',
    'unexpected',
    'skipped',
  ]);
  return { passed: expected + flaky, failed: unexpected + skipped };
}

/**
 * What the journeys in Firefox and WebKit tell. @param {unknown} json @returns {Counts}
 * @throws {Fault} when it is not such a report
 */
export function fromEngines(json) {
  const report = /** @type {Record<string, unknown>} */ (json);
  const [passed = 0, failed = 0] = numbers('The report of Firefox and WebKit', report, ['passed', 'failed']);
  return { passed, failed };
}
