import { group } from 'd3-array';
import type { Dimension, TiltakId } from '../../src/core/figures/dataset.ts';
import { type Tables, isTabled } from '../tables.ts';
import { type Candidate, type Match, matcher, normalise } from './words.ts';

/** A row's place in a report: which tiltak, which table, which row of it. */
export interface Key {
  readonly tiltak: TiltakId;
  readonly dimension: Dimension;
  readonly code: string;
}

/** What a row's label says. */
export type Meaning =
  /** "I alt arbeidstrening": begins a block and tells what its rows are about. */
  | { readonly kind: 'total'; readonly key: Key; readonly holds: readonly ('measure' | 'entry')[] }
  /** "Arbeidstrening": a measure's row in a block about all measures. */
  | { readonly kind: 'measure'; readonly tiltak: TiltakId }
  /** A row of a measure's block. "Ukjent" stands in more than one table. */
  | {
      readonly kind: 'entry';
      readonly places: readonly { readonly dimension: Dimension; readonly code: string }[];
    };

const TOTAL = 'I alt';

/** Whether a label, known or not, begins like a total row's. */
export const looksLikeTotal = (label: string): boolean => normalise(label).startsWith(normalise(TOTAL));

/**
 * Whether a text can only be the beginning of a row: a total, the number of a kommune or fylke, a row beside those
 * ("Ukjent"), or a complete label. So, where labels are broken over lines, a row that lost its figures is not taken for a
 * part of the label above.
 */
export function rowBeginnings({ dimensions }: Tables): (text: string) => boolean {
  const labelsOf = (ids: readonly Dimension[], within: boolean) =>
    dimensions
      .filter(({ id }) => ids.includes(id) === within)
      .flatMap(({ codes }) => codes.map(({ label }) => label));
  // The labels of statuses go on with "I alt".
  const labels = new Set(labelsOf(['i-alt', 'status'], false));
  // A label without a number could be taken for a part of a kommune's name, even if it is misread.
  const besides = matcher(labelsOf(['fylke', 'kommune'], true).map((label) => ({ label, value: label })));
  return (text) =>
    labels.has(text) ||
    looksLikeTotal(text) ||
    /^(\d{4}( |$)|\d{2} \p{Lu})/u.test(text) ||
    besides(text).kind !== 'none';
}

function totals(report: string, tables: Tables): Candidate<Meaning>[] {
  const ours = tables.tiltak.filter((tiltak) => tiltak.report === report);
  return ours.flatMap((tiltak) => {
    const { id, spellings, sumOf } = tiltak;
    const holds = [
      ...(sumOf ? (['measure'] as const) : []),
      ...(isTabled(tiltak) ? (['entry'] as const) : []),
    ];
    const total = (label: string, dimension: Dimension, code: string): Candidate<Meaning> => ({
      label,
      value: { kind: 'total', key: { tiltak: id, dimension, code }, holds },
    });
    const own = spellings.map((spelling) => total(`${TOTAL} ${spelling}`, 'i-alt', ''));
    if (sumOf === undefined) return own;
    const statuses = tables.dimensions.find((dimension) => dimension.id === 'status')?.codes ?? [];
    return [
      total(TOTAL, 'i-alt', ''),
      ...own,
      ...statuses.map(({ code, label }) => total(`${TOTAL} ${label}`, 'status', code)),
    ];
  });
}

function measures(report: string, tables: Tables): Candidate<Meaning>[] {
  return tables.tiltak
    .filter((tiltak) => tiltak.report === report && tiltak.sumOf === undefined)
    .flatMap(({ id, spellings }) =>
      spellings.map((label) => ({ label, value: { kind: 'measure', tiltak: id } as const })),
    );
}

function entries(tables: Tables): Candidate<Meaning>[] {
  const rows = tables.dimensions
    .filter(({ id }) => id !== 'i-alt')
    .flatMap(({ id, codes }) =>
      codes.flatMap(({ code, label, spellings = [] }) =>
        [label, ...spellings].map((spelling) => ({ label: spelling, dimension: id, code })),
      ),
    );
  return [...group(rows, ({ label }) => label)].map(([label, places]) => ({
    label,
    value: { kind: 'entry', places: places.map(({ dimension, code }) => ({ dimension, code })) },
  }));
}

/**
 * All labels that a report of this code may print, except names of kommuner and fylker, which are recognised by number: "1103
 * Stavanger", "11 Rogaland". Returns a function from a printed label to what it says.
 */
export function vocabularyOf(report: string, tables: Tables): (label: string) => Match<Meaning> {
  const closest = matcher([...totals(report, tables), ...measures(report, tables), ...entries(tables)]);
  return (label) => {
    // Words before numbers: "19 år og under" begins like the fylke of that number.
    const match = closest(label);
    if (match.kind !== 'none') return match;
    const [, number] = /^(\d{4}|\d{2})(?!\d)/.exec(label.trim()) ?? [];
    if (number === undefined) return match;
    const dimension = number.length === 4 ? 'kommune' : 'fylke';
    return { kind: 'one', value: { kind: 'entry', places: [{ dimension, code: number }] } };
  };
}
