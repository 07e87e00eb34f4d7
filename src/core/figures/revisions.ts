import * as v from 'valibot';
import type { Dimension, Tiltak } from './dataset.ts';
import { DatasetError } from '../places/datasetError.ts';
import { isPeriod, type Period } from './period.ts';
import { DIMENSIONS, FORMAT, isTiltakId } from './schema.ts';
import { summed } from './series.ts';

/**
 * What a newer report did to a figure of an older one: another number, hidden now, no longer hidden, a new row, a row
 * that is gone. Neither the earlier nor the newer figure is given: an earlier figure, together with the figures that are
 * still published, could be used to work out a number that is hidden now.
 */
export const REVISION_KINDS = ['endret', 'skjult', 'vist', 'ny', 'borte'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

const text = v.pipe(v.string(), v.minLength(1));
const period = v.pipe(v.string(), v.check(isPeriod, 'not a month or a year'));

/**
 * `data/built/revisjoner.json`, which exists only where there is something to tell. `revisions`: the reports that changed
 * figures of older reports, newest first, with what they did by tiltak, table, code and period. `setAside`: rows of reports
 * whose kommuner or fylker are not today's and correspond to no single one of today's.
 */
export const RevisionsFile = v.object({
  format: v.literal(FORMAT),
  revisions: v.array(
    v.object({
      report: text,
      updated: v.pipe(v.string(), v.isoDate()),
      changes: v.record(
        v.pipe(v.string(), v.check(isTiltakId, 'not an id of a tiltak')),
        v.record(v.picklist(DIMENSIONS), v.record(v.string(), v.record(period, v.picklist(REVISION_KINDS)))),
      ),
    }),
  ),
  setAside: v.array(
    v.object({
      report: text,
      periods: v.pipe(v.array(period), v.minLength(1)),
      places: v.array(
        v.object({
          dimension: v.picklist(['kommune', 'fylke']),
          number: text,
          name: text,
          now: v.array(text),
        }),
      ),
    }),
  ),
});
export type RevisionsFile = v.InferOutput<typeof RevisionsFile>;

/** Reads `revisjoner.json`. @throws DatasetError when it is damaged or of another format. */
export function decodeRevisions(json: unknown): RevisionsFile {
  const result = v.safeParse(RevisionsFile, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new DatasetError('revisjoner.json', v.getDotPath(issue) ?? 'the file', issue.message);
}

/** What the newest report that changed a figure did to it, and when. */
export interface Revised {
  readonly updated: string;
  readonly kind: RevisionKind;
}

/**
 * Undefined for a figure that has not changed since it was first published. A sum of measures is revised when one of its
 * parts is.
 */
export function revisedOf(
  { revisions }: RevisionsFile,
  { id, sumOf }: Pick<Tiltak, 'id' | 'sumOf'>,
  dimension: Dimension,
  code: string,
  when: Period,
): Revised | undefined {
  const isSum = summed(dimension) && sumOf.length > 0;
  for (const { updated, changes } of revisions) {
    const kinds = (isSum ? sumOf : [id]).flatMap((each) => changes[each]?.[dimension]?.[code]?.[when] ?? []);
    const [kind] = kinds;
    if (kind !== undefined) return { updated, kind: isSum ? 'endret' : kind };
  }
  return undefined;
}

/** One figure that a report changed. */
export interface Change extends Revised {
  readonly tiltak: string;
  readonly dimension: Dimension;
  readonly code: string;
  readonly period: Period;
}

/** All figures that a report changed, in the order of the file. */
export function changesIn({ updated, changes }: RevisionsFile['revisions'][number]): readonly Change[] {
  return Object.entries(changes).flatMap(([tiltak, tables]) =>
    DIMENSIONS.flatMap((dimension) =>
      Object.entries(tables[dimension] ?? {}).flatMap(([code, periods]) =>
        Object.entries(periods).map(([period, kind]) => ({
          tiltak,
          dimension,
          code,
          period: period as Period,
          kind,
          updated,
        })),
      ),
    ),
  );
}
