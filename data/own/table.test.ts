// A reader's own table from its bytes to what the page reads: the same figures, under names that tell nothing of the file.
import { expect, test } from 'vitest';
import type { Answer } from '../../src/core/figures/own.ts';
import { decodeCatalogue, decodeSeries, isTiltakId, partFor } from '../../src/core/figures/dataset.ts';
import type { Choices } from '../../src/core/figures/table.ts';
import { formsOf, utf8 } from '../anytable/testing/forms.ts';
import { encode } from '../testing/damage.ts';
import { reportText, tableTexts } from '../testing/project.ts';
import { exampleOf } from './examples.ts';
import { answerTo } from './answer.ts';
import { TableDesk, answered } from './table.ts';

const texts = tableTexts();
const deskOf = (bytes: Uint8Array | string, name = 'tabell.csv'): TableDesk =>
  new TableDesk(name, typeof bytes === 'string' ? utf8(bytes) : bytes, texts);

function opened(answer: Answer) {
  if (answer.kind !== 'opened' || !answer.table) throw new Error(JSON.stringify(answer).slice(0, 300));
  const { files, table } = answer;
  const catalogue = {
    ...decodeCatalogue(JSON.parse(files['catalogue.json'] ?? '')),
    fit: <V extends object>(view: V): V => view,
  };
  const part = partFor(catalogue, catalogue.periods);
  const series = table.measures.map(({ id }) => {
    if (!isTiltakId(id)) throw new Error(id);
    return decodeSeries(
      JSON.parse(files[`tiltak/${id}${part === 'history' ? '-historie' : ''}.json`] ?? ''),
      id,
      catalogue,
      part,
    );
  });
  return { files, table, catalogue, series };
}
const open = (bytes: Uint8Array | string, choices: Choices = {}) =>
  opened(deskOf(bytes).answer({ choices, open: true }));

/** Every figure of a series, by place and step: a number, `*`, or nothing. */
const figuresIn = ({ series: [series], catalogue }: ReturnType<typeof open>, places: readonly string[]) =>
  places.map((place) =>
    catalogue.periods.map((period) => {
      const cell = series?.cell('kommune', place, period);
      return cell?.kind === 'count' ? cell.value : cell?.kind === 'suppressed' ? '*' : undefined;
    }),
  );

const KOMMUNER = [
  { number: '0301', officialName: 'Oslo - Oslove' },
  { number: '1103', officialName: 'Stavanger' },
  { number: '5001', officialName: 'Trondheim - Tråante' },
];

test('each form of a made-up table opens with the same figures', () => {
  const cells = [
    [12, null, 7.5, -3],
    [900, 4, 0, 1],
    [null, 8, 8, 8],
  ];
  const table = { kommuner: KOMMUNER, months: ['2025-01', '2025-02', '2025-03', '2025-04'], cells };
  for (const [form, bytes] of Object.entries(formsOf(table))) {
    const shown = open(bytes);
    expect([form, shown.catalogue.periods]).toEqual([form, table.months]);
    expect([
      form,
      figuresIn(
        shown,
        KOMMUNER.map(({ number }) => number),
      ),
    ]).toEqual([form, cells.map((row) => row.map((cell) => cell ?? '*'))]);
    expect(shown.table.measures[0]?.table).toMatchObject({ decimals: 1, signed: true, hidden: undefined });
  }
});

test('nothing of the file is in what links may say', () => {
  const { files, table } = open(
    'Kommune;Hemmelig tall 2024;Hemmelig tall 2025\n0301 Oslo;1;2\n1103 Stavanger;3;4',
  );
  expect(table.measures.map(({ id }) => id)).toEqual(['tall-1']);
  expect(Object.keys(files).join()).not.toMatch(/hemmelig/i);
});

test.each([
  ['years', ['2023', '2024', '2025'], ['2023-01', '2024-01', '2025-01']],
  ['quarters', ['2025K3', '2025K4', '2026K1'], ['2025-07', '2025-10', '2026-01']],
  ['spans of years', ['2020-2022', '2021-2023', '2022-2024'], ['2022-01', '2023-01', '2024-01']],
  ['days of a month', ['2026-02-01', '2026-02-02', '2026-02-04'], ['2026-02', '2026-03', '2026-04']],
])('%s are steps in time, in their order', (_, times, steps) => {
  const { catalogue, table } = open(
    `Kommune;${times.join(';')}\n0301 Oslo;1;2;3\n1103 Stavanger;4;5;6\n4601 Bergen;7;8;9`,
  );
  expect(catalogue.periods).toEqual(steps);
  expect(Object.keys(table.times)).toEqual(steps);
  expect(table.newest).toBe(steps.at(-1));
});

test('the first look is at the newest time that has figures', () => {
  const { table } = open('Kommune;2023;2024;2025\n0301;1;2;\n1103;4;5;..\nHele landet;7;8;9');
  expect(table.newest).toBe('2024-01');
});

const HIDDEN = 'Kommune;2025\n0301 Oslo;*\n1103 Stavanger;12\n4601 Bergen;30';
test('what a mark hides is unknown until the reader says so', () => {
  const hiddenOf = (choices: Choices) => open(HIDDEN, choices).table.measures[0]?.table.hidden;
  expect(hiddenOf({})).toBeUndefined();
  expect(hiddenOf({ marks: { '*': { meaning: 'hidden', below: 5 } } })).toBe(4);
});

test('of a rate a mark says nothing, since its limit is one of persons', () => {
  const { table } = open('Kommune;Andel 2025 (%)\n0301 Oslo;*\n1103 Stavanger;12,5\n4601 Bergen;30,1', {
    marks: { '*': { meaning: 'hidden', below: 5 } },
  });
  expect(table.measures[0]?.table).toMatchObject({ rate: true, hidden: undefined });
});

const SPLIT = [
  'Kommune;Kjønn;2025',
  ...['0301', '1103', '4601'].flatMap((n, i) => [`${n};Menn;${i + 1}`, `${n};Kvinner;${i + 11}`]),
].join('\n');
test('every value of a split is on the map, each with its own figures', () => {
  const shown = open(SPLIT);
  expect(shown.table.measures.map(({ parts }) => parts)).toEqual([['Menn'], ['Kvinner']]);
  const at = (i: number) =>
    shown.series[i]?.cell('kommune', '0301', shown.catalogue.periods[0] ?? ('' as never));
  expect([at(0), at(1)]).toEqual([
    { kind: 'count', value: 1 },
    { kind: 'count', value: 11 },
  ]);
});

test('fylker and the country have what the table says of them, and nothing is summed', () => {
  const {
    series: [series],
    catalogue,
    table,
  } = open('Kommune;2025\nHele landet;90\n11 Rogaland;40\n1101;1\n1103;2\n1106;3');
  const period = catalogue.periods[0] ?? ('' as never);
  expect(series?.total(period)).toEqual({ kind: 'count', value: 90 });
  expect(series?.codes('fylke')).toEqual(['11']);
  expect(table.measures[0]?.table.fylker).toBe(true);
  const without = open('Kommune;2025\n1101;1\n1103;2\n1106;3');
  expect(without.series[0]?.total(period)).toEqual({ kind: 'absent' });
  expect(without.table.measures[0]?.table.fylker).toBe(false);
});

test('a correction is understood anew, and one that leaves nothing is refused with its reason', () => {
  const desk = deskOf(SPLIT);
  const answer = desk.answer({ choices: { splits: { 1: 'Kvinner' } }, open: false });
  expect(answer.kind === 'understood' && answer.understood.splits[0]?.chosen).toBe('Kvinner');
  expect(desk.answer({ choices: { roles: { 2: 'about' } }, open: false })).toMatchObject({
    kind: 'no-table',
    why: 'no-figures',
  });
});

test.each([
  ['empty', ''],
  ['no-kommuner', 'Land;2025\nSverige;1\nDanmark;2'],
  ['no-figures', 'Kommune;Merknad\n0301 Oslo;fin\n1103 Stavanger;flat\n4601 Bergen;våt'],
  ['other-json', '{"a":1}'],
])('what is no table is refused as %s', (why, text) => {
  expect(answered(() => deskOf(text).answer({ choices: {}, open: false }))).toMatchObject({
    kind: 'no-table',
    why,
  });
});

test('a report with something wrong in it is a report, never any table', async () => {
  const damaged = encode(reportText().replace('1103 Stavanger\t282', '1103 Stavanger\t284'));
  const answer = await answerTo('rapport.txt', damaged, texts);
  expect(answer).toMatchObject({ kind: 'refused', why: 'faults' });
});

test.each(['population', 'elderly'] as const)(
  'the example %s opens with every kommune and without a question',
  (example) => {
    const { name, text, choices } = exampleOf(example, texts);
    const desk = deskOf(text, name);
    const { kommuner, of, questions, figures } = desk.understand(choices);
    expect([kommuner, questions]).toEqual([of, []]);
    expect(figures.source).toMatch(/07459/);
    const shown = opened(desk.answer({ choices, open: true }));
    expect(shown.table.measures[0]?.table.rate).toBe(true);
  },
);
