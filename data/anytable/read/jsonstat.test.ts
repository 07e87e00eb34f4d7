import { describe, expect, test } from 'vitest';
import { readJsonStat } from './jsonstat.ts';

const CUBE = {
  version: '2.0',
  class: 'dataset',
  label: 'Oppdiktet',
  source: 'Oppdiktet byrå',
  updated: '2026-03-16T07:00:00Z',
  role: { time: ['Tid'], geo: ['R'], metric: ['M'] },
  id: ['R', 'M', 'Tid'],
  size: [2, 1, 2],
  dimension: {
    R: {
      label: 'region',
      category: { index: { '4601': 1, '0301': 0 }, label: { '0301': 'Oslo', '4601': 'Bergen' } },
    },
    M: { label: 'variabel', category: { label: { a: 'Inntekt' }, unit: { a: { base: 'kr', decimals: 0 } } } },
    Tid: { label: 'år', category: { index: ['2024', '2025'] } },
  },
  value: { '0': 1, '2': 3, '3': 4 },
  status: { '1': ':' },
};
const textsOf = (json: unknown) =>
  readJsonStat(json).pages[0]?.rows.map((row) =>
    row.map((cell) => (cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? cell.value : null)),
  );

test('a cube is the sheet that its producer would print, whatever its dimensions are called', () => {
  expect(textsOf(CUBE)).toEqual([
    [null, 'Inntekt', 'Inntekt'],
    [null, 'Enhet: kr', 'Enhet: kr'],
    ['region', '2024', '2025'],
    ['0301 Oslo', 1, ':'],
    ['4601 Bergen', 3, 4],
  ]);
  expect(readJsonStat(CUBE).said).toEqual({
    title: 'Oppdiktet',
    source: 'Oppdiktet byrå',
    updated: '2026-03-16',
  });
});

describe('refused', () => {
  test.each([
    ['other-json', {}],
    ['other-json', { class: 'collection' }],
    ['broken-json', { ...CUBE, size: [2, 1] }],
    ['broken-json', { ...CUBE, size: [3, 1, 2] }],
    ['broken-json', { ...CUBE, id: ['R', 'M', 'Nei'] }],
    ['broken-json', { ...CUBE, value: [1, 2] }],
    ['broken-json', { ...CUBE, value: 'nei' }],
  ])('as %s: %#', (why, json) => {
    expect(() => readJsonStat(json)).toThrow(expect.objectContaining({ why }) as Error);
  });
});
