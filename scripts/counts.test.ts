import { describe, expect, it, test } from 'vitest';
import { closingLine, fromEngines, fromPlaywright, fromVitest, isGood, settle, sum } from './counts.mjs';

const vitest = (numPassedTests: number, numTotalTests: number, testResults: object[] = []) => ({
  numPassedTests,
  numTotalTests,
  testResults,
});

describe('fromVitest', () => {
  it('counts a test that neither passed nor failed as failed', () => {
    expect(fromVitest(vitest(7, 10))).toEqual({ passed: 7, failed: 3 });
  });

  it('counts a file that failed before its tests as one failure', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(fromVitest(vitest(1, 2, files))).toEqual({ passed: 1, failed: 2 });
  });

  it('refuses a report without its numbers', () => {
    expect(() => fromVitest({ testResults: [] })).toThrow(
      'Vitest\'s report: "numPassedTests": expected a number, found undefined',
    );
  });
});

test('the counts of the journeys are taken as they are, and asked for', () => {
  expect(fromEngines({ passed: 3, failed: 1 })).toEqual({ passed: 3, failed: 1 });
  expect(() => fromEngines({ passed: 3 })).toThrow('"failed": expected a number');
});

describe('fromPlaywright', () => {
  it('counts unexpected and skipped tests as failed, and those that passed when tried again as passed', () => {
    const stats = { expected: 9, unexpected: 1, flaky: 2, skipped: 4, duration: 5.5 };
    expect(fromPlaywright({ stats })).toEqual({ passed: 11, failed: 5 });
  });

  it('refuses a report without its numbers', () => {
    expect(() => fromPlaywright({ stats: { expected: 1 } })).toThrow('"flaky": expected a number');
  });
});

describe('the closing line', () => {
  it('adds up the parts', () => {
    const all = sum([
      { passed: 1, failed: 0 },
      { passed: 120, failed: 2 },
    ]);
    expect(closingLine(all)).toBe('121 passed, 2 failed');
  });

  it('is good only when something ran and nothing failed', () => {
    expect(isGood({ passed: 1, failed: 0 })).toBe(true);
    expect(isGood({ passed: 1, failed: 1 })).toBe(false);
    expect(isGood(sum([]))).toBe(false);
  });

  it('counts an exit code that no test explains as one failure', () => {
    expect(settle({ passed: 3, failed: 0 }, 1)).toEqual({ passed: 3, failed: 1 });
    expect(settle({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
    expect(settle({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
  });
});
