// Which files are kept of the same report, and under which names. This depends on their content, never on their order.
import { group } from 'd3-array';
import type { Fault } from './faults.ts';
import type { Kind } from './readers/kind.ts';
import type { Report } from './report.ts';

/** A report that was read and found sound. */
export interface Source {
  /** Where it came from, in the words of a fault. */
  readonly file: string;
  /** After the code and the last month, and the kind of file: `TILT120-2026-02.txt`. */
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: Uint8Array;
  readonly report: Report;
}

/** A report under the name that it is kept by in `data/reports`. */
export interface Version {
  readonly name: string;
  readonly source: Source;
}

/** Of the same report in several kinds of file the first is kept: a workbook has cells, a PDF only places on a page. */
const KINDS: readonly Kind[] = ['xlsx', 'ods', 'text', 'pdf'];

const byBytes = (a: Source, b: Source): number => Buffer.compare(a.bytes, b.bytes);

/** The same report in files of two kinds has one stem: `TILT120-2026-02`. */
const stemOf = ({ name }: Source): string => name.replace(/\.\w+$/, '');

/** The figures of a report as text: equal for two files of one report, whatever else the files print. */
const figuresOf = ({ code, months, rows }: Report): string =>
  JSON.stringify([
    code,
    months,
    rows
      .map(({ tiltak, dimension, code, cells }) => [tiltak, dimension, code, cells])
      .map((row) => JSON.stringify(row))
      .sort(),
  ]);

/**
 * One file for each report and date, the newest of a report under its plain name, the others with their date in it:
 * `TILT120-2026-02-oppdatert-2026-03-04.txt`. Files of the same report and date with different figures are a fault, since
 * nothing tells which of them is newer.
 */
export function versionsOf(sources: readonly Source[]): { kept: Version[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const kept = [...group(sources, stemOf).values()].flatMap((ofReport) => {
    const dates = [...group(ofReport, ({ report }) => report.updated)].sort(([a], [b]) => (a < b ? 1 : -1));
    return dates.flatMap(([updated, same], age): Version[] => {
      const [first, ...others] = same.toSorted(
        (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || byBytes(a, b),
      );
      if (first === undefined) return [];
      const figures = figuresOf(first.report);
      for (const { file, report } of others) {
        if (figuresOf(report) === figures) continue;
        faults.push({
          file,
          found: `the report ${stemOf(first)} updated ${updated}, with other figures than in ${first.file}`,
          expected: 'one of them: both bear the same date, so take away the one that is wrong',
        });
      }
      const name = age === 0 ? first.name : first.name.replace(/(?=\.\w+$)/, `-oppdatert-${updated}`);
      return [{ name, source: first }];
    });
  });
  return { kept: kept.sort((a, b) => (a.name < b.name ? -1 : 1)), faults };
}
