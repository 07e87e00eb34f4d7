import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ABSENT, type Cell, count, SUPPRESSED } from '../figures/cell.ts';
import { largestShift, widestGap } from '../country/findings.ts';
import { drawCountry } from '../country/country.ts';
import { GROUPS, type GroupDimension } from '../figures/dimensions.ts';
import { monthsIn } from '../figures/period.ts';
import { builtDataset } from '../testing/built.ts';
import { month, period } from '../testing/small.ts';
import { countryMessages, groupLabel } from './country.ts';

const { catalogue, series } = builtDataset((file) =>
  readFileSync(new URL(`../../../data/built/${file}`, import.meta.url), 'utf8'),
);
const LANGUAGES = ['nb', 'nn', 'en'] as const;
const months = monthsIn(catalogue.periods);
const [measure] = catalogue.tiltak;
const total = catalogue.tiltak.find(({ sumOf }) => sumOf.length > 0);
const january = month('2026-01');
/** Reads `_` as a space that does not break. */
const unbroken = (line: string): string => line.replaceAll('_', '\u00a0');

/** Every text that is no function, by its path: `dimensions.kjonn.title`. */
function texts(value: unknown, path = ''): readonly (readonly [path: string, text: unknown])[] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path === '' ? key : `${path}.${key}`));
}

test('the three languages have the same keys, and say something under each', () => {
  const keys = LANGUAGES.map((language) => texts(countryMessages[language]).map(([path]) => path));
  expect(keys[1]).toEqual(keys[0]);
  expect(keys[2]).toEqual(keys[0]);
  for (const language of LANGUAGES) {
    for (const [path, text] of texts(countryMessages[language])) {
      if (typeof text === 'function') continue;
      expect(typeof text, `${language} ${path}`).toBe('string');
      expect(String(text).trim(), `${language} ${path}`).not.toBe('');
    }
  }
});

test('the groups are called in bokmål what the report calls them', () => {
  const source = JSON.parse(
    readFileSync(new URL('../../../data/tables/dimensjoner.json', import.meta.url), 'utf8'),
  ) as { id: string; codes: { code: string; label: string }[] }[];
  for (const dimension of Object.keys(GROUPS) as GroupDimension[]) {
    const labels = GROUPS[dimension].map((code) => groupLabel(countryMessages.nb, dimension, code));
    // Between two numbers stands a dash, which the report's typewriter does not have.
    expect(labels.map((label) => label.replaceAll('–', '-'))).toEqual(
      source.find(({ id }) => id === dimension)?.codes.map(({ label }) => label),
    );
  }
});

test('a group that only a newer file knows is called by its code', () => {
  for (const language of LANGUAGES) {
    expect(groupLabel(countryMessages[language], 'kjonn', 'annet')).toBe('annet');
  }
});

describe.each([
  [
    'nb',
    'gjennomsnitt januar–februar_2026',
    'Størst forskjell: Ikke innvandrere, 50,8_% i arbeidstrening og 74,6_% i arbeidsforberedende trening.',
    'Størst endring fra januar_2026: Innvandrere i arbeidstrening, 317 flere.',
  ],
  [
    'nn',
    'gjennomsnitt januar–februar_2026',
    'Størst skilnad: Ikkje innvandrarar, 50,8_% i arbeidstrening og 74,6_% i arbeidsførebuande trening.',
    'Størst endring frå januar_2026: Innvandrarar i arbeidstrening, 317 fleire.',
  ],
  [
    'en',
    'average January–February_2026',
    /^Largest difference: Not immigrants, 50\.8% in work training and 74\.6% in .+ training\.$/,
    'Largest change from January_2026: Immigrants in work training, 317 more.',
  ],
] as const)('in %s', (language, average, gapText, shiftText) => {
  const text = countryMessages[language];

  test('a year’s average is told with its months', () => {
    expect(text.periodName(period('2026'), months)).toBe(unbroken(average));
  });

  test('what stands out is told with its numbers', () => {
    const picture = drawCountry({ catalogue, series, period: period('2026-02') });
    const table = picture?.tables.find(({ dimension }) => dimension === 'innvandrer');
    const [gap, shift] = table ? [widestGap(table), largestShift(table)] : [];
    const label = (code: string) => groupLabel(text, 'innvandrer', code);
    const told = gap && text.gap(label(gap.code), gap);
    if (typeof gapText === 'string') expect(told).toBe(unbroken(gapText));
    else expect(told).toMatch(gapText);
    expect(shift && text.shift(label(shift.code), shift, january)).toBe(unbroken(shiftText));
  });

  test('the largest change is told as what it is, a rise or a fall', () => {
    const picture = drawCountry({ catalogue, series, period: period('2026-02') });
    const table = picture?.tables.find(({ dimension }) => dimension === 'innvandrer');
    const shift = table && largestShift(table);
    expect(shift && text.shift('A', { ...shift, persons: -317 }, january)).toMatch(/317 (færre|fewer)\.$/);
  });

  test('one participant is spoken of in the singular', () => {
    expect(text.participants(1)).not.toBe(text.participants(2));
    expect(text.participants(2)).toBe(text.participants(0));
  });

  test('a number that is not there is told in words, hidden and missing apart', () => {
    const cells: readonly Cell[] = [SUPPRESSED, ABSENT];
    const words = [...cells.map(text.cell), ...cells.map(text.share)];
    expect(new Set(words).size).toBe(2);
    for (const word of words) expect(word).not.toMatch(/\d/);
    // Of a sum only a part is hidden: nothing may be said of its size.
    expect(measure && text.whyHidden(measure)).toMatch(/fire|four/);
    expect(total && text.whyHidden(total)).not.toMatch(/fire|four|\d/);
  });

  test('a change is told in words, and why there is none', () => {
    const words = [count(243), count(-1243), count(0), SUPPRESSED, ABSENT, { kind: 'break' } as const].map(
      (change) => text.changeWords(change, january),
    );
    expect(new Set(words).size).toBe(6);
    expect(words[0]).toContain('243');
    // The words tell the direction.
    expect(words[1]).toMatch(/^1.243 (færre|fewer)/);
    for (const line of words) expect(line).toContain(unbroken(text.f.month(january)));
    expect([SUPPRESSED, ABSENT, { kind: 'break' } as const].map(text.change)).toEqual(['–', '–', '–']);
    expect(text.change(count(243))).toBe('+243');
  });

  test('the break of the real report has words of its own', () => {
    const note = catalogue.notes.find(({ dimension }) => dimension === 'status');
    expect(note && text.breaks[note.id]?.after).toContain('2025');
    expect(note?.from && text.breakTitle(note.from)).toContain(text.f.month(month('2025-04')));
  });
});

test('a share on an axis has decimals only where it needs them', () => {
  expect([0, 0.3, 0.6, 1, 0.025].map(countryMessages.nb.tick)).toEqual(
    ['0_%', '30_%', '60_%', '100_%', '2,5_%'].map(unbroken),
  );
});
