import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../checks.ts';
import { SourceError } from '../../faults.ts';
import type { Report } from '../../report.ts';
import { random } from '../../synthetic/random.ts';
import { breaking } from '../../testing/broken.ts';
import { knowing } from '../../testing/known.ts';
import { PLAIN } from '../../testing/layout.ts';
import { type PageLayout, printPages } from '../../testing/pages.ts';
import { content, read, readTablesNow, reportText } from '../../testing/project.ts';
import { tries } from '../../testing/tries.ts';
import { linesOfPages } from './pages.ts';
import { interpretPages } from './pdf.ts';
import type { Page } from './turned.ts';

/** Milliseconds that a property over all pages may take on a busy machine. */
const SLOW = 60_000;
const tables = readTablesNow();
const report = Object.freeze(read(reportText(), tables));
const readPages = (pages: readonly Page[]): Report => interpretPages('report.pdf', pages, tables);

const isFigure = (text: string): boolean => /^(\*|[\d\s]+)$/.test(text);

/** What `read` gives; undefined when it is refused with faults. */
function refusedOr(read: () => Report): Report | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return undefined;
  }
}

const PLAIN_PAGES: PageLayout = {
  ...PLAIN,
  align: 'middle',
  figures: 'right',
  labelWidth: 24,
  pitch: 1.2,
  padding: 0.4,
  byWord: false,
  running: undefined,
};

const layouts = fc.record({
  space: fc.constantFrom(' ', '\u00a0', '\u202f', ''),
  pageRows: fc.integer({ min: 4, max: 60 }),
  broken: breaking,
  align: fc.constantFrom('top', 'middle', 'bottom'),
  figures: fc.constantFrom('left', 'right', 'center'),
  labelWidth: fc.integer({ min: 12, max: 60 }),
  pitch: fc.double({ min: 1, max: 1.5, noNaN: true }),
  padding: fc.double({ min: 0.2, max: 2, noNaN: true }),
  byWord: fc.boolean(),
  running: fc.constantFrom(undefined, 'NAV', 'Side # av 40', 'Kilde: NAV. Side #'),
}) satisfies fc.Arbitrary<PageLayout>;

describe('a report on pages', () => {
  test(
    'is read the same wherever labels and figures stand, whatever runs along the edges, however text is told',
    () => {
      fc.assert(
        fc.property(layouts, fc.nat(), (layout, seed) => {
          // A PDF may tell the text of a page in any order.
          const next = random(seed);
          const pages = printPages(report, tables, layout).map((page) => {
            const places = page.map((run) => ({ run, place: next() }));
            return places.sort((a, b) => a.place - b.place).map(({ run }) => run);
          });
          expect(content(readPages(pages))).toBe(content(report));
        }),
        { numRuns: tries(12) },
      );
    },
    SLOW,
  );

  test('is read the same whatever order its pages have', () => {
    const [prose = [], ...pages] = printPages(report, tables, { ...PLAIN_PAGES, pageRows: 40 });
    const inAnyOrder = ({ rows }: Report) =>
      rows
        .map(({ tiltak, dimension, code, cells }) => JSON.stringify([tiltak, dimension, code, cells]))
        .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (shuffled) => {
        expect(inAnyOrder(readPages([prose, ...shuffled]))).toEqual(inAnyOrder(report));
      }),
      { numRuns: 5 },
    );
  });

  test(
    'is refused when a row has lost its figures, and never taken in without the row',
    () => {
      fc.assert(
        fc.property(layouts, fc.nat(), (layout, seed) => {
          const next = random(seed);
          const pages = printPages(report, tables, layout);
          const number = 1 + Math.floor(next() * (pages.length - 1));
          const page = pages[number] ?? [];
          // A number by itself is a page's.
          const figures = page.filter(
            ({ text, base, left }, _, all) =>
              left > 40 &&
              isFigure(text) &&
              all.some((run) => run.base === base && run.left > left && isFigure(run.text)),
          );
          const { base } = figures[Math.floor(next() * figures.length)] ?? { base: NaN };
          const lost = page.filter((run) => !(figures.includes(run) && run.base === base));
          const changed = pages.map((each) => (each === page ? lost : each));
          const read = refusedOr(() => readPages(changed));
          // A row that must be there is missed by the checks.
          const isWhole = read && checkReport({ file: '', report: read, tables }).length === 0;
          if (isWhole === true) expect(content(read)).toBe(content(report));
        }),
        { numRuns: tries(12) },
      );
    },
    SLOW,
  );

  test(
    'is never read otherwise than it is, however tight its lines are: it is refused, or the same',
    () => {
      const tight = fc.record({
        padding: fc.constantFrom(0, 0.05, 0.1),
        labelWidth: fc.integer({ min: 8, max: 24 }),
      });
      fc.assert(
        fc.property(layouts, tight, (layout, tighter) => {
          const read = refusedOr(() => readPages(printPages(report, tables, { ...layout, ...tighter })));
          if (read !== undefined) expect(content(read)).toBe(content(report));
        }),
        { numRuns: tries(12) },
      );
    },
    SLOW,
  );
});

test('a paragraph is one line of prose, and a break within a word at its hyphen is undone', () => {
  const run = (text: string, base: number) => ({
    text,
    left: 40,
    right: 40 + 4 * text.length,
    base,
    size: 8,
  });
  const page = [run('Noe om A-', 50), run('tiltak og B.', 60), run('Noe annet.', 90)];
  expect(linesOfPages([page], knowing()).filter(({ kind }) => kind !== 'blank')).toEqual([
    { kind: 'text', text: 'Noe om A-tiltak og B.', where: 'page 1, line 1' },
    { kind: 'text', text: 'Noe annet.', where: 'page 1, line 3' },
  ]);
});

test('each row tells its page and its line there', () => {
  const pages = printPages(report, tables, { ...PLAIN_PAGES, labelWidth: 60 });
  const row = readPages(pages).rows.find(
    ({ code, tiltak }) => code === '1103' && tiltak === 'arbeidstrening',
  );
  const [, page, line] = /^page (\d+), line (\d+)$/.exec(row?.where ?? '') ?? [];
  const runs = pages[Number(page) - 1] ?? [];
  const bases = [...new Set(runs.map(({ base }) => base))].sort((a, b) => a - b);
  const texts = runs.filter(({ base }) => base === bases[Number(line) - 1]).map(({ text }) => text);
  expect(texts).toEqual(['1103 Stavanger', '282', '275', '289']);
});
