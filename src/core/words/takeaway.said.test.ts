// The sentences that readers copy, of every kind of figure, place and period, written out and read by people:
// said/nb.sentences.txt and its siblings. Where one is meant to change, accept it with
//
//     UPDATE=1 npx vitest run src/core/words/takeaway.said.test.ts
//
// and read the difference before it is committed. The figures are made up.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Note, Tiltak } from '../figures/dataset.ts';
import { LANGUAGES } from '../link/permalink.ts';
import { LEVELS } from '../places/places.ts';
import { month, period, tiltakId } from '../testing/small.ts';
import type { Finding, Told, Where } from './compose/finding.ts';
import { takeAwayMessages } from './takeaway.ts';

const measure = (id: string, nb: string, nn: string, en: string): Tiltak => ({
  id: tiltakId(id),
  report: 'TILT120',
  names: { nb, nn, en },
  sumOf: [],
});
const WORK = measure('arbeidstrening', 'Arbeidstrening', 'Arbeidstrening', 'Work training');
const PREPARATION = measure(
  'arbeidsforberedende-trening',
  'Arbeidsforberedende trening',
  'Arbeidsførebuande trening',
  'Employment preparation training',
);

const MONTHS = ['2025-12', '2026-01', '2026-02'].map(month);
const KOMMUNE: Where = { kind: 'kommune', name: 'Stavanger', fylke: undefined };
const rate = (value: number) => ({ value, decimals: 1, scale: 'per1000-18-66' }) as const;
const BREAK: Note = { id: 'brudd', text: 'A break.', from: month('2026-02') };

const EXPECTATION = {
  persons: 5000,
  expected: 10.34,
  within: { '95': [4, 17], '99.8': [1, 22] },
} as const;

const NOW: readonly Finding[] = [
  { kind: 'count', persons: 1234, rate: rate(2.94), uncertain: false },
  { kind: 'count', persons: 5, rate: { ...rate(6), scale: 'per1000' }, uncertain: true },
  { kind: 'count', persons: 1, rate: undefined, uncertain: false },
  { kind: 'hidden', answer: 'far-below', most: rate(1.21) },
  { kind: 'hidden', answer: undefined, most: undefined },
  { kind: 'hidden-sum' },
  { kind: 'absent' },
  { kind: 'stand', persons: 27, expectation: EXPECTATION, answer: 'far-above' },
  { kind: 'stands', above: 1, below: 21, level: 'kommune' },
  { kind: 'stands', above: 52, below: 1, level: 'kommune' },
  { kind: 'stands', above: 1, below: 8, level: 'fylke' },
  { kind: 'stands', above: 6, below: 8, level: 'fylke' },
];
const change = (
  from: number,
  to: number,
  more: Partial<Extract<Finding, { kind: 'change' }>> = {},
): Finding => ({
  kind: 'change',
  from,
  to,
  rate: undefined,
  uncertain: false,
  across: undefined,
  ...more,
});
const CHANGES: readonly Finding[] = [
  change(50, 60),
  change(1060, 50, { rate: rate(-2.5) }),
  change(10, 10, { rate: rate(0), uncertain: true }),
  change(50, 60, { across: BREAK }),
  { kind: 'no-change', why: 'suppressed' },
  { kind: 'no-change', why: 'absent' },
];

const told = (finding: Finding, more: Partial<Told> = {}): Told => ({
  finding,
  where: KOMMUNE,
  period: month('2026-02'),
  since: undefined,
  measures: [WORK],
  ...more,
});
const [published] = NOW as [Finding];
const ALL: readonly Told[] = [
  ...NOW.flatMap((finding) => [
    told(finding),
    told(finding, { period: period('2026'), measures: [PREPARATION, WORK] }),
  ]),
  told(published, { where: { kind: 'country' } }),
  told(published, { where: { kind: 'fylke', name: 'Rogaland' } }),
  told(published, { where: { kind: 'kommune', name: 'Herøy', fylke: 'Nordland' } }),
  told(published, { period: period('2025') }),
  ...CHANGES.flatMap((finding) => [
    told(finding, { since: month('2026-01') }),
    told(finding, { period: period('2026'), since: period('2025'), where: { kind: 'country' } }),
  ]),
];

test.each(LANGUAGES)('the sentences in %s are those that were read and found right', (language) => {
  const { saved, table, sentence } = takeAwayMessages[language];
  const lines = [
    saved('tiltakskart.csv'),
    ...LEVELS.flatMap((level) => [15, 357].map((n) => table.shown(n, level))),
    ...[1, 240].map(table.all),
    ...ALL.map((each) => sentence.write(each, MONTHS)),
  ];
  // Spaces that do not break are seen as such.
  const shown = `${lines.join('\n').replaceAll('\u00a0', '·')}\n`;
  const file = new URL(`said/${language}.sentences.txt`, import.meta.url);
  if (process.env['UPDATE'] === '1') writeFileSync(file, shown);
  expect(shown).toBe(readFileSync(file, 'utf8'));
});
