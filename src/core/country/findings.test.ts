import { describe, expect, test } from 'vitest';
import { type Cell, count, SUPPRESSED } from '../figures/cell.ts';
import { largestShift, widestGap } from './findings.ts';
import type { Change, GroupFigure, GroupTable } from './country.ts';
import { tiltakId } from '../testing/small.ts';

const figure = (share: Cell, change: Change | undefined): GroupFigure => ({
  tiltak: { id: tiltakId('a'), report: 'R', names: { nb: 'A', nn: 'A', en: 'A' }, sumOf: [] },
  cell: share.kind === 'count' ? count(10) : share,
  share,
  change,
  shareBefore: undefined,
  columns: [],
});

type Line = readonly [code: string, shares: readonly Cell[], changes?: readonly Change[]];
const table = (...lines: readonly Line[]): GroupTable => ({
  dimension: 'kjonn',
  scale: { max: 1, ticks: [0, 1] },
  breaks: [],
  groups: lines.map(([code, shares, changes]) => ({
    code,
    figures: shares.map((share, i) => figure(share, changes?.[i])),
    sums: [],
  })),
});

const even = [count(0.5), count(0.5)];

describe('the widest gap', () => {
  test('is between the shares that lie farthest apart', () => {
    const all = table(['a', [count(0.2), count(0.3)]], ['b', [count(0.6), count(0.3)]], ['c', even]);
    expect(widestGap(all)?.code).toBe('b');
  });

  test('is the first one’s where two groups are each other’s rest', () => {
    expect(widestGap(table(['a', [count(0.58), count(0.51)]], ['b', [count(0.42), count(0.49)]]))?.code).toBe(
      'a',
    );
  });

  test('is told from a tenth of a percentage point on, which is seen in shares with one decimal', () => {
    expect(widestGap(table(['a', [count(0.001), count(0)]]))?.code).toBe('a');
    expect(widestGap(table(['a', [count(0.0009), count(0)]]))).toBeUndefined();
  });

  test('is none where the shares are alike, or there is one measure', () => {
    expect(widestGap(table(['a', even], ['b', even]))).toBeUndefined();
    expect(widestGap(table(['a', [count(0.2)]]))).toBeUndefined();
    expect(widestGap(table())).toBeUndefined();
  });

  test('is not told of a table with a hidden figure', () => {
    expect(
      widestGap(table(['a', [count(0.2), count(0.9)]], ['b', [SUPPRESSED, count(0.1)]])),
    ).toBeUndefined();
  });
});

describe('the largest change', () => {
  test('is none in a table without groups', () => {
    expect(largestShift(table())).toBeUndefined();
  });

  test('is the largest up or down', () => {
    const all = table(['a', even, [count(7), count(-3)]], ['b', even, [count(2), count(-9)]]);
    expect(largestShift(all)).toMatchObject({ code: 'b', persons: -9 });
  });

  test.each([
    ['all are nought', count(0)],
    ['one is hidden', SUPPRESSED],
    ['there is a break', { kind: 'break' } as const],
    ['there is no month before', undefined],
  ])('is none where %s', (_, change) => {
    const others = change?.kind === 'count' ? 0 : 5;
    const changes = [count(others), change].filter((one) => one !== undefined);
    expect(largestShift(table(['a', even, changes]))).toBeUndefined();
  });
});
