import { expect, test } from 'vitest';
import { formatter } from '../format.ts';
import { month } from '../../testing/small.ts';
import { spans } from './spans.ts';

const year = (of: string, from = 1, to = 12) =>
  Array.from({ length: to - from + 1 }, (_, i) => month(`${of}-${String(from + i).padStart(2, '0')}`));

test.each([
  [[], ''],
  [year('2026', 1, 1), 'januar 2026'],
  [year('2026', 1, 2), 'januar 2026 og februar 2026'],
  [year('2026', 1, 3), 'januar–mars 2026'],
  [year('2025'), 'januar–desember 2025'],
  [[...year('2025', 10), ...year('2026', 1, 3)], 'oktober–desember 2025 og januar–mars 2026'],
  [[...year('2025', 1, 3), ...year('2025', 7, 9)], 'januar–mars 2025 og juli–september 2025'],
])('%j are told as "%s"', (months, expected) => {
  expect(spans(formatter('nb-NO'), months).replaceAll('\u00a0', ' ')).toBe(expected);
});
