import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABSENT, SUPPRESSED, count } from '../../../src/core/figures/cell.ts';
import type { Dimension, TiltakId } from '../../../src/core/figures/dataset.ts';
import type { Month } from '../../../src/core/figures/period.ts';
import { type Report, rowsOf } from '../../report.ts';
import { breaking } from '../../testing/broken.ts';
import { printReport } from '../../testing/layout.ts';
import { content, read, readTablesNow, reportText } from '../../testing/project.ts';
import { tries } from '../../testing/tries.ts';

/** Milliseconds that a property over the whole report may take on a busy machine. */
const SLOW = 60_000;
const TRAINING = 'arbeidstrening' as TiltakId;
const PREPARATION = 'arbeidsforberedende-trening' as TiltakId;

/** January, February and the average of one row. */
const cellsOf = (report: Report, tiltak: TiltakId, dimension: Dimension, code: string) =>
  rowsOf(report, tiltak, dimension).find((row) => row.code === code)?.cells ?? [ABSENT];

describe('the report of February 2026', () => {
  const report = Object.freeze(read(reportText()));

  test('says what it is, when it was updated and which months it covers', () => {
    expect(report.code).toBe('TILT120');
    expect(report.title).toBe('Tiltaksdeltakere på arbeidspraksis. Demografi. Tidsserie måned');
    expect(report.updated).toBe('2026-03-04');
    expect(report.months).toEqual(['2026-01', '2026-02']);
    expect(report.notes.map((note) => note.slice(0, 16))).toEqual([
      '"Om statistikken',
      'I henhold til St',
      'Det er brudd i s',
    ]);
  });

  test('has 2,364 cells, 706 of them suppressed', () => {
    const cells = report.rows.flatMap((row) => row.cells);
    expect(cells).toHaveLength(2364);
    expect(cells.filter(({ kind }) => kind === 'suppressed')).toHaveLength(706);
    expect(cells.every(({ kind }) => kind !== 'absent')).toBe(true);
  });

  test('has 350 kommuner for each measure, with 2,100 cells, 700 of them suppressed', () => {
    const kommuner = [PREPARATION, TRAINING].map((tiltak) =>
      rowsOf(report, tiltak, 'kommune').filter(({ code }) => code !== 'ukjent'),
    );
    expect(kommuner.map((rows) => rows.length)).toEqual([350, 350]);
    const cells = kommuner.flat().flatMap((row) => row.cells);
    expect(cells).toHaveLength(2100);
    expect(cells.filter(({ kind }) => kind === 'suppressed')).toHaveLength(700);
  });

  test('leaves seven kommuner of the register without a row', () => {
    const found = new Set(rowsOf(report, TRAINING, 'kommune').map(({ code }) => code));
    const without = readTablesNow().kommuner.filter(({ number }) => !found.has(number));
    expect(without.map(({ number }) => number)).toEqual([
      '1133',
      '1151',
      '4636',
      '4641',
      '5020',
      '5042',
      '5518',
    ]);
  });

  test.each([
    ['arbeidstrening', 'kommune', '1103', [count(275), count(289), count(282)]],
    ['arbeidstrening', 'kommune', '0301', [count(614), count(665), count(640)]],
    ['arbeidstrening', 'kommune', '5510', [count(4), SUPPRESSED, SUPPRESSED]],
    ['arbeidsforberedende-trening', 'kommune', '5510', [count(7), count(7), count(7)]],
    ['arbeidsforberedende-trening', 'kommune', '5540', [count(4), count(4), count(4)]],
    ['arbeidsforberedende-trening', 'kommune', '5612', [SUPPRESSED, SUPPRESSED, SUPPRESSED]],
    ['arbeidstrening', 'kommune', 'ukjent', [count(4), count(5), count(5)]],
    ['arbeidstrening', 'fylke', 'ukjent', [count(4), count(5), count(5)]],
    ['arbeidsforberedende-trening', 'fylke', 'ukjent', [SUPPRESSED, SUPPRESSED, SUPPRESSED]],
    ['arbeidsforberedende-trening', 'landbakgrunn', 'ukjent', [count(7), count(7), count(7)]],
    ['i-alt', 'i-alt', '', [count(14356), count(14871), count(14614)]],
    ['arbeidsforberedende-trening', 'i-alt', '', [count(7497), count(7521), count(7509)]],
    ['i-alt', 'status', 'nedsatt-arbeidsevne', [count(12044), count(12263), count(12154)]],
    ['arbeidsforberedende-trening', 'status', 'andre', [count(10), count(11), count(11)]],
    // "lana over 4 år" and "Oceania" in the report.
    ['arbeidstrening', 'utdanning', 'universitet-lang', [count(594), count(631), count(613)]],
    [
      'arbeidstrening',
      'landbakgrunn',
      'nord-amerika-sor-amerika-og-oseania',
      [count(207), count(215), count(211)],
    ],
  ] as const)('prints %s, %s %s as %j', (tiltak, dimension, code, cells) => {
    expect(cellsOf(report, tiltak as TiltakId, dimension, code)).toEqual(cells);
  });

  test('tells the line of each row', () => {
    const row = rowsOf(report, TRAINING, 'kommune').find(({ code }) => code === '1103');
    expect(row?.label).toBe('1103 Stavanger');
    expect(reportText().split('\n')[Number(row?.where.slice(5)) - 1]).toBe('1103 Stavanger\t282\t275\t289');
  });
});

const layouts = fc.record({
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  space: fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009', ''),
  pageRows: fc.integer({ min: 1, max: 60 }),
  headOrder: fc.shuffledSubarray(['period', 'header', 'total'] as const, { minLength: 3 }),
  edges: fc.boolean(),
  broken: breaking,
});

describe('a report in another layout', () => {
  test(
    'gives the same report, wherever pages end, whatever order their heads have, however labels and numbers are broken',
    () => {
      const tables = readTablesNow();
      const report = read(reportText(), tables);
      fc.assert(
        fc.property(layouts, (layout) => {
          expect(content(read(printReport(report, tables, layout), tables))).toBe(content(report));
        }),
        { numRuns: tries(20) },
      );
    },
    SLOW,
  );

  test(
    'gives the same report when headings and period lines come again between any rows',
    () => {
      const tables = readTablesNow();
      const [text, report] = [reportText(), content(read(reportText(), tables))];
      const lines = text.split('\n');
      const repeats = [
        'Januar 2026 - Februar 2026',
        '\tGjennom snitt hittil i år\tJanuar\tFebruar',
        '',
        '\f',
      ];
      const places = fc.array(fc.tuple(fc.nat(lines.length), fc.constantFrom(...repeats)), { maxLength: 30 });
      fc.assert(
        fc.property(places, (inserted) => {
          const first = lines.findIndex((line) => line.startsWith('I alt'));
          const more = lines.flatMap((line, i) => [
            line,
            ...inserted.filter(([place]) => place === i && i >= first).map(([, repeat]) => repeat),
          ]);
          expect(content(read(more.join('\n'), tables))).toBe(report);
        }),
        { numRuns: tries(12) },
      );
    },
    SLOW,
  );

  test('reads columns by their headings, in whatever order they stand', () => {
    const swapped = reportText()
      .split('\n')
      .map((line) => {
        const cells = line.split('\t');
        return cells.length === 4 ? [cells[0], cells[2], cells[3], cells[1]].join('\t') : line;
      })
      .join('\n');
    expect(content(read(swapped))).toBe(content(read(reportText())));
  });

  test.each([1, 3, 12])('gives the same report when it covers %i months', (length) => {
    const tables = readTablesNow();
    const report = read(reportText(), tables);
    const months = Array.from({ length }, (_, i) => `2027-${String(i + 1).padStart(2, '0')}` as Month);
    const rows = report.rows.map((row) => ({
      ...row,
      cells: [...months, 'average'].map((_, i) => row.cells[i % 3] ?? ABSENT),
    }));
    const plain = { newline: '\n', space: ' ', pageRows: 11, edges: true, broken: (label: string) => label };
    const longer = { ...report, updated: '2027-12-31', months, rows };
    const text = printReport(longer, tables, { ...plain, headOrder: ['period', 'header', 'total'] });
    expect(content(read(text, tables))).toBe(content(longer));
  });
});
