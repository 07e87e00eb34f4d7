import type { Month } from '../../../src/core/figures/period.ts';
import type { Time } from '../meaning/types.ts';

/** The year of figures that tell none: any will do. */
const UNDATED = '2026';

/** The month, counted from year 0, that a time begins in; a span of years, its last year, whose population is nearest. */
function beginning({ kind, id }: Time): number {
  const [year = UNDATED, part = ''] = (id === '' ? UNDATED : id).split(/[-/]/);
  const first = Number(year) * 12;
  switch (kind) {
    case 'day':
    case 'month':
      return first + Number(part) - 1;
    case 'quarter':
      return first + (Number(part.slice(1)) - 1) * 3;
    case 'tertial':
      return first + (Number(part.slice(1)) - 1) * 4;
    case 'half':
      return first + (Number(part.slice(1)) - 1) * 6;
    case 'span': {
      const [until = '', month = '1'] = (id.split('/')[1] ?? '').split('-');
      return Number(until) * 12 + Number(month) - 1;
    }
    case 'year':
    case 'undated':
      return first;
  }
}

/**
 * The months that stand for times in the built files, which know no other times: for a quarter its first, for a year its
 * January. Times that begin in the same month, such as days, take the months that follow.
 */
export function stepsOf(times: readonly Time[]): readonly (readonly [month: Month, time: Time])[] {
  const inOrder = times.map((time) => [beginning(time), time] as const).sort(([a], [b]) => a - b);
  let last = -1;
  return inOrder.map(([at, time]) => {
    last = Math.max(at, last + 1);
    const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
    return [`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}` as Month, time];
  });
}
