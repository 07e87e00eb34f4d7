import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codesIn, GROUP_DIMENSIONS, GROUPS, type GroupDimension } from './dimensions.ts';
import { seriesOf } from './series.ts';
import { builtDataset } from '../testing/built.ts';
import { tiltakId } from '../testing/small.ts';

interface Row {
  readonly id: string;
  readonly codes: readonly { readonly code: string }[];
}
const real = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const source = JSON.parse(
  readFileSync(new URL('../../../data/tables/dimensjoner.json', import.meta.url), 'utf8'),
) as readonly Row[];
/** What the page is not about: the total, and places. */
const OTHER = ['i-alt', 'fylke', 'kommune'];

const withCodes = (codes: Partial<Record<GroupDimension, readonly string[]>>) => ({
  codes: (dimension: string) => codes[dimension as GroupDimension] ?? [],
});

test('the tables and their codes are those of the source, in its order', () => {
  const expected = source
    .filter(({ id }) => !OTHER.includes(id))
    .map(({ id, codes }) => [id, codes.map(({ code }) => code)]);
  expect(Object.entries(GROUPS)).toEqual(expected);
  expect(GROUP_DIMENSIONS).toEqual(expected.map(([id]) => id));
});

describe('the codes of a table', () => {
  test('are those of the real data, every one known', () => {
    for (const dimension of GROUP_DIMENSIONS) {
      expect(codesIn(dimension, [...real.series.values()]), dimension).toEqual(GROUPS[dimension]);
    }
  });

  test('stand in the report’s order, whatever the order of the files', () => {
    expect(codesIn('kjonn', [withCodes({ kjonn: ['menn'] }), withCodes({ kjonn: ['kvinner'] })])).toEqual([
      'kvinner',
      'menn',
    ]);
  });

  test('that are new come last, once, and are not dropped', () => {
    const newer = withCodes({ kjonn: ['annet', 'menn', 'kvinner'] });
    expect(codesIn('kjonn', [newer, newer])).toEqual(['kvinner', 'menn', 'annet']);
  });

  test('are none where no file has the table', () => {
    expect(codesIn('alder', [withCodes({})])).toEqual([]);
    expect(codesIn('alder', [])).toEqual([]);
  });
});

test('a total has the tables that the report has for it, and the kommuner of its measures', () => {
  const total = seriesOf(real, tiltakId('i-alt'));
  expect(total?.codes('status')).toEqual(GROUPS.status);
  expect(total?.codes('kjonn')).toEqual([]);
  const kommuner = total?.codes('kommune') ?? [];
  expect(new Set(kommuner).size).toBe(kommuner.length);
  expect(new Set(kommuner)).toEqual(new Set(real.series.get(tiltakId('arbeidstrening'))?.codes('kommune')));
});
