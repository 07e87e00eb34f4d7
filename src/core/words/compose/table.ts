import type { Month } from '../../figures/period.ts';
import type { SetAside } from '../../figures/table.ts';
import type { Formatter } from '../format.ts';
import type { TableDialogWords, TableWords } from '../shapes/table.ts';

/** Of so many labels or fewer, each is named. */
const MOST_LABELS = 5;

/** A part of a year by its number, such as the third quarter of 2026. */
type PartOfYear = (nth: string, year: string) => string;

/** Names of a table's times: a language has only its own for the parts of a year. */
export const timeIn =
  (parts: Readonly<Record<'quarter' | 'tertial' | 'half', PartOfYear>>): TableWords['time'] =>
  ({ kind, id }, own) => {
    const [year = '', part = ''] = id.split(/[-/]/);
    switch (kind) {
      case 'undated':
        return '';
      case 'year':
        return id;
      case 'day':
        return own.date(id);
      case 'month':
        return own.month(id as Month);
      case 'quarter':
      case 'tertial':
      case 'half':
        return parts[kind](part.slice(1), year);
      case 'span':
        return id
          .split('/')
          .map((end) => (end.includes('-') ? own.month(end as Month) : end))
          .join('–');
    }
  };

/** Labels as they stand in a file; of many the first. */
export const some = ({ list }: Pick<Formatter, 'list'>, labels: readonly string[]): string =>
  labels.length > MOST_LABELS ? `${labels.slice(0, MOST_LABELS).join(', ')} …` : list(labels);

/** Rows of a file that are left out, why, and what stands in them: "2 rader om fylker: Agder og Telemark". */
export const rowsIn =
  (
    f: Pick<Formatter, 'list'>,
    rows: (n: number) => string,
    aside: Readonly<Record<SetAside['kind'], string>>,
  ): TableDialogWords['rows'] =>
  (n, kind, labels) =>
    `${rows(n)} ${aside[kind]}${labels.length === 0 ? '' : `: ${some(f, labels)}`}`;
